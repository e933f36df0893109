import type { Bound } from '../figures/quantity.ts'
import type { Currency } from '../figures/units.ts'
import type { Token } from '../text/tokens.ts'

/** How far a bound or a currency may stand before its figure, in tokens. */
const REACH = 4

/** What stands right before a figure: a bound (不低于) and a currency (港币; null for a bare $). */
export function wordsBefore(
  tokens: readonly Token[],
  figure: number,
): { readonly bound: Bound | null; readonly currency: Currency | null | undefined } {
  let bound: Bound | null = null
  let currency: Currency | null | undefined
  for (let at = figure - 1; at >= Math.max(0, figure - REACH); at -= 1) {
    const { piece } = tokens[at]!
    if (piece.role === 'bound') bound = strongest(piece.bound, bound ?? 'exactly')
    else if (piece.role === 'currency') {
      if (currency === undefined) currency = piece.currency
    } else if (piece.role !== 'filler' && piece.role !== 'open') break
  }
  return { bound, currency }
}

/** A bound that closes one side says more than 约, which says more than none. */
export function strongest(before: Bound | null, behind: Bound): Bound {
  if (before === null || before === 'exactly') return behind
  if (before === 'about') return behind === 'exactly' ? before : behind
  return behind === 'exactly' || behind === 'about' ? before : behind
}
