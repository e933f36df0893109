import { conjunction, fromBoolean, type Truth } from '@lianqiao/matching'
import { prefectureOf } from '@lianqiao/places'
import { enough } from '../conditions/amounts.ts'
import type { SitingLead } from '../lead/lead.ts'
import { chainTruth, originTruth } from '../plain/place-conditions.ts'
import { bestSite } from '../proposal/best-site.ts'
import type { SiteProposal } from '../proposal/proposal.ts'
import { verdictOf, verdictOrder } from '../proposal/verdict.ts'
import type { PairProposal, PairRecord, SeatCondition, SeatProposal, SitingReverseEnclave } from './pair.ts'

/**
 * Pairs of a seat in a reverse enclave and the best place for production, best first: those that fit before those
 * where something must be asked, the research's own city before others. None where research and production go
 * together, where no seat can be had, or where no place fits. While nobody has said where research stays, a lead from
 * an origin that a reverse enclave serves gets its pair as unknown, so that it is asked.
 */
export function proposePairs(
  lead: SitingLead,
  proposals: readonly SiteProposal[],
  reverseEnclaves: readonly SitingReverseEnclave[],
): PairProposal[] {
  const production = bestSite(lead, proposals)
  if (production === null) return []
  const away = lead.research ?? null
  const here = (enclave: SitingReverseEnclave) => sameCity(researchRegion(lead), enclave.divisionCode)
  return reverseEnclaves
    .filter(({ agreement }) => away !== null || originTruth(lead.originCode, agreement.originCodes) === 'true')
    .map((enclave) => ({ enclave, seat: seatOf(lead, enclave) }))
    .filter(({ seat }) => seat.verdict !== 'does-not-fit')
    .sort(
      (a, b) =>
        verdictOrder[a.seat.verdict] - verdictOrder[b.seat.verdict] ||
        Number(here(b.enclave)) - Number(here(a.enclave)) ||
        (a.enclave.id < b.enclave.id ? -1 : 1),
    )
    .map(({ seat }) => ({
      pattern: 'research-away-production-here',
      verdict: verdictOrder[seat.verdict] > verdictOrder[production.verdict] ? seat.verdict : production.verdict,
      seat,
      production,
    }))
}

/** The linked records of a pair; ids are given. */
export function pairRecords(
  leadId: string,
  { seat, production }: PairProposal,
  ids: { research: string; production: string },
): [PairRecord, PairRecord] {
  const { reverseEnclaveId, agreementId } = seat
  return [
    { id: ids.research, leadId, role: 'research', reverseEnclaveId, agreementId, linkedTo: ids.production },
    {
      id: ids.production,
      leadId,
      role: 'production',
      parkId: production.parkId,
      agreementId: production.agreementId,
      linkedTo: ids.research,
    },
  ]
}

function seatOf(lead: SitingLead, enclave: SitingReverseEnclave): SeatProposal {
  const { agreement, chains, freeSeats } = enclave
  const seats = lead.research?.elsewhere ? lead.research.seats : null
  const enoughSeats = enough(freeSeats, seats)
  const region = researchRegion(lead)
  const conditions: SeatCondition[] = [
    condition('research-away', researchAway(lead, enclave), region, agreement.originCodes.join(',')),
    condition('agreement', fromBoolean(agreement.inForce), null, `${agreement.from}/${agreement.to}`),
    condition(
      'chain-admitted',
      conjunction([chainTruth(lead.chainId, chains), chainTruth(lead.chainId, agreement.chains)]),
      lead.chainId,
      chains === null ? null : chains.join(','),
    ),
    {
      ...condition('seats', enoughSeats, seats, freeSeats),
      shortBy: enoughSeats === 'false' ? seats! - freeSeats! : null,
    },
  ]
  return { reverseEnclaveId: enclave.id, agreementId: agreement.id, verdict: verdictOf(conditions), conditions }
}

const condition = (
  id: SeatCondition['id'],
  truth: Truth,
  required: number | string | null,
  available: number | string | null,
): SeatCondition => ({ id, truth, required, available, shortBy: null })

const researchRegion = ({ research }: SitingLead) => (research?.elsewhere ? research.regionCode : null)

/** Research stays away, in a division that this reverse enclave serves. */
function researchAway(lead: SitingLead, { agreement }: SitingReverseEnclave): Truth {
  if (!lead.research) return 'unknown'
  return lead.research.elsewhere ? originTruth(lead.research.regionCode, agreement.originCodes) : 'false'
}

const sameCity = (a: string | null, b: string) => a !== null && prefectureOf(a) === prefectureOf(b)
