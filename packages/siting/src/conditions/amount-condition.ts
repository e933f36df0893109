import type { Truth } from '@lianqiao/matching'
import type { RequirementId } from '../lead/requirement.ts'
import { unscaled } from './amounts.ts'
import type { AmountCondition, Ask } from './condition.ts'

/** Between which figures (in ten-thousandths) what is there lies; `most: null`: no bound known. */
export type Bounds = { least: number; most: number | null }

/** The condition on an amount, of what is needed, what is there, and a truth decided on them. */
export function amountCondition(id: RequirementId, truth: Truth, need: number | null, bounds: Bounds): AmountCondition {
  return {
    id,
    truth,
    ask: truth === 'unknown' ? asked(need, bounds) : null,
    required: need === null ? null : unscaled(need),
    available: unscaled(bounds.least),
    atMost: bounds.most === null ? null : unscaled(bounds.most),
    shortBy: truth === 'false' ? unscaled(need! - bounds.most!) : null,
  }
}

function asked(need: number | null, { least, most }: Bounds): Ask {
  if (need !== null) return 'park'
  return least === most ? 'lead' : 'both'
}

/** Enough for certain, for certain not, or neither. */
export function enoughBetween({ least, most }: Bounds, need: number | null): Truth {
  if (need === 0) return 'true'
  if (need === null) return 'unknown'
  if (least >= need) return 'true'
  return most !== null && most < need ? 'false' : 'unknown'
}
