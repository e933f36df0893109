import { lastOf, lengthsAt, lengthsBy } from './lengths.ts'
import type { NameLexicon } from './lexicon.ts'

/** What the tail of a name says about the business. */
export type Trade = {
  /** The words, in the order of the name. */
  readonly words: readonly string[]
  /** Families of the specific words, without repetition. */
  readonly families: readonly string[]
  readonly holding: boolean
}

export type TradeWords = {
  /** Splits the trade words off the end of a Chinese name body; at least `keep` characters stay. */
  split(body: string, keep: number): { readonly head: string; readonly trade: Trade; readonly group: boolean }
  english(word: string): { readonly family: string | null; readonly generic: boolean; readonly holding: boolean } | null
  relation(a: Trade, b: Trade): TradeRelation
}

/**
 * How two descriptions of a business compare:
 * `equal` word by word; `generic` only in words that say nothing (科技); `partial` one names a business where the other
 * names less; `same-business` the same family in other words; `related` neighbouring families; `conflict` businesses
 * that have nothing to do with each other.
 */
export type TradeRelation = 'equal' | 'generic' | 'partial' | 'same-business' | 'related' | 'conflict'

export function buildTradeWords(lexicon: NameLexicon): TradeWords {
  const chinese = new Map<string, string>()
  const english = new Map<string, string>()
  for (const word of lexicon.generic.zh) chinese.set(word, '')
  for (const word of lexicon.generic.en) english.set(word, '')
  for (const [family, { zh, en }] of Object.entries(lexicon.trade)) {
    for (const word of zh) chinese.set(word, family)
    for (const word of en) english.set(word, family)
  }
  const holding = new Set(lexicon.holding.zh)
  const holdingEnglish = new Set(lexicon.holding.en)
  const related = new Set(lexicon.related.flatMap(([a, b]) => [`${a}/${b}`, `${b}/${a}`]))

  const tails = lengthsBy([...chinese.keys(), ...holding, '集团'], lastOf)

  function wordBefore(body: string, end: number, keep: number): string | null {
    for (const length of lengthsAt(tails, body.charAt(end - 1))) {
      if (length > end - keep) continue
      const word = body.slice(end - length, end)
      if (chinese.has(word) || holding.has(word) || word === '集团') return word
    }
    return null
  }

  return {
    split(body, keep) {
      const words: string[] = []
      let end = body.length
      let group = false
      for (let word = wordBefore(body, end, keep); word; word = wordBefore(body, end, keep)) {
        end -= word.length
        if (word === '集团') group = true
        else words.unshift(word)
      }
      const families = new Set(words.flatMap((word) => chinese.get(word) || []))
      const trade = { words, families: [...families], holding: words.some((word) => holding.has(word)) }
      return { head: body.slice(0, end), trade, group }
    },
    english(word) {
      if (holdingEnglish.has(word)) return { family: null, generic: true, holding: true }
      const family = english.get(word)
      return family === undefined ? null : { family: family || null, generic: family === '', holding: false }
    },
    relation(a, b) {
      if (a.words.join('') === b.words.join('')) return 'equal'
      const [x, y] = [specific(a), specific(b)]
      const inOther = x.every((word) => y.includes(word))
      const inFirst = y.every((word) => x.includes(word))
      if (inOther && inFirst) return 'generic'
      if (inOther || inFirst) return 'partial'
      if (a.families.some((family) => b.families.includes(family))) return 'same-business'
      return a.families.some((one) => b.families.some((other) => related.has(`${one}/${other}`)))
        ? 'related'
        : 'conflict'
    },
  }

  function specific({ words }: Trade): string[] {
    return words.filter((word) => chinese.get(word) || english.get(word))
  }
}
