import { isWordUnit, SPACE } from '../text/characters.ts'
import { type Folded, rank } from '../text/fold.ts'
import { step } from '../text/trie.ts'
import type { Work } from '../text/work.ts'
import type { Term, Vocabulary } from './vocabulary.ts'

/** What stands between a token and the one before: nothing, a list mark, a clause mark, a sentence's end. */
export type Boundary = 0 | 1 | 2 | 3

/** A term found; `start` and `end` count folded units. */
export type Token = {
  term: Term
  start: number
  end: number
  before: Boundary
  /** Unread characters between the token before (or the boundary) and this one. */
  unread: number
  /** Whether a separator or the end follows at once. */
  closes: boolean
}

const PLURAL = 0x73

/**
 * Leftmost longest terms, not overlapping. Each position looks at most `vocabulary.longest` units ahead, so the
 * work is linear in the text whatever it holds.
 */
export function tokenize(folded: Folded, vocabulary: Vocabulary, work: Work): Token[] {
  const { units, length } = folded
  const { trie, terms } = vocabulary
  const tokens: Token[] = []
  let before: Boundary = 3
  let unread = 0
  let index = 0
  while (index < length) {
    const unit = units[index]!
    const mark = rank(unit)
    if (mark > 0) {
      const level = separation(folded, index, mark)
      if (level > before) before = level
      if (level > 0) unread = 0
      index += 1
      continue
    }
    if (isWordUnit(unit) && index > 0 && isWordUnit(units[index - 1]!)) {
      index += 1
      unread += 1
      continue
    }
    let node = 0
    let best = -1
    let bestEnd = index
    for (let ahead = index; ahead < length; ahead += 1) {
      work.steps += 1
      node = step(trie, node, units[ahead]!)
      if (node === -1) break
      const value = trie.values[node]!
      if (value === -1) continue
      const end = wordEnd(units, ahead, length)
      if (end !== -1) {
        best = value
        bestEnd = end
      }
    }
    if (best === -1) {
      unread += 1
      index += 1
      continue
    }
    tokens.push({
      term: terms[best]!,
      start: index,
      end: bestEnd,
      before,
      unread,
      closes: bestEnd >= length || rank(units[bestEnd]!) > 0,
    })
    before = 0
    unread = 0
    index = bestEnd
  }
  return tokens
}

/** Where a term that ends at `last` may end: a Latin one at a word's end, a plural s allowed; -1 where it cuts. */
function wordEnd(units: Uint16Array, last: number, length: number): number {
  if (!isWordUnit(units[last]!)) return last + 1
  const next = last + 1 < length ? units[last + 1]! : SPACE
  if (!isWordUnit(next)) return last + 1
  if (next !== PLURAL) return -1
  return last + 2 < length && isWordUnit(units[last + 2]!) ? -1 : last + 2
}

/** A space parts a list between two Han characters and nothing beside Latin; a comma between Latin words, a list. */
export function separation(folded: Folded, index: number, mark: number): Boundary {
  const left = index > 0 ? folded.units[index - 1]! : SPACE
  const right = index + 1 < folded.length ? folded.units[index + 1]! : SPACE
  const latin = left < 0x2e80 && right < 0x2e80
  if (mark === 1) return left >= 0x2e80 && right >= 0x2e80 ? 1 : 0
  if (mark === 2) return 1
  if (mark === 3) return latin && isWordUnit(left) && right !== SPACE ? 1 : 2
  return 3
}
