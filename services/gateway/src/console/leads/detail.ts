import { fromFacts } from '@lianqiao/contracts'
import {
  CarrierKind,
  Evidence,
  HistoryEntry,
  LeadDetail,
  member,
  PairProposal,
  ParkProposal,
  RegistrationNumber,
} from '@lianqiao/contracts/console-routes'
import type { ChainCorrection, Lead } from '@lianqiao/contracts/leads'
import type { CarrierRef, PairProposal as PairMessage, ParkProposal as ParkMessage } from '@lianqiao/contracts/parks'
import { type DomainError, type Identity, type Log, orNull, refuse } from '@lianqiao/service-kit'
import type { Services } from '../../services.ts'
import { policyCard } from '../policies/rows.ts'
import { leadRow } from './rows.ts'

const {
  classification: { properties: Classification },
  routing: { properties: Routing },
} = LeadDetail.properties
const Part = Routing.assignees.items.properties.part
const Verdict = ParkProposal.properties.conditions.items.properties.verdict
const SeatCondition = PairProposal.properties.seatConditions.items.properties.condition

const registrationRow = ({ kind, number }: Lead['registrations'][number]) => ({
  kind: member(RegistrationNumber.properties.kind, kind),
  number,
})

type Reading = { services: Services; as: { identity: Identity }; language: string; log: Log }

/**
 * Everything about a lead on one page. Who may see it is decided by leads; a service that does not answer leaves a
 * gap that the page shows, and does not take the page away.
 */
export async function readLeadDetail(leadId: string, { services, as, language, log }: Reading): Promise<LeadDetail> {
  const { lead } = await services.leads.getLead({ leadId }, as)
  if (lead === undefined) throw refuse('not-found', { what: 'lead' })
  const whereAnswered = <T>(answer: Promise<T>) =>
    answer.catch((error: DomainError) => {
      log.warn({ code: error.code }, 'a lead is shown with a gap')
      return null
    })
  const [parks, policies, deliveries] = await Promise.all([
    whereAnswered(services.parks.getProposals({ leadId, language }, as)),
    whereAnswered(services.policies.getMatch({ leadId, language, asOf: '', knownOn: '', alreadyReceives: [] }, as)),
    whereAnswered(services.notifications.listDeliveries({ leadId }, as)),
  ])
  return {
    ...detailOf(lead),
    parks: parks === null ? null : (parks.proposals?.parks ?? []).map(parkOf),
    pairs: (parks?.proposals?.pairs ?? []).map(pairOf),
    policies: policies === null ? null : policyCard(policies.match),
    deliveries: deliveries?.deliveries.map(({ notificationId: _, ...delivery }) => delivery) ?? null,
  }
}

function detailOf(lead: Lead): Omit<LeadDetail, 'parks' | 'pairs' | 'policies' | 'deliveries'> {
  const { classification, routing, contact } = lead
  return {
    ...leadRow(lead),
    enterpriseId: lead.enterpriseId,
    registrations: lead.registrations.map(registrationRow),
    text: lead.text,
    creditCode: orNull(lead.creditCode),
    gbt4754: orNull(lead.gbt4754),
    originCity: lead.origin?.givenCity ?? '',
    products: lead.products,
    contact: contact === undefined ? null : { ...contact, masked: lead.contactMasked },
    facts: fromFacts(lead.facts),
    markers: lead.markers,
    classification: {
      verdict: member(Classification.verdict, classification?.verdict ?? 'review'),
      evidence: (classification?.evidence ?? []).map((evidence) => ({
        ...evidence,
        kind: member(Evidence.properties.kind, evidence.kind),
        field: member(Evidence.properties.field, evidence.field),
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
      state: member(Routing.state, routing?.state ?? 'waiting'),
      assignees: (routing?.assignees ?? []).map(({ bureauId, part }) => ({ bureauId, part: member(Part, part) })),
      policiesPending: routing?.policiesPending ?? false,
      parksPending: routing?.parksPending ?? false,
    },
    history: lead.history.map(({ kind, at, bureauId, recipients, detail }) => ({
      kind: member(HistoryEntry.properties.kind, kind),
      at,
      bureauId: bureauId || null,
      recipients: kind === 'notified' ? recipients : null,
      detail,
    })),
    mayClaim: lead.mayClaim,
    mayCorrectChain: lead.mayCorrectChain,
  }
}

function correctionOf(correction: ChainCorrection | undefined): LeadDetail['classification']['correction'] {
  if (correction === undefined) return null
  const { bureauId, reason, correctedAt, readChainId } = correction
  return { bureauId, reason, at: correctedAt, readChainId: readChainId || null }
}

function parkOf(park: ParkMessage): ParkProposal {
  const { parkName, enclave, ...same } = park
  return {
    ...same,
    name: parkName,
    verdict: member(ParkProposal.properties.verdict, park.verdict),
    conditions: park.conditions.map((one) => ({ ...one, verdict: member(Verdict, one.verdict) })),
    enclave: enclave === undefined ? null : { ...enclave, originTaxBp: enclave.originTaxBp ?? null },
    items: park.items.map(({ unknown, ...item }) => ({ ...item, mark: unknown ? null : item.mark })),
    carriers: park.carriers.map(carrierRef),
    together: park.together.map(carrierRef),
  }
}

const carrierRef = (carrier: CarrierRef) => ({ ...carrier, kind: member(CarrierKind, carrier.kind) })

function pairOf({ seatConditions, ...pair }: PairMessage): PairProposal {
  return {
    ...pair,
    verdict: member(PairProposal.properties.verdict, pair.verdict),
    seatConditions: seatConditions.map((one) => ({
      ...one,
      condition: member(SeatCondition, one.condition),
      verdict: member(Verdict, one.verdict),
    })),
  }
}
