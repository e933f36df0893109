import { chineseNumber } from './chinese-number.ts'
import { type Decimal, decimalOf, plus, scaled } from './decimal.ts'
import type { NumberRead } from './number-read.ts'

const ARABIC = /(?:\d{1,3}(?:,\d{3}){1,4}(?![\d,])|\d{1,15}(?!\d))(?:\.\d{1,8}(?![\d.]))?/y
const MAGNITUDE =
  / ?(?:(个)?([多余])?(百|千)?([多余])?(万亿|亿|万)|(千|百)(?![瓦克伏米帕卡分强])|(million|mn|m|billion|bn|b|thousand|k|w|yi)(?![a-z0-9]))/y
const CONTINUES = /(?:(\d{1,4})(千|百)?万|(\d)千)/y
const MORE = /[多余]/

const zerosOf: Readonly<Record<string, number>> = {
  百: 2,
  千: 3,
  万: 4,
  亿: 8,
  万亿: 12,
  million: 6,
  mn: 6,
  m: 6,
  billion: 9,
  bn: 9,
  b: 9,
  thousand: 3,
  k: 3,
  w: 4,
  yi: 8,
}

/** Reads the number that begins at `at`, in Arabic or Chinese figures, magnitude included; null where none does. */
export function readNumber(text: string, at: number): NumberRead | null {
  ARABIC.lastIndex = at
  const match = ARABIC.exec(text)
  if (!match) return chineseNumber(text, at)
  const value = decimalOf(match[0].replaceAll(',', ''))
  return value ? withMagnitude(text, value, at + match[0].length) : null
}

function withMagnitude(text: string, value: Decimal, to: number): NumberRead {
  MAGNITUDE.lastIndex = to
  const match = MAGNITUDE.exec(text)
  if (!match) return { value, magnitude: 0, ...more(text, to, false) }
  const [whole, , early, small = '', late, large = '', alone = '', latin = ''] = match
  const magnitude = (zerosOf[small] ?? 0) + (zerosOf[large] ?? 0) + (zerosOf[alone] ?? 0) + (zerosOf[latin] ?? 0)
  const inside = early !== undefined || late !== undefined
  const read = { value: scaled(value, magnitude), magnitude, ...more(text, to + whole.length, inside) }
  return large === '亿' && !read.andMore ? continued(text, read) : read
}

/** 3亿5000万, 3亿5千万: what stands behind 亿 is added. */
function continued(text: string, read: NumberRead): NumberRead {
  CONTINUES.lastIndex = read.to
  const match = CONTINUES.exec(text)
  if (!match) return read
  const [whole, digits, small = '', thousands] = match
  const zeros = thousands === undefined ? 4 + (zerosOf[small] ?? 0) : 7
  const sum = plus(read.value, { digits: Number(digits ?? thousands), exponent: zeros })
  return sum ? { ...read, value: sum, to: read.to + whole.length } : read
}

function more(text: string, to: number, inside: boolean): { to: number; andMore: boolean } {
  return MORE.test(text.charAt(to)) ? { to: to + 1, andMore: true } : { to, andMore: inside }
}
