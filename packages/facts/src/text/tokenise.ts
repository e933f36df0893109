import { readQuantity } from '../figures/quantity.ts'
import { readDay } from '../figures/read-day.ts'
import { currencyWords } from '../figures/units.ts'
import { marks } from '../lexicon/marks.ts'
import { moneyCues } from '../lexicon/money-cues.ts'
import { areaCues, otherCues } from '../lexicon/other-cues.ts'
import type { Meaning, Piece, Token } from './tokens.ts'
import { isDigit, isLatin, wordFinder } from './words.ts'

export type Span = { readonly from: number; readonly to: number }

const wordAt = wordFinder<Meaning>([
  ...[...moneyCues, ...areaCues, ...otherCues].map(([word, cue]) => [word, { role: 'cue', cue }] as const),
  ...marks,
  ...currencyWords.map(([word, currency]) => [word, { role: 'currency', currency }] as const),
])

const NUMERALS = new Set('〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟几数')
/** 上亿, 过百: a bound only where it stands right before the bare power of ten. */
const POWERS = new Set('百千万亿')
const PERCENT_BEFORE = /百分之/y

const simple: Readonly<Record<string, Piece>> = {
  ',': { role: 'break' },
  '。': { role: 'sentence' },
  '(': { role: 'open' },
  ')': { role: 'close' },
  ':': { role: 'filler' },
  '"': { role: 'filler' },
  '-': { role: 'filler' },
  '|': { role: 'filler' },
}
const other: Piece = { role: 'other' }

/**
 * Cuts folded text into known words, figures, places and what is not understood, from left to right, the longest word
 * first. Each character is looked at a bounded number of times.
 */
export function tokenise(text: string, places: readonly Span[]): Token[] {
  const tokens: Token[] = []
  let nextPlace = 0
  let at = 0
  while (at < text.length) {
    while (nextPlace < places.length && places[nextPlace]!.from < at) nextPlace += 1
    const place = places[nextPlace]
    if (place?.from === at) {
      tokens.push({ piece: { role: 'place' }, from: at, to: place.to })
      at = place.to
      continue
    }
    if (text.charCodeAt(at) === 0x20) {
      at += 1
      continue
    }
    const token = pieceAt(text, at)
    const before = tokens.at(-1)
    if (token.piece === other && before?.piece === other && before.to === at) {
      tokens[tokens.length - 1] = { ...before, to: token.to }
    } else tokens.push(token)
    at = token.to
  }
  return tokens
}

function pieceAt(text: string, at: number): Token {
  const character = text.charAt(at)
  const mark = simple[character]
  if (mark) return { piece: mark, from: at, to: at + 1 }
  const unit = text.charCodeAt(at)
  if (isDigit(unit)) return figureAt(text, at) ?? { piece: other, from: at, to: digitsEnd(text, at) }
  const word = wordAt(text, at)
  if (word && !(word.meaning.role === 'bound' && POWERS.has(text.charAt(word.to)))) {
    return { piece: word.meaning, from: at, to: word.to }
  }
  PERCENT_BEFORE.lastIndex = at
  if (character === '百' && PERCENT_BEFORE.test(text)) return percentAt(text, at)
  if (NUMERALS.has(character))
    return figureAt(text, at) ?? { piece: { role: 'vague' }, from: at, to: numeralsEnd(text, at) }
  return { piece: other, from: at, to: isLatin(unit) ? wordEnd(text, at) : at + 1 }
}

/** A phase (2期) and a year stand before a number of the same digits. */
function figureAt(text: string, at: number): Token | null {
  const word = wordAt(text, at)
  if (word) return { piece: word.meaning, from: at, to: word.to }
  const day = readDay(text, at)
  const quantity = readQuantity(text, at)
  const isYear =
    day !== null &&
    (quantity === null || quantity.unit === null || text.slice(at, day.to).includes('年') || day.to > at + 5)
  if (isYear && !(quantity?.isRange && quantity.to > day.to))
    return { piece: { role: 'day', day }, from: at, to: day.to }
  return quantity && { piece: { role: 'figure', quantity }, from: at, to: quantity.to }
}

/** 百分之七十: 70 %. */
function percentAt(text: string, at: number): Token {
  const quantity = readQuantity(text, at + 3)
  if (!quantity || quantity.unit !== null) return { piece: { role: 'vague' }, from: at, to: at + 3 }
  const share = { ...quantity, unit: { kind: 'share', points: 100 }, from: at } as const
  return { piece: { role: 'figure', quantity: share }, from: at, to: quantity.to }
}

function digitsEnd(text: string, from: number): number {
  let to = from
  while (isDigit(text.charCodeAt(to)) || text.charCodeAt(to) === 0x2e || text.charCodeAt(to) === 0x2c) to += 1
  return to
}

function numeralsEnd(text: string, from: number): number {
  let to = from
  while (to < text.length && NUMERALS.has(text.charAt(to))) to += 1
  return to
}

function wordEnd(text: string, from: number): number {
  let to = from
  while (isLatin(text.charCodeAt(to))) to += 1
  return to
}
