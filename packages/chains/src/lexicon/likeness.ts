import { isWordUnit } from '../text/characters.ts'
import { buildTrie, step } from '../text/trie.ts'

/** A word of the lexicon, and the chain that it argues for (null: none of them). */
export type KnownWord = { readonly text: string; readonly chainId: string | null }

/** What an unread stretch is most like: the chain (null: none of them) and how sure, 0 to 1. */
export type Likeness = { chainId: string | null; sure: number }

/** Pieces of up to three Han characters; the end of a word is a character of its own, since heads stand last. */
const LONGEST = 3
const END = 0x1
const SMOOTHING = 0.3
/** Pieces of one word overlap, so each counts for half. */
const SHARE = 0.5

/**
 * How the lexicon's own words are spelt, by chain: naive Bayes over their characters, over whole words in Latin. A
 * word that the lexicon lacks is mostly made of pieces that it has (…控制器, …提取物, …管理系统). Answers for the
 * units from `start` to `end`, exclusive; null where no piece longer than a character is known.
 */
export function buildLikeness(known: readonly KnownWord[]) {
  const chains = [...new Set(known.map(({ chainId }) => chainId))].sort()
  const counts = new Map<string, number[]>()
  const totals = chains.map(() => 0)
  const words = chains.map(() => 0)
  for (const { text, chainId } of known) {
    const chain = chains.indexOf(chainId)
    words[chain]! += 1
    for (const piece of piecesOf(text)) {
      const row = counts.get(piece) ?? chains.map(() => 0)
      counts.set(piece, row)
      row[chain]! += 1
      totals[chain]! += 1
    }
  }
  const pieces = [...counts.keys()]
  const trie = buildTrie(pieces)
  const width = chains.length
  const rows = new Float64Array(pieces.length * width)
  pieces.forEach((piece, row) => {
    counts.get(piece)!.forEach((count, chain) => {
      const chance = (count + SMOOTHING) / (totals[chain]! + SMOOTHING * pieces.length)
      rows[row * width + chain] = SHARE * Math.log(chance)
    })
  })
  const prior = Float64Array.from(words, (count) => Math.log(count / known.length))
  const scores = new Float64Array(width)
  return (units: Uint16Array, start: number, end: number): Likeness | null => {
    scores.set(prior)
    let found = false
    forEachPiece(units, start, end, (from, to, ended) => {
      let node = 0
      for (let at = from; at < to && node !== -1; at += 1) node = step(trie, node, units[at]!)
      if (node !== -1 && ended) node = step(trie, node, END)
      const row = node === -1 ? -1 : trie.values[node]!
      if (row === -1) return
      found ||= to - from > 1
      for (let chain = 0; chain < width; chain += 1) scores[chain]! += rows[row * width + chain]!
    })
    return found ? surest(chains, scores) : null
  }
}

function piecesOf(text: string): string[] {
  const units = Uint16Array.from(text, (character) => character.charCodeAt(0))
  const pieces: string[] = []
  forEachPiece(units, 0, units.length, (from, to, ended) =>
    pieces.push(text.slice(from, to) + (ended ? String.fromCharCode(END) : '')),
  )
  return pieces
}

/** Every run of one to LONGEST characters, those at the end also as such; of Latin every word. */
function forEachPiece(
  units: Uint16Array,
  start: number,
  end: number,
  visit: (from: number, to: number, ended: boolean) => void,
): void {
  for (let from = start; from < end; from += 1) {
    if (isWordUnit(units[from]!)) {
      let to = from + 1
      while (to < end && isWordUnit(units[to]!)) to += 1
      visit(from, to, false)
      from = to - 1
      continue
    }
    for (let to = from + 1; to <= end && to <= from + LONGEST && isHan(units[to - 1]!); to += 1) {
      visit(from, to, false)
      if (to === end && to < from + LONGEST) visit(from, to, true)
    }
  }
}

const isHan = (unit: number): boolean => unit >= 0x2e80

function surest(chains: readonly (string | null)[], scores: Float64Array): Likeness {
  const best = scores.reduce((top, score, chain) => (score > scores[top]! ? chain : top), 0)
  const total = scores.reduce((sum, score) => sum + Math.exp(score - scores[best]!), 0)
  return { chainId: chains[best] ?? null, sure: 1 / total }
}
