import { conjunction, type Truth } from '@lianqiao/matching'
import { areaNeed, enough, needOf } from '../amounts.ts'
import type { SitingLead } from '../lead.ts'
import { chainTruth } from '../plain/place-conditions.ts'
import { qualities, supplies } from '../requirements.ts'
import type { Shelf } from './shelf.ts'

/** A lead as one shelf is asked: its needs as figures, and the classes of carriers that have what must hold of each. */
export type Question = {
  areaNeed: number | null
  supplyNeeds: readonly (number | null)[]
  /** Whether the lead has left something open, so that no carrier can be certain. */
  unsaid: boolean
  /** Of each class, by what is known to be needed. */
  qualified: readonly Truth[]
  /** As `qualified`, but what the lead has not said is unknown. */
  suits: readonly Truth[]
}

export function ask(lead: SitingLead, { kind, classes }: Shelf): Question {
  const needs = qualities.map((quality) => (quality.kinds.includes(kind) ? needOf(lead, quality) : 0))
  const supplyNeeds = supplies.map((supply) => needOf(lead, supply))
  const area = areaNeed(lead, kind)
  return {
    areaNeed: area,
    supplyNeeds,
    unsaid: [area, ...needs, ...supplyNeeds].includes(null),
    qualified: classes.map(({ chains, qualities: has }) =>
      conjunction([
        lead.chainId === null ? 'true' : chainTruth(lead.chainId, chains),
        ...needs.map((need, at) => (need === null ? 'true' : enough(has[at]!, need))),
      ]),
    ),
    suits: classes.map(({ chains, qualities: has }) =>
      conjunction([chainTruth(lead.chainId, chains), ...needs.map((need, at) => enough(has[at]!, need))]),
    ),
  }
}
