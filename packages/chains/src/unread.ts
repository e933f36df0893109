import { isWordUnit, SPACE } from './characters.ts'
import { type Folded, rank } from './fold.ts'
import type { Likeness } from './likeness.ts'
import { type Boundary, separation, type Token } from './tokens.ts'
import type { Work } from './work.ts'

/** What a phrase makes is said at its end: so many characters of an unread one are looked at, in Han and in Latin. */
const REACH = { han: 10, latin: 40 }
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
  const all: Token[] = []
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
    const had = all.length
    if (isRead) for (let at = first; at < next; at += 1) all.push(tokens[at]!)
    else all.push(...withGuess(folded, tokens.slice(first, next), start, index, like, work))
    const opening = all[had]
    if (opening) {
      if (opening.before !== before) all[had] = { ...opening, before }
      before = 0
    }
    if (level > before) before = level
    start = index + 1
  }
  return all
}

function withGuess(
  folded: Folded,
  tokens: readonly Token[],
  start: number,
  end: number,
  like: Like,
  work: Work,
): readonly Token[] {
  const marker = tokens.findLastIndex(({ term }) => term.marker !== null && term.marker !== 'provides')
  let last = tokens.length
  let to = end
  while (last > marker + 1 && tokens[last - 1]!.end === to) {
    last -= 1
    to = tokens[last]!.start
  }
  let from = marker === -1 ? start : tokens[marker]!.end
  while (from < to && folded.units[from] === SPACE) from += 1
  while (from < to && folded.units[to - 1] === SPACE) to -= 1
  if (to - from < SHORTEST) return tokens
  const reach = isWordUnit(folded.units[to - 1]!) ? REACH.latin : REACH.han
  work.steps += Math.min(reach, to - from)
  const likeness = like(folded.units, Math.max(from, to - reach), to)
  const weight = likeness === null ? 0 : (WEIGHT * (likeness.sure - DOUBT)) / (1 - DOUBT)
  if (likeness === null || weight <= 0) return tokens
  const guess: Token = {
    term: guessed(
      String.fromCharCode(...folded.units.subarray(Math.max(from, to - reach), to)),
      likeness.chainId,
      weight,
    ),
    start: from,
    end: to,
    before: 0,
    unread: 0,
    closes: last === tokens.length,
  }
  return [...tokens.slice(0, marker + 1), guess, ...tokens.slice(last)]
}

const says = ({ term }: Token): boolean =>
  term.product !== null || term.activity !== null || term.head !== null || term.suffix !== null

const guessed = (text: string, chainId: string | null, weight: number): Token['term'] => ({
  text,
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
  activity: null,
  head: null,
  suffix: null,
  name: null,
  marker: null,
  plain: false,
  latin: false,
  guessed: true,
})
