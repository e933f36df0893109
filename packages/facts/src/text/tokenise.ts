import { readQuantity } from '../figures/quantity.ts'
import { readDay } from '../figures/read-day.ts'
import { currencyWords } from '../figures/units.ts'
import { marks } from '../lexicon/marks.ts'
import { moneyCues } from '../lexicon/money-cues.ts'
import { areaCues, otherCues } from '../lexicon/other-cues.ts'
import type { Statement } from '../lexicon/states.ts'
import type { Meaning, Piece, Token } from './tokens.ts'
import { type UnitNote, unitNoteAt, withNote } from './unit-note.ts'
import { isDigit, isLatin, type WordFinder, wordFinder } from './words.ts'

export type Span = { readonly from: number; readonly to: number }

export type Word = { readonly piece: Meaning; readonly statement?: Statement | undefined }

/** Finds the words of the lexicon, with the statements given. Built once. */
export function lexicon(statements: readonly (readonly [string, Statement])[]): WordFinder<Word> {
  const words = new Map<string, Word>()
  const add = (word: string, more: Partial<Word>, piece: Meaning) => {
    const known = words.get(word)
    words.set(word, known ? { ...more, ...known } : { piece, ...more })
  }
  for (const [word, cue] of [...moneyCues, ...areaCues, ...otherCues]) add(word, {}, { role: 'cue', cue })
  for (const [word, mark] of marks) add(word, {}, mark)
  for (const [word, currency] of currencyWords) add(word, {}, { role: 'currency', currency })
  for (const [word, statement] of statements) add(word, { statement }, PASSES.has(statement.fact) ? filler : other)
  return wordFinder(words)
}

/** Statements that may stand between words and their figure: 增资扩产项目投资3亿. */
const PASSES = new Set(['projectKind', 'newProject', 'dualPowerSupply'])

const NUMERALS = new Set('〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟几数')
/** 上亿, 过百: a bound only where it stands right before the bare power of ten. */
const POWERS = new Set('百千万亿')
/** 从2亿增加到5亿: what is there now. */
const SINCE = /[从由]/
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
const other: Meaning = { role: 'other' }
const filler: Meaning = { role: 'filler' }
const sentence: Piece = { role: 'sentence' }
/** What a full stop stands before; another dot is within a word or number. */
const END = /^[ ,。]?$/

/**
 * Cuts folded text into known words, figures, places and what is not understood, from left to right, the longest word
 * first. Each character is looked at a bounded number of times.
 */
export function tokenise(text: string, places: readonly Span[], wordAt: WordFinder<Word>): Token[] {
  const tokens: Token[] = []
  let nextPlace = 0
  let note: UnitNote | null = null
  let at = 0
  while (at < text.length) {
    while (nextPlace < places.length && places[nextPlace]!.from < at) nextPlace += 1
    const place = places[nextPlace]
    if (place?.from === at && (wordAt(text, at)?.to ?? 0) <= place.to) {
      tokens.push({ piece: { role: 'place' }, from: at, to: place.to })
      at = place.to
      continue
    }
    if (text.charCodeAt(at) === 0x20) {
      at += 1
      continue
    }
    const noted = unitNoteAt(text, at)
    if (noted) {
      note = noted
      tokens.push({ piece: filler, from: at, to: noted.to })
      at = noted.to
      continue
    }
    const token = withUnit(pieceAt(text, at, wordAt), note)
    if (ENDS_NOTE.has(token.piece.role)) note = null
    const before = tokens.at(-1)
    if (isUnread(token) && before && isUnread(before) && before.to === at) {
      tokens[tokens.length - 1] = { ...before, to: token.to }
    } else tokens.push(token)
    at = token.to
  }
  return tokens
}

/** A unit in brackets is of the next figure only. */
const ENDS_NOTE: ReadonlySet<Piece['role']> = new Set(['figure', 'day', 'vague', 'break', 'sentence', 'cue'])

function withUnit(token: Token, note: UnitNote | null): Token {
  if (!note || token.piece.role !== 'figure') return token
  return { ...token, piece: { role: 'figure', quantity: withNote(token.piece.quantity, note) } }
}

const isUnread = ({ piece, statement }: Token): boolean => piece === other && statement === undefined

function pieceAt(text: string, at: number, wordAt: WordFinder<Word>): Token {
  const character = text.charAt(at)
  if (character === '.') return { piece: END.test(text.charAt(at + 1)) ? sentence : filler, from: at, to: at + 1 }
  const mark = simple[character]
  if (mark) return { piece: mark, from: at, to: at + 1 }
  const unit = text.charCodeAt(at)
  if (isDigit(unit)) return figureAt(text, at, wordAt) ?? { piece: other, from: at, to: digitsEnd(text, at) }
  if (SINCE.test(character) && (isDigit(text.charCodeAt(at + 1)) || NUMERALS.has(text.charAt(at + 1)))) {
    return { piece: { role: 'time', time: 'present' }, from: at, to: at + 1 }
  }
  const word = wordAt(text, at)
  if (word && !(word.meaning.piece.role === 'bound' && POWERS.has(text.charAt(word.to)))) {
    return { ...word.meaning, from: at, to: word.to }
  }
  PERCENT_BEFORE.lastIndex = at
  if (character === '百' && PERCENT_BEFORE.test(text)) return percentAt(text, at)
  if (NUMERALS.has(character))
    return figureAt(text, at, wordAt) ?? { piece: { role: 'vague' }, from: at, to: numeralsEnd(text, at) }
  return { piece: other, from: at, to: isLatin(unit) ? wordEnd(text, at) : at + 1 }
}

/** A phase (2期) and a year stand before a number of the same digits. */
function figureAt(text: string, at: number, wordAt: WordFinder<Word>): Token | null {
  const word = wordAt(text, at)
  if (word) return { ...word.meaning, from: at, to: word.to }
  const day = readDay(text, at)
  const quantity = readQuantity(text, at)
  const isYear =
    day !== null &&
    (quantity === null || quantity.to <= day.to) &&
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
