import { describe, it } from 'vitest'
import { decideMilestone } from '../../../src/domain/acts/decide-milestone.ts'
import { city, colleague, park, stranger } from '../../support/people.ts'
import { said } from '../../support/project-claims.ts'
import { specify } from '../../support/specify.ts'
import { claimed, negotiating, signing } from '../../support/states.ts'

const { given } = specify(decideMilestone)
const lead = claimed({ status: 'converted' })
const state = { lead, project: negotiating(), milestone: signing() }
const verify = { milestoneId: 'milestone-1', verified: true, reason: '' }
const reject = { ...verify, verified: false, reason: '合同未盖章' }

describe('deciding a claim', () => {
  it('verified by somebody else enters the stage and publishes its figures', () => {
    for (const who of [city, colleague])
      given(state)
        .when(who, verify)
        .decides({
          writes: [
            { what: 'decide-milestone', row: { state: 'verified', officerId: who.officerId } },
            {
              what: 'set-project-standing',
              row: { projectId: 'project-1', standing: { stage: 'signed', stageSince: '2026-11-20', parkId: 'P02' } },
            },
          ],
          history: [{ kind: 'milestone-verified', detail: 'signed' }],
          audit: [{ kind: 'milestone-verified', subject: 'milestone-1', said: [''] }],
          events: [
            { type: 'ProjectStageChanged', data: { from: 'negotiating', to: 'signed', evidenceIds: ['evidence-1'] } },
            {
              type: 'MilestoneVerified',
              data: { milestone: 'signed', parkId: 'P02', verifiedByBureauId: who.bureauId },
            },
          ],
        })
  })

  it('rejected with a reason leaves the project where it is, and publishes nothing', () => {
    given(state)
      .when(city, reject)
      .decides({
        writes: [{ what: 'decide-milestone', row: { state: 'rejected', reason: '合同未盖章' } }],
        history: [{ kind: 'milestone-rejected' }],
        audit: [{ said: ['合同未盖章'] }],
        events: [],
      })
    given(state)
      .when(city, { ...reject, reason: '' })
      .refuses('unprocessable', { errors: [{ pointer: '/reason' }] })
  })

  it('of the last stage ends the lead', () => {
    const project = negotiating({ stage: 'inProduction', landedOn: '2026-11-21', parkId: 'P02' })
    const milestone = signing({ milestone: 'aboveScale', ...said.aboveScale, evidence: [] })
    given({ lead, project, milestone })
      .when(city, verify)
      .decides({
        writes: [{}, {}, { what: 'end-lead', row: { leadId: 'lead-1' } }],
        history: [{}],
        audit: [{}],
        events: [{}, {}],
      })
  })

  it('is not for whoever claimed it, nor for another bureau', () => {
    given(state).when(park, verify).refuses('second-person-needed')
    given(state).when(stranger, verify).refuses('forbidden')
  })

  it('said again changes nothing, said otherwise is refused', () => {
    const verified = { ...state, milestone: signing({ state: 'verified' }) }
    given(verified).when(city, verify).changesNothing()
    given(verified).when(city, reject).refuses('transition-refused', { from: 'verified', to: 'rejected' })
  })
})
