import { compare, type Decimal, scaled } from './decimal.ts'
import type { NumberRead } from './number-read.ts'
import { readNumber } from './read-number.ts'
import { type Unit, unitAt } from './units.ts'

/** How far a figure is meant as it stands. */
export type Bound = 'exactly' | 'about' | 'atLeast' | 'moreThan' | 'atMost' | 'lessThan'

/** A figure in the text, [from, to). `high` differs from `low` in a range only. */
export type Quantity = {
  readonly low: Decimal
  readonly high: Decimal
  readonly isRange: boolean
  /** Null for a bare number (投资3.5亿, 用工600). */
  readonly unit: Unit | null
  readonly magnitude: number
  readonly bound: Bound
  readonly per: Per | null
  readonly from: number
  readonly to: number
}

export type Per = 'year' | 'month' | 'day' | 'piece' | 'squareMetreMonth'

const RANGE = / ?(?:-{1,2}|至|到| to ) ?/y
/** 200来人: about that many. */
const ABOUT_WITHIN = /来(?=[亩平方㎡人号名个万亿])/y
const BEHIND: readonly (readonly [RegExp, Bound])[] = [
  [/ ?(?:左右|上下|许)/y, 'about'],
  [/ ?(?:\(含\))?(?:及|或|和)?(?:以上|起步|起|or more|\+)/y, 'atLeast'],
  [/ ?(?:以内|之内|or less|封顶)/y, 'atMost'],
  [/ ?(?:以下|不到)/y, 'lessThan'],
]
const PER_YEAR = / ?(?:\/ ?(?:年|year|yr)|每年|一年|(?:per|a) (?:year|annum)|p\.a\.|annually|yearly)/y
const PER_MONTH = / ?(?:\/ ?(?:月|month)|每月|每个月|一个月|(?:per|a) month|monthly)/y
const PER_DAY = / ?(?:\/ ?(?:日|天)|每天|每日|一天)/y
const PER_SQUARE_METRE_MONTH =
  / ?(?:\/|每|一)?(?:平方米|平米|平方|平|方|㎡|m2|sqm) ?(?:\/|每|一|·|\.|\*)?个?(?:月|month)/y
const PER_PIECE = / ?(?:\/|每|一)(?:亩|平方米|平米|平方|平|㎡|m2|人|台|件|套|吨|个|只|瓶|双)/y

/** Reads the figure that begins at `at`: a number or a range, its unit, and what bounds it from behind. */
export function readQuantity(text: string, at: number): Quantity | null {
  const first = readNumber(text, at)
  if (!first) return null
  const range = rangeFrom(text, first)
  const last = range?.last ?? first
  ABOUT_WITHIN.lastIndex = last.to
  const isAbout = range === null && ABOUT_WITHIN.test(text)
  const unit = range?.unit ?? unitBehind(text, isAbout ? last.to + 1 : last.to)
  const behind = closing(text, unit?.to ?? last.to)
  const within = last.andMore || first.andMore ? 'atLeast' : isAbout ? 'about' : 'exactly'
  return {
    low: range?.low ?? first.value,
    high: last.value,
    isRange: range !== null,
    unit: unit?.meaning ?? null,
    magnitude: Math.max(first.magnitude, last.magnitude),
    bound: behind.bound ?? within,
    per: behind.per,
    from: at,
    to: behind.to,
  }
}

type Range = { readonly low: Decimal; readonly last: NumberRead; readonly unit: ReturnType<typeof unitBehind> }

/** 30-50亩, 2亿至3.5亿元, 30亩到50亩. A low end without magnitude takes the high one's, where that keeps the order. */
function rangeFrom(text: string, first: NumberRead): Range | null {
  const ownUnit = unitBehind(text, first.to)
  for (const end of ownUnit ? [ownUnit.to, first.to] : [first.to]) {
    RANGE.lastIndex = end
    const joined = RANGE.exec(text)
    const last = joined && readNumber(text, end + joined[0].length)
    if (!joined || !last) continue
    const unit = unitBehind(text, last.to)
    if (ownUnit && (!unit || unit.meaning.kind !== ownUnit.meaning.kind)) continue
    const isShared = first.magnitude === 0 && last.magnitude > 0 && !ownUnit
    const shared = isShared ? scaled(first.value, last.magnitude) : first.value
    if (compare(shared, last.value) < 0) return { low: shared, last, unit }
    // 8000到1万平: of money the low end may lack its 万; of areas and people it does not.
    const isCounted = unit?.meaning.kind === 'area' || unit?.meaning.kind === 'people'
    if (isCounted && compare(first.value, last.value) < 0) return { low: first.value, last, unit }
  }
  return null
}

function unitBehind(text: string, to: number): { readonly meaning: Unit; readonly to: number } | null {
  return unitAt(text, text.charAt(to) === ' ' ? to + 1 : to)
}

function closing(text: string, start: number): { bound: Bound | null; per: Per | null; to: number } {
  let to = start
  let per: Per | null = null
  let bound: Bound | null = null
  for (const [pattern, one] of [
    [PER_SQUARE_METRE_MONTH, 'squareMetreMonth'],
    [PER_YEAR, 'year'],
    [PER_MONTH, 'month'],
    [PER_DAY, 'day'],
    [PER_PIECE, 'piece'],
  ] as const) {
    pattern.lastIndex = to
    const match = pattern.exec(text)
    if (!match) continue
    per = one
    to += match[0].length
    break
  }
  for (const [pattern, one] of BEHIND) {
    pattern.lastIndex = to
    const match = pattern.exec(text)
    if (!match) continue
    bound = one
    to += match[0].length
    break
  }
  return { bound, per, to }
}
