import type { FactUnit } from '../fact.ts'
import { type Decimal, parseDecimal, toUnits } from '../values/decimal.ts'
import { readQuantity, readRate } from '../values/quantity.ts'
import { isQuantity, type Report } from './problem.ts'

const money = new Set(['fen', 'usd', 'fen/m2/month'])

/** Reads a figure or says what is wrong with it. `decimals` limits how fine it may be. */
export function checkFigure(
  value: unknown,
  unit: FactUnit,
  decimals: number,
  pointer: string,
  report: Report,
): Decimal | undefined {
  if (!isQuantity(value)) {
    report('notAFigure', pointer, 'a figure with its unit is expected, as "5000万元"', '应为带单位的数字,如“5000万元”')
    return undefined
  }
  const read = readQuantity(value, unit)
  if (read === 'no unit') {
    if (money.has(unit))
      report(
        'moneyWithoutUnit',
        pointer,
        `${value} names no unit: 元, 万元 or 亿元?`,
        `${value} 没有写单位:元、万元还是亿元?`,
      )
    else report('wrongUnit', pointer, `${value} names no unit; ${unit} is expected`, `${value} 没有写单位;应为 ${unit}`)
  } else if (read === 'wrong unit')
    report('wrongUnit', pointer, `${value} cannot be compared with ${unit}`, `${value} 不能与单位 ${unit} 比较`)
  else if (read === 'not a figure')
    report('notAFigure', pointer, `${value} is no exact figure`, `${value} 不是精确的数字`)
  else if (toUnits(read, decimals) === undefined)
    report(
      'tooPrecise',
      pointer,
      `${value} is finer or greater than ${unit} with ${decimals} decimals can be`,
      `${value} 超出 ${unit}(${decimals} 位小数)所能表示的精度或大小`,
    )
  else return read
  return undefined
}

/** Reads a rate ("10%", "0.5‰", "50bp") or says what is wrong with it. */
export function checkRateText(value: unknown, pointer: string, report: Report): Decimal | undefined {
  const read = typeof value === 'string' ? readRate(value) : 'no unit'
  if (typeof read !== 'string' && read.digits >= 0n) return read
  report(
    'notAFigure',
    pointer,
    `${String(value)} is no rate; write "10%", "0.5‰" or "50bp"`,
    `${String(value)} 不是比率;应写成“10%”“0.5‰”或“50bp”`,
  )
  return undefined
}

/** A share bound: a rate, or a bare fraction. */
export function checkShare(value: unknown, pointer: string, report: Report): Decimal | undefined {
  if (typeof value !== 'number') return checkRateText(value, pointer, report)
  const read = parseDecimal(String(value))
  if (!read) report('notAFigure', pointer, `${value} is no exact fraction`, `${value} 不是精确的小数`)
  return read
}
