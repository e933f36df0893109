import type { ChainData } from '@lianqiao/chains'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import type { ChainCase } from './cases.ts'

/** Answers a chain id or 'none'. */
export type Baseline = (one: ChainCase) => string

/** The map's own usage note: most exact row, strongest chain, below 0.35 none. No text is read. */
export function codeMapBaseline(data: ChainData): Baseline {
  return ({ input }) => {
    const code = input.gbt4754 ?? ''
    for (const digits of [4, 3, 2]) {
      const rows = code.length >= digits ? data.codes.map.filter((row) => row.code === code.slice(0, digits)) : []
      const top = rows.toSorted((a, b) => b.weight - a.weight)[0]
      if (top) return top.weight < 0.35 ? 'none' : (top.chainId ?? 'none')
    }
    return 'none'
  }
}

/** Counts, without any grammar, how many of a chain's words stand in name and text; the lexicon's words, so that
 *  the difference is what reading adds to the same vocabulary. */
export function keywordBaseline(data: ChainData): Baseline {
  const words = new Map<string, string>()
  for (const { role, chain, terms } of data.lexicon.groups) {
    if (role !== 'product' && role !== 'activity') continue
    for (const term of terms) words.set(term.toLowerCase(), chain ?? 'none')
  }
  return ({ input }) => {
    const text = `${input.name} ${input.text}`.toLowerCase()
    const counts = new Map<string, number>()
    for (const [word, chain] of words) if (text.includes(word)) counts.set(chain, (counts.get(chain) ?? 0) + 1)
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'none'
  }
}

const segmenter: { jieba?: Jieba } = {}

/** Words of name and text as jieba cuts them. */
function jiebaWords({ input }: ChainCase): string[] {
  segmenter.jieba ??= Jieba.withDict(dict)
  return segmenter.jieba
    .cut(`${input.name} ${input.text}`.toLowerCase(), true)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
}

/** Multinomial naive Bayes with add-one smoothing over jieba's words. */
export function naiveBayes(training: readonly ChainCase[]): Baseline {
  const words = new Map<string, Map<string, number>>()
  const totals = new Map<string, number>()
  const cases = new Map<string, number>()
  const vocabulary = new Set<string>()
  for (const one of training) {
    if (one.label === null) continue
    cases.set(one.label, (cases.get(one.label) ?? 0) + 1)
    const counts = words.get(one.label) ?? new Map<string, number>()
    words.set(one.label, counts)
    for (const word of jiebaWords(one)) {
      vocabulary.add(word)
      counts.set(word, (counts.get(word) ?? 0) + 1)
      totals.set(one.label, (totals.get(one.label) ?? 0) + 1)
    }
  }
  return (one) => {
    const tokens = jiebaWords(one)
    const scored = [...cases].map(([label, count]) => {
      const counts = words.get(label)!
      const total = totals.get(label) ?? 0
      return {
        label,
        sum: tokens.reduce(
          (sum, word) => sum + Math.log(((counts.get(word) ?? 0) + 1) / (total + vocabulary.size + 1)),
          Math.log(count / training.length),
        ),
      }
    })
    return scored.sort((a, b) => b.sum - a.sum)[0]?.label ?? 'none'
  }
}

const FOLDS = 10

/** Naive Bayes that never saw the case it answers: the committed cases, without this one's fold. */
export function crossValidatedBayes(training: readonly ChainCase[], cases: readonly ChainCase[]): Baseline {
  const known = new Map(training.map((one, index) => [keyOf(one), index % FOLDS]))
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    naiveBayes(training.filter((_, index) => index % FOLDS !== fold)),
  )
  const whole = cases.some((one) => !known.has(keyOf(one))) ? naiveBayes(training) : null
  return (one) => {
    const fold = known.get(keyOf(one))
    return (fold === undefined ? whole! : models[fold]!)(one)
  }
}

const keyOf = ({ input }: ChainCase): string => `${input.name}\n${input.text}`
