import { type Decimal, plus, scaled } from './decimal.ts'
import type { NumberRead } from './number-read.ts'

/** 幺 is left out: nobody writes an amount with it. Traditional and financial forms are folded by script or here. */
const digitOf: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}

const smallOf: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 拾: 1, 佰: 2, 仟: 3 }
const largeOf: Readonly<Record<string, number>> = { 万: 4, 亿: 8 }
/** Longer numbers are no amounts; the limit keeps work bounded. */
const LONGEST = 16
const MORE = /[多余]/

/**
 * Reads 一点五亿, 三千五百万, 两个亿, 一百二十, 二〇〇八. Null where none begins, and where it leaves open what is
 * meant: 三四百 (which is a range), 十几, 数百.
 */
export function chineseNumber(text: string, at: number): NumberRead | null {
  let sum: Decimal = { digits: 0, exponent: 0 }
  let section = 0
  let digit: number | null = null
  let digits = ''
  let lastZeros = 0
  let magnitude = 0
  let andMore = false
  let to = at
  for (; to < text.length && to - at < LONGEST; to += 1) {
    const character = text.charAt(to)
    const one = digitOf[character]
    if (one !== undefined) {
      digits += one
      if (digit !== null && digit !== 0) lastZeros = -1
      digit = one
      continue
    }
    const small = smallOf[character]
    const isOnlyZeros = digit === null && to === at && small !== 1
    if (small !== undefined && !isOnlyZeros) {
      if (lastZeros === -1) return null
      section += (digit ?? 1) * 10 ** small
      lastZeros = small
      digit = null
      continue
    }
    if ((character === '点' || character === '.') && digits !== '') {
      return pointed(text, at, to, section + (digit ?? 0))
    }
    if (MORE.test(character) && to > at && !andMore) {
      andMore = true
      continue
    }
    const counted = character === '个' && largeOf[text.charAt(to + 1)] !== undefined
    if (counted || (character === '个' && MORE.test(text.charAt(to + 1)) && text.charAt(to + 2) === '亿')) continue
    const large = largeOf[character]
    if (large === undefined || to === at || (section === 0 && digit === null)) break
    if (lastZeros === -1) return null
    const added = plus(sum, { digits: section + (digit ?? 0), exponent: large })
    if (!added) return null
    sum = added
    ;[section, digit, digits, lastZeros, magnitude] = [0, null, '', large, Math.max(magnitude, large)]
  }
  if (to === at || text.charAt(to) === '几') return null
  return whole(text, { sum, section, digit, digits, lastZeros, magnitude, andMore, to })
}

type State = {
  readonly sum: Decimal
  readonly section: number
  readonly digit: number | null
  readonly digits: string
  readonly lastZeros: number
  readonly magnitude: number
  readonly andMore: boolean
  readonly to: number
}

function whole(text: string, state: State): NumberRead | null {
  const { sum, section, digit, digits, lastZeros, magnitude, andMore, to } = state
  const isSpelt = digits.length > 1 && section === 0 && sum.digits === 0
  // 二〇〇八 is spelt digit by digit; two digits in a row are a guess between two (三四百).
  if (lastZeros === -1 && !(isSpelt && digits.length >= 4)) return null
  if (isSpelt) return digits.length >= 4 ? found({ digits: Number(digits), exponent: 0 }, 0, to, andMore) : null
  // 一亿五 is 1.5亿, 三千二 is 3200: a last digit counts tenths of what stands before it.
  const isShort =
    digit !== null && digit > 0 && lastZeros >= 2 && !text.slice(0, to).endsWith(`零${text.charAt(to - 1)}`)
  const last = { digits: digit ?? 0, exponent: isShort ? lastZeros - 1 : 0 }
  const rest = plus({ digits: section, exponent: 0 }, last)
  const value = rest && plus(sum, rest)
  return value ? found(value, magnitude, to, andMore) : null
}

const found = (value: Decimal, magnitude: number, to: number, andMore: boolean): NumberRead => ({
  value,
  magnitude,
  to,
  andMore,
})

/** 一点五亿, 十二点八万. */
function pointed(text: string, at: number, point: number, before: number): NumberRead | null {
  let fraction = ''
  let to = point + 1
  for (; to < text.length && to - at < LONGEST; to += 1) {
    const one = digitOf[text.charAt(to)]
    if (one === undefined) break
    fraction += one
  }
  if (fraction === '') return null
  const value = { digits: before * 10 ** fraction.length + Number(fraction), exponent: -fraction.length }
  if (text.charAt(to) === '个') to += 1
  const zeros = text.charAt(to) === '千' && text.charAt(to + 1) === '万' ? 7 : (largeOf[text.charAt(to)] ?? 0)
  if (zeros > 0) to += zeros === 7 ? 2 : 1
  const andMore = MORE.test(text.charAt(to))
  return found(scaled(value, zeros), zeros, andMore ? to + 1 : to, andMore)
}
