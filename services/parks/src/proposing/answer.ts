import { type Events, type Profile, toFacts } from '@lianqiao/contracts'
import type { NewEvent, Tx } from '@lianqiao/eventing'
import type { Clock } from '@lianqiao/service-kit'
import { type PairProposal, proposePairs, type SiteProposal, type SitingLead } from '@lianqiao/siting'
import type { Pool } from 'pg'
import { openNeeds } from '../domain/open-needs.ts'
import { saveNeeds } from '../store/needs.ts'
import { holdParks } from '../store/park-registers.ts'
import { saveProposals } from '../store/proposals.ts'
import { factsWithPlace, propose, proposedRefs } from './propose.ts'
import type { Registry } from './registry.ts'
import type { Stock } from './stock.ts'

export type AnswerDeps = { registry: Registry; stock: Stock; clock: Clock }

export type Answer = { proposals: SiteProposal[]; pairs: PairProposal[]; enclaveModes: ReadonlyMap<string, string> }

/** The parks' answer to a lead by what they have to give just now; nothing is stored. */
export async function answerLead(db: Tx | Pool, lead: SitingLead, { stock }: AnswerDeps): Promise<Answer> {
  const { index, agreements, reverseEnclaves } = await stock.current(db)
  const modes = [...agreements.values()].map(({ agreementId, agreement }) => [agreementId, agreement.mode] as const)
  const proposals = propose(lead, index)
  return { proposals, pairs: proposePairs(lead, proposals, reverseEnclaves), enclaveModes: new Map(modes) }
}

/**
 * As answerLead, for a lead that may have to wait: the parks do not change until the transaction ends. So
 * what is released before is seen here, and what is released after finds the lead waiting.
 */
export async function lastingAnswer(tx: Tx, lead: SitingLead, deps: AnswerDeps): Promise<Answer> {
  const answer = await answerLead(tx, lead, deps)
  if (needsOf(lead, answer.proposals).length === 0) return answer
  await holdParks(
    tx,
    deps.registry.rows.map(({ id }) => id),
  )
  return answerLead(tx, lead, deps)
}

function needsOf(lead: SitingLead, proposals: readonly SiteProposal[]) {
  return lead.chainId === null ? [] : openNeeds(proposals)
}

/** The park that is told first, and how it takes part where it does as an enclave; undefined where none is told. */
export function bestPlace(lead: SitingLead, { proposals, enclaveModes }: Answer, registry: Registry) {
  const [best] = proposedRefs(lead, proposals, registry)
  if (best === undefined) return undefined
  const agreementId = proposals.find(({ parkId }) => parkId === best.parkId)?.agreementId
  return { parkId: best.parkId, enclaveMode: enclaveModes.get(agreementId ?? '') ?? null }
}

/** Stores an answer with what the lead waits for from now on, and gives the event that tells it. */
export async function saveAnswer(
  tx: Tx,
  { leadId, lead, facts }: { leadId: string; lead: SitingLead; facts: Profile },
  answer: Answer,
  { registry, clock }: AnswerDeps,
): Promise<NewEvent<Events>> {
  const { proposals, pairs } = answer
  const { versions } = registry
  const proposedAt = clock()
  await saveProposals(tx, leadId, { asked: lead, facts, answer: { proposals, pairs }, versions, proposedAt })
  await saveNeeds(tx, leadId, needsOf(lead, proposals), proposedAt)
  return {
    type: 'ParksProposed',
    data: {
      leadId,
      proposals: proposedRefs(lead, proposals, registry),
      chainId: lead.chainId ?? '',
      originCode: lead.originCode ?? '',
      facts: toFacts(factsWithPlace(facts, bestPlace(lead, answer, registry), registry)),
      proposedAt: proposedAt.toISOString(),
      dataVersions: { versions },
    },
  }
}
