import { type Events, fromFacts } from '@lianqiao/contracts'
import type { Handlers } from '@lianqiao/eventing'
import { type MilestoneDeps, postMilestone, postWaiting } from './agreements/milestones.ts'
import { type AnswerDeps, lastingAnswer, saveAnswer } from './proposing/answer.ts'
import { type Freed, placeFreed } from './proposing/place-freed.ts'
import { sitingLead } from './proposing/propose.ts'

/** What parks does when others, or itself, tell something. */
export function reactions(deps: AnswerDeps & MilestoneDeps): Handlers<Events> {
  return {
    async LeadClassified({ tx, data, append }) {
      const lead = sitingLead(data)
      const answer = await lastingAnswer(tx, lead, deps)
      append(await saveAnswer(tx, { leadId: data.leadId, lead, facts: fromFacts(data.facts) }, answer, deps))
    },

    async CarrierReleased({ tx, data, append }) {
      const { parkId, carrierId, kind, reason } = data
      const cause = reason === 'expired' ? 'expired' : 'released'
      append(...(await placeFreed(tx, { parkId, carrierId, kind: kind as Freed['kind'], cause }, deps)))
    },

    async MilestoneVerified({ tx, data, append }) {
      append(...(await postMilestone(tx, data, deps)))
    },

    async AgreementRecorded({ tx, data, append }) {
      append(...(await postWaiting(tx, data.agreementId, deps)))
    },

    async CarrierOffered({ tx, data, append }) {
      const { parkId, carrierId, kind, version, reason } = data
      const cause = (reason || (version === 1 ? 'added' : 'changed')) as Freed['cause']
      append(...(await placeFreed(tx, { parkId, carrierId, kind: kind as Freed['kind'], cause }, deps)))
    },
  }
}
