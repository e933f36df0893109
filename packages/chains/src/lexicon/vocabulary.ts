import type { CodeData } from '../data.ts'
import { emptyFolded, fold } from '../text/fold.ts'
import { buildTrie, type Trie } from '../text/trie.ts'
import type { Lexicon, LexiconGroup, MarkerKind } from './lexicon.ts'
import { buildLikeness, type KnownWord } from './likeness.ts'

/** What a term argues for in one of its roles. */
export type Sense = {
  chainId: string | null
  segment: string | null
  general: boolean
  field: boolean
  weight: number
  topic: string | null
  byUse: readonly string[]
  overrides: boolean
  serves: string | null
}

/** One spelling with all its roles. */
export type Term = {
  text: string
  product: Sense | null
  activity: Sense | null
  head: Sense | null
  suffix: Sense | null
  name: Sense | null
  marker: MarkerKind | null
  plain: boolean
  latin: boolean
  /** Not a word of the lexicon: read by its likeness to those that are. */
  guessed?: boolean
}

export type Vocabulary = { trie: Trie; terms: Term[]; longest: number; like: ReturnType<typeof buildLikeness> }

/** Makers of these are sorted by what a GB/T category says only where the lexicon is silent. */
const categoryWeight = 0.6

/** Compiles the lexicon, and the category names of GB/T 4754 as words of last resort. */
export function buildVocabulary(lexicon: Lexicon, codes: CodeData): Vocabulary {
  const terms = new Map<string, Term>()
  const folded = emptyFolded()
  const normal = (term: string): string => {
    fold(term, folded)
    return String.fromCharCode(...folded.units.subarray(0, folded.length))
  }
  for (const group of lexicon.groups) {
    for (const written of group.terms) addTerm(terms, normal(written), group)
  }
  for (const { phrase, chainId, weight } of categoryPhrases(codes)) {
    const text = normal(phrase)
    if (terms.has(text)) continue
    addTerm(terms, text, { role: 'product', chain: chainId, weight: weight * categoryWeight, terms: [] })
  }
  const list = [...terms.values()]
  const longest = list.reduce((most, term) => Math.max(most, term.text.length), 0)
  return {
    trie: buildTrie(list.map((term) => term.text)),
    terms: list,
    longest,
    like: buildLikeness(list.flatMap(knownWord)),
  }
}

/** Words that only hint at a chain say nothing about how its words are spelt. */
const HINT = 0.3

function knownWord({ text, product, activity, suffix }: Term): KnownWord[] {
  const sense = product ?? activity ?? suffix
  return sense && sense.weight >= HINT ? [{ text, chainId: sense.chainId }] : []
}

function addTerm(terms: Map<string, Term>, text: string, group: LexiconGroup): void {
  if (text === '') return
  const term = terms.get(text) ?? emptyTerm(text)
  terms.set(text, term)
  if (group.role === 'marker') term.marker ??= group.marker ?? null
  else if (group.role === 'plain') term.plain = true
  else
    term[group.role] ??= {
      chainId: group.chain ?? null,
      segment: group.segment ?? null,
      general: group.general ?? false,
      field: group.field ?? false,
      weight: group.weight,
      topic: group.topic ?? null,
      byUse: group.byUse ?? [],
      overrides: group.overrides ?? false,
      serves: group.serves ?? null,
    }
}

/** A term that means nothing yet. */
export const emptyTerm = (text: string): Term => ({
  text,
  product: null,
  activity: null,
  head: null,
  suffix: null,
  name: null,
  marker: null,
  plain: false,
  latin: /^[a-z0-9]/.test(text),
})

/** 「眼镜制造」 says 眼镜; 「箱、包（袋）」 says nothing a shop sign would. */
function categoryPhrases(codes: CodeData): { phrase: string; chainId: string | null; weight: number }[] {
  const mapped = new Map(codes.map.toSorted((a, b) => a.weight - b.weight).map((row) => [row.code, row]))
  return codes.known
    .filter(({ code, name }) => code.length === 4 && !/^其他|未列明|及其他|类似/.test(name))
    .flatMap(({ code, name }) => {
      const row = mapped.get(code) ?? mapped.get(code.slice(0, 3)) ?? mapped.get(code.slice(0, 2))
      const argues = row && row.weight >= 0.4 ? row : null
      return name
        .replace(/[(（].*?[)）]/g, '')
        .replace(
          /(专用设备|专用机械)?(制造|加工|生产|开采|采选|种植|饲养|服务|活动|批发|零售)$/,
          (_, equipment) => equipment ?? '',
        )
        .split(/[、,，及和与]/)
        .filter((phrase) => phrase.length >= 3)
        .map((phrase) => ({
          phrase,
          chainId: argues?.chainId ?? null,
          weight: argues?.weight ?? 0.6,
        }))
    })
}
