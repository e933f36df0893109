import type { Likeness } from '../lexicon/likeness.ts'
import { type Boundary, separation, type Token } from '../lexicon/tokens.ts'
import { emptyTerm, type Term } from '../lexicon/vocabulary.ts'
import { isWordUnit, SPACE } from '../text/characters.ts'
import { type Folded, rank } from '../text/fold.ts'
import type { Work } from '../text/work.ts'

/** Names of things are short; what is longer is a sentence, and not guessed at. */
const LONGEST = { han: 10, latin: 40 }
const SHORTEST = 2

/** A guess from spelling argues at most this strongly, and below DOUBT not at all. */
const WEIGHT = 0.6
const DOUBT = 0.2

type Like = (units: Uint16Array, start: number, end: number) => Likeness | null

/**
 * Phrases in which the lexicon knows no word are read by their spelling: one word stands in for each, from behind
 * the last marker (给, 不做 …) to before what only says 生产, 销售 ….
 */
export function guessUnread(folded: Folded, tokens: readonly Token[], like: Like, work: Work): readonly Token[] {
  // A copy is made for the first guess only: most texts need none.
  let all: Token[] | null = null
  let next = 0
  let start = 0
  let before: Boundary = 3
  for (let index = 0; index <= folded.length; index += 1) {
    const mark = index < folded.length ? rank(folded.units[index]!) : 4
    if (mark === 0) continue
    const level = separation(folded, index, mark)
    if (level === 0) continue
    const first = next
    let isRead = false
    while (next < tokens.length && tokens[next]!.start < index) {
      isRead ||= says(tokens[next]!)
      next += 1
    }
    const guessed = isRead ? null : withGuess(folded, tokens.slice(first, next), start, index, like, work)
    const phrase = guessed ?? (all ? tokens.slice(first, next) : null)
    if (guessed) all ??= tokens.slice(0, first)
    // What was before the guess is before the words behind it no more.
    if (all && phrase && phrase.length > 0) all.push({ ...phrase[0]!, before }, ...phrase.slice(1))
    if (next > first || guessed) before = 0
    if (level > before) before = level
    start = index + 1
  }
  return all ?? tokens
}

/** The phrase's tokens with a guess among them; null where nothing is to be guessed. */
function withGuess(
  folded: Folded,
  tokens: readonly Token[],
  start: number,
  end: number,
  like: Like,
  work: Work,
): readonly Token[] | null {
  const stretch = stretchOf(folded.units, tokens, start, end)
  if (!stretch) return null
  const { from, to, first, last } = stretch
  work.steps += to - from
  const likeness = like(folded.units, from, to)
  const weight = likeness === null ? 0 : (WEIGHT * (likeness.sure - DOUBT)) / (1 - DOUBT)
  if (likeness === null || weight <= 0) return null
  const text = String.fromCharCode(...folded.units.subarray(from, to))
  const closes = last === tokens.length
  const guess = {
    term: guessed(text, likeness.chainId, weight),
    start: from,
    end: to,
    before: 0,
    unread: 0,
    closes,
  } as const
  return [...tokens.slice(0, first), guess, ...tokens.slice(last)]
}

type Stretch = { from: number; to: number; first: number; last: number }

/** What is left of a phrase between its last marker and words that say nothing; `first` to `last` are tokens within. */
function stretchOf(units: Uint16Array, tokens: readonly Token[], start: number, end: number): Stretch | null {
  let first = tokens.findLastIndex(({ term }) => term.marker !== null && term.marker !== 'provides') + 1
  let from = first === 0 ? start : tokens[first - 1]!.end
  let [last, to] = [tokens.length, end]
  while (last > first && tokens[last - 1]!.end === to) to = tokens[--last]!.start
  while (first < last && tokens[first]!.start === from) from = tokens[first++]!.end
  while (from < to && units[from] === SPACE) from += 1
  while (from < to && units[to - 1] === SPACE) to -= 1
  const longest = isWordUnit(units[to - 1]!) ? LONGEST.latin : LONGEST.han
  const isNoun = to - from >= SHORTEST && to - from <= longest && !holdsFigure(units, from, to)
  return isNoun ? { from, to, first, last } : null
}

/** 员工800人, 厂房2万平: figures behind Han are no part of what is made. */
function holdsFigure(units: Uint16Array, from: number, to: number): boolean {
  if (isWordUnit(units[to - 1]!)) return false
  for (let at = from; at < to; at += 1) if (units[at]! >= 0x30 && units[at]! <= 0x39) return true
  return false
}

const says = ({ term }: Token): boolean =>
  term.product !== null || term.activity !== null || term.head !== null || term.suffix !== null

const guessed = (text: string, chainId: string | null, weight: number): Term => ({
  ...emptyTerm(text),
  product: {
    chainId,
    segment: null,
    general: false,
    field: false,
    weight,
    topic: null,
    byUse: [],
    overrides: false,
    serves: null,
  },
  guessed: true,
})
