import { fromBoolean, type Truth } from '@lianqiao/matching'
import type { SitingLead } from '../lead/lead.ts'
import type { CarrierKind, Requirement } from '../lead/requirement.ts'
import { areas } from '../lead/requirements.ts'
import type { SitingCarrier } from '../world/carrier.ts'

/** Figures are compared and added as whole ten-thousandths of their unit, so that no order of adding changes a sum. */
const PARTS = 10_000

const scaled = (value: unknown, { steps }: Requirement): number | null => {
  if (value === undefined || value === null) return null
  if (steps === undefined) return Math.round((value as number) * PARTS)
  const place = steps.findIndex((step) => step.value === value)
  return place < 0 ? null : place * PARTS
}

/** Back in the requirement's unit. */
export const unscaled = (value: number): number => value / PARTS

/** What a lead needs of a requirement; null: unknown. */
export function needOf(lead: SitingLead, requirement: Requirement): number | null {
  return scaled((lead.needs as Record<string, unknown>)[requirement.leadFact], requirement)
}

/** What a carrier has for a requirement that is asked of its kind; null: unknown. */
export function hasOf(carrier: SitingCarrier, requirement: Requirement): number | null {
  if (requirement.how === 'area') return scaled(carrier.free, requirement)
  return scaled((carrier.facts as Record<string, unknown>)[requirement.carrierFact], requirement)
}

/** What a lead needs of the carriers of a kind; 0: it does not use them. */
export function areaNeed(lead: SitingLead, kind: CarrierKind): number | null {
  return needOf(lead, areas.find(({ kinds }) => kinds.includes(kind))!)
}

/** The kinds of carrier that a lead uses or may use. */
export const kindsUsed = (lead: SitingLead): CarrierKind[] =>
  areas.flatMap(({ kinds }) => kinds).filter((kind) => areaNeed(lead, kind) !== 0)

/** Enough? Nothing needed is always there, whatever is not known of the place. */
export function enough(has: number | null, need: number | null): Truth {
  if (need === 0) return 'true'
  return has === null || need === null ? 'unknown' : fromBoolean(has >= need)
}
