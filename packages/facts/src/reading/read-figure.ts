import { plainOf } from '../figures/decimal.ts'
import type { Bound, Quantity } from '../figures/quantity.ts'
import type { Currency } from '../figures/units.ts'
import type { FigureKind } from '../lexicon/cue.ts'
import { type Converted, inBasisPoints, inCount, inDollars, inFen, inMu, inSquareMetres, inUnit } from './extent.ts'

/** Facts in dollars; every other sum is in fen. */
const DOLLARS = new Set(['exportUsd', 'importUsd', 'foreignFundsUsd'])

/** A sum in a currency that the fact does not count in: told with its currency, and no rate is guessed. */
export type ForeignSum = { readonly currency: Currency; readonly low: string; readonly high: string }

export type Read = Converted | { readonly foreign: ForeignSum }

/**
 * The figure in the unit of its fact. `currency` is what stands before the figure: undefined for nothing, null for a
 * bare $, which may be of more than one country.
 */
export function readFigure(
  fact: string,
  kind: FigureKind,
  quantity: Quantity,
  bound: Bound,
  currency: Currency | null | undefined,
): Read {
  const { unit } = quantity
  switch (kind) {
    case 'money':
      return readMoney(fact, quantity, bound, currency)
    case 'area':
      if (unit?.kind !== 'area') return { reason: 'unit-missing' }
      return fact === 'landMu' ? inMu(quantity, bound, unit.name) : inSquareMetres(quantity, bound, unit.name)
    case 'share':
      return unit?.kind === 'share' ? inBasisPoints(quantity, bound, unit.points) : { reason: 'unit-missing' }
    case 'power':
      return inUnit(quantity, bound, 'kva')
    case 'ratio':
      return inUnit(quantity, bound, 'ratio')
    default:
      return inCount(quantity, bound)
  }
}

function readMoney(fact: string, quantity: Quantity, bound: Bound, before: Currency | null | undefined): Read {
  const behind = quantity.unit?.kind === 'money' ? quantity.unit.currency : undefined
  const currency = currencyOf(before, behind)
  if (currency === null) return { reason: 'currency-unclear' }
  const wanted = DOLLARS.has(fact) ? 'USD' : 'CNY'
  if (currency !== wanted) {
    return { foreign: { currency, low: plainOf(quantity.low), high: plainOf(quantity.high) } }
  }
  return wanted === 'USD' ? inDollars(quantity, bound) : inFen(quantity, bound)
}

/** 元 behind a figure is of the currency before it (港币5000万元); two that differ are unclear, as is a bare $. */
function currencyOf(before: Currency | null | undefined, behind: Currency | null | undefined): Currency | null {
  if (before === undefined) return behind === undefined ? 'CNY' : behind
  if (before === null) return behind === undefined || behind === null || behind === 'CNY' ? null : behind
  return behind === undefined || behind === null || behind === 'CNY' || behind === before ? before : null
}
