import type { Quantity } from '../condition.ts'
import type { FactUnit } from '../fact.ts'
import { type Decimal, format, multiply, parseDecimal } from './decimal.ts'

/** Why a figure could not be read. */
export type QuantityProblem = 'not a figure' | 'no unit' | 'wrong unit'

type Spelling = { factor: Decimal }
const spelling = (factor: string): Spelling => ({ factor: parseDecimal(factor)! })

const spellings: Record<string, Record<string, Spelling>> = {
  fen: {
    分: spelling('1'),
    元: spelling('100'),
    人民币: spelling('100'),
    CNY: spelling('100'),
    千元: spelling('100000'),
    万元: spelling('1000000'),
    百万元: spelling('100000000'),
    千万元: spelling('1000000000'),
    亿元: spelling('10000000000'),
  },
  usd: {
    美元: spelling('1'),
    USD: spelling('1'),
    万美元: spelling('10000'),
    亿美元: spelling('100000000'),
  },
  mu: { 亩: spelling('1'), 畝: spelling('1'), 公顷: spelling('15'), 平方公里: spelling('1500') },
  m2: {
    平方米: spelling('1'),
    '㎡': spelling('1'),
    m2: spelling('1'),
    万平方米: spelling('10000'),
    '万㎡': spelling('10000'),
    平方公里: spelling('1000000'),
  },
  count: {
    人: spelling('1'),
    个: spelling('1'),
    家: spelling('1'),
    柜: spelling('1'),
    项: spelling('1'),
    万人: spelling('10000'),
  },
  bp: { bp: spelling('1'), '%': spelling('100'), '‰': spelling('10') },
  pct: { '%': spelling('1'), '‰': spelling('0.1'), bp: spelling('0.01') },
  ratio: {},
  'fen/m2/month': {
    '元/平方米/月': spelling('100'),
    '元/平方米·月': spelling('100'),
    '元/㎡·月': spelling('100'),
    '元/㎡/月': spelling('100'),
  },
}

const bare = new Set(['count', 'bp', 'pct', 'ratio'])

/** Splits "1.5亿元" into the exact decimal and the unit's text. A JSON number has no unit. */
export function splitQuantity(quantity: Quantity): { value: Decimal; unit: string } | undefined {
  const text = typeof quantity === 'number' ? String(quantity) : quantity.normalize('NFKC').replaceAll(/[\s,_]/g, '')
  const match = /^([+-]?\d+(?:\.\d+)?)(.*)$/.exec(text)
  if (!match) return undefined
  const value = parseDecimal(match[1]!)
  return value && (typeof quantity === 'number' && match[2] !== '' ? undefined : { value, unit: match[2]! })
}

/**
 * A figure in the given unit, exactly. Money without a unit is refused: 5000 may be 元 or 万元.
 * NFKC turns ㎡ into m2 and full-width digits into plain ones, so both spellings are read.
 */
export function readQuantity(quantity: Quantity, unit: FactUnit): Decimal | QuantityProblem {
  const split = splitQuantity(quantity)
  if (!split) return 'not a figure'
  const known = spellings[unit]
  if (split.unit === '') return bare.has(unit) ? split.value : 'no unit'
  if (!known) return split.unit === unit.normalize('NFKC') ? split.value : 'wrong unit'
  const found = known[split.unit] ?? nfkcSpelling(known, split.unit)
  return found ? multiply(split.value, found.factor) : 'wrong unit'
}

function nfkcSpelling(known: Record<string, Spelling>, text: string): Spelling | undefined {
  for (const [name, value] of Object.entries(known)) if (name.normalize('NFKC') === text) return value
  return undefined
}

/** A rate as an exact fraction: "10%" → 0.1, "0.5‰" → 0.0005, "50bp" → 0.005. A rate needs its unit. */
export function readRate(text: string): Decimal | QuantityProblem {
  const split = splitQuantity(text)
  if (!split) return 'not a figure'
  const factor = { '%': '0.01', '‰': '0.001', bp: '0.0001' }[split.unit]
  if (!factor) return split.unit === '' ? 'no unit' : 'wrong unit'
  return multiply(split.value, parseDecimal(factor)!)
}

/** A rate for people, as percent. */
export const printRate = (rate: Decimal): string => `${format(multiply(rate, parseDecimal('100')!))}%`
