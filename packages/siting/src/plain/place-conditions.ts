import { conjunction, disjunction, fromBoolean, type Truth } from '@lianqiao/matching'
import { liesWithin } from '@lianqiao/places'
import type { Ask, SitingCondition } from '../conditions/condition.ts'
import type { SitingLead } from '../lead/lead.ts'
import type { SitingAgreement } from '../world/agreement.ts'
import type { SitingPark } from '../world/park.ts'

/** The conditions of the place itself: its chains, the mode wished for, and for an enclave its agreement. */
export function placeConditions(lead: SitingLead, park: SitingPark): SitingCondition[] {
  return [
    ...[chainAdmitted(lead, park.chains)],
    ...(lead.wishes?.enclaveMode === undefined ? [] : [modeWished(lead.wishes.enclaveMode, park)]),
    ...(park.agreement === null ? [] : [agreementCondition(lead, park.agreement)]),
  ]
}

const ofLead = (truth: Truth): Ask | null => (truth === 'unknown' ? 'lead' : null)

export function chainTruth(chainId: string | null, admitted: readonly string[] | null): Truth {
  if (admitted === null) return 'true'
  return chainId === null ? 'unknown' : fromBoolean(admitted.includes(chainId))
}

function chainAdmitted({ chainId }: SitingLead, admitted: readonly string[]): SitingCondition {
  const truth = chainTruth(chainId, admitted)
  return { id: 'chain-admitted', truth, ask: ofLead(truth), required: chainId, admitted }
}

function modeWished(required: SitingAgreement['mode'], { agreement }: SitingPark): SitingCondition {
  const available = agreement?.mode ?? 'none'
  return { id: 'enclave-mode', truth: fromBoolean(available === required), ask: null, required, available }
}

/**
 * Whether an origin lies in one of the covered divisions. A coarser origin than the agreement's ("440000" against
 * "440300") may lie there: unknown, as everywhere for regions.
 */
export function originTruth(originCode: string | null, covered: readonly string[]): Truth {
  if (originCode === null) return 'unknown'
  return disjunction(
    covered.map((code) => {
      if (liesWithin(originCode, code)) return 'true'
      return liesWithin(code, originCode) ? 'unknown' : 'false'
    }),
  )
}

/** In force, for this origin and for this chain. */
export function agreementTruth(lead: Pick<SitingLead, 'originCode' | 'chainId'>, agreement: SitingAgreement) {
  const origin = originTruth(lead.originCode, agreement.originCodes)
  const chain = chainTruth(lead.chainId, agreement.chains)
  return { origin, chain, truth: conjunction([fromBoolean(agreement.inForce), origin, chain]) }
}

function agreementCondition(lead: SitingLead, agreement: SitingAgreement): SitingCondition {
  const { truth, origin, chain } = agreementTruth(lead, agreement)
  const { id: agreementId, inForce, from, to } = agreement
  return { id: 'agreement', truth, ask: ofLead(truth), agreementId, inForce, from, to, origin, chain }
}
