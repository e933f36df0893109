import { fromFacts } from '@lianqiao/contracts'
import type { Evidence, HistoryEntry, LeadDetail, PairProposal, ParkProposal } from '@lianqiao/contracts/console-api'
import type { ChainCorrection, Lead } from '@lianqiao/contracts/leads'
import type { PairProposal as PairMessage, ParkProposal as ParkMessage } from '@lianqiao/contracts/parks'
import { type DomainError, type Identity, type Log, refuse } from '@lianqiao/service-kit'
import type { Services } from '../services.ts'
import { policyCard } from './policy-view.ts'
import { leadRow } from './rows.ts'

type Reading = { services: Services; as: { identity: Identity }; language: string; log: Log }

/**
 * Everything about a lead on one page. Who may see it is decided by leads; a service that does not answer leaves a
 * gap that the page shows, and does not take the page away.
 */
export async function readLeadDetail(leadId: string, { services, as, language, log }: Reading): Promise<LeadDetail> {
  const { lead } = await services.leads.getLead({ leadId }, as)
  if (lead === undefined) throw refuse('not-found', { what: 'lead' })
  const orNull = <T>(answer: Promise<T>) =>
    answer.catch((error: DomainError) => {
      log.warn({ code: error.code }, 'a lead is shown with a gap')
      return null
    })
  const [parks, policies, deliveries] = await Promise.all([
    orNull(services.parks.getProposals({ leadId, language }, as)),
    orNull(services.policies.getMatch({ leadId, language, asOf: '', knownOn: '', alreadyReceives: [] }, as)),
    orNull(services.notifications.listDeliveries({ leadId }, as)),
  ])
  return {
    ...detailOf(lead, as.identity),
    parks: parks === null ? null : (parks.proposals?.parks ?? []).map(parkOf),
    pairs: (parks?.proposals?.pairs ?? []).map(pairOf),
    policies: policies === null ? null : policyCard(policies.match),
    deliveries: deliveries?.deliveries ?? null,
  }
}

function detailOf(lead: Lead, identity: Identity): Omit<LeadDetail, 'parks' | 'pairs' | 'policies' | 'deliveries'> {
  const { classification, routing, contact } = lead
  const assignees = (routing?.assignees ?? []) as LeadDetail['routing']['assignees']
  const actsFor = identity.kind === 'officer' ? identity.actsFor : []
  return {
    ...leadRow(lead),
    enterpriseId: lead.enterpriseId,
    registrations: lead.registrations as LeadDetail['registrations'],
    text: lead.text,
    creditCode: lead.creditCode || null,
    gbt4754: lead.gbt4754 || null,
    originCity: lead.origin?.givenCity ?? '',
    products: lead.products,
    contact: contact === undefined ? null : { ...contact, masked: lead.contactMasked },
    facts: fromFacts(lead.facts),
    markers: lead.markers,
    classification: {
      verdict: (classification?.verdict ?? 'review') as LeadDetail['classification']['verdict'],
      evidence: (classification?.evidence ?? []).map((evidence) => ({
        ...evidence,
        kind: evidence.kind as Evidence['kind'],
        field: evidence.field as Evidence['field'],
        start: evidence.start < 0 ? null : evidence.start,
        end: evidence.end < 0 ? null : evidence.end,
        chainId: evidence.chainId || null,
      })),
      ranked: (classification?.ranked ?? []).map(({ chainId, confidence }) => ({ chainId, confidence })),
      fillsGap: classification?.fillsGap ?? false,
      gap: classification?.gap ?? '',
      codeKnown: classification?.codeKnown ?? false,
      codeAgrees: classification?.codeAgrees ?? true,
      segmentId: classification?.segmentId || null,
      readings: lead.readings.map((reading) => ({ ...reading, chainId: reading.chainId || null })),
      correction: correctionOf(classification?.correction),
    },
    routing: {
      state: (routing?.state ?? 'waiting') as LeadDetail['routing']['state'],
      assignees,
      policiesPending: routing?.policiesPending ?? false,
      parksPending: routing?.parksPending ?? false,
    },
    history: lead.history.map(({ kind, at, bureauId, recipients, detail }) => ({
      kind: kind as HistoryEntry['kind'],
      at,
      bureauId: bureauId || null,
      recipients: kind === 'notified' ? recipients : null,
      detail,
    })),
    mayCorrectChain: mayCorrectChain(lead, identity),
    mayClaim:
      lead.status === 'submitted' &&
      assignees.some(({ bureauId, part }) => part !== 'joined' && actsFor.includes(bureauId)),
  }
}

function correctionOf(correction: ChainCorrection | undefined): LeadDetail['classification']['correction'] {
  if (correction === undefined) return null
  const { bureauId, reason, correctedAt, readChainId } = correction
  return { bureauId, reason, at: correctedAt, readChainId: readChainId || null }
}

/** As leads decides it; here only to show the button. */
function mayCorrectChain({ status, routing, claimedByBureauId }: Lead, identity: Identity): boolean {
  if (identity.kind !== 'officer' || status === 'duplicate') return false
  const isResponsible = (routing?.assignees ?? []).some(
    ({ bureauId, part }) => part === 'responsible' && identity.actsFor.includes(bureauId),
  )
  return identity.bureauKind === 'city' || isResponsible || claimedByBureauId === identity.bureauId
}

function parkOf({ parkName, ...park }: ParkMessage): ParkProposal {
  return {
    ...park,
    name: parkName,
    verdict: park.verdict as ParkProposal['verdict'],
    conditions: park.conditions as ParkProposal['conditions'],
    enclave: park.enclave === undefined ? null : { ...park.enclave, originTaxBp: park.enclave.originTaxBp ?? null },
    items: park.items.map(({ unknown, ...item }) => ({ ...item, mark: unknown ? null : item.mark })),
    carriers: park.carriers as ParkProposal['carriers'],
    together: park.together as ParkProposal['together'],
  }
}

function pairOf({ seatConditions, ...pair }: PairMessage): PairProposal {
  return {
    ...pair,
    verdict: pair.verdict as PairProposal['verdict'],
    seatConditions: seatConditions as PairProposal['seatConditions'],
  }
}
