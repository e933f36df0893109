import type { Finding } from './finding.ts'
import type { CodeReading } from './read-code.ts'

/** A vote of a word in the company's name; the last word of a name says most. */
export type NameVote = { chainId: string | null; weight: number }

/** What one chain has for it, each between 0 and about 1: the same numbers that the learned weights multiply. */
export type Features = Record<(typeof featureNames)[number], number>

export const featureNames = [
  /** share of all that is made or done */
  'share',
  /** vote of the first thing made or done */
  'first',
  /** the strongest single vote */
  'strongest',
  /** what stands beside: customers, parts, side business, past */
  'beside',
  'name',
  /** the name, where the text says nothing */
  'nameAlone',
  'codeExact',
  'codeBroad',
  /** the code, where neither text nor name says anything */
  'codeAlone',
  /** the category's own name, read like a text, where the map has no row */
  'codeName',
  /** of none alone: nothing was read at all */
  'silence',
] as const

const none = null

/** Features of every chain and of none, keyed by chain id, none by ''. */
export function featuresOf(
  chainIds: readonly string[],
  findings: readonly Finding[],
  names: readonly NameVote[],
  code: CodeReading,
  codeName: readonly Finding[],
): Map<string, Features> {
  const table = new Map<string, Features>()
  for (const id of [...chainIds, '']) table.set(id, emptyFeatures())
  const at = (chainId: string | null) => table.get(chainId ?? '')
  const total = addText(findings, at)
  let named = 0
  for (const vote of names) {
    const features = at(vote.chainId)
    if (features) features.name += vote.weight
    named += vote.weight
  }
  const quiet = 1 / (1 + 4 * total)
  const silent = quiet / (1 + 2 * named)
  for (const features of table.values()) {
    features.share /= total + 0.4
    features.name = Math.min(1, features.name)
    features.nameAlone = features.name * quiet
    features.beside = Math.min(1, features.beside)
  }
  addCode(code, at, silent)
  const mapped = code.uninformative ? 0 : (code.rows[0]?.weight ?? 0)
  at(null)!.silence = 1 / (1 + 8 * (total + named + mapped))
  if (code.level === 0 && !code.uninformative) {
    for (const { chainId, weight, role } of codeName) {
      const features = at(chainId)
      if (features && (role === 'makes' || role === 'does')) features.codeName = Math.max(features.codeName, weight)
    }
  }
  return table
}

function addText(findings: readonly Finding[], at: (chainId: string | null) => Features | undefined): number {
  let total = 0
  let order = 0
  let lastPhrase = -1
  for (const { chainId, weight, role, phrase, word } of findings) {
    const features = at(chainId)
    if (!features) continue
    if (role !== 'makes' && role !== 'does' && role !== 'side') {
      features.beside += weight * 4
      total += weight * 0.3
      features.share += weight * 0.3
      continue
    }
    if (phrase !== lastPhrase && lastPhrase !== -1) order += 1
    const first = lastPhrase === -1 || (order === 0 && phrase === lastPhrase)
    lastPhrase = phrase
    const vote = weight / (1 + (word.main ? 0 : 0.3 * order))
    features.share += vote
    total += vote
    if (first) features.first = Math.max(features.first, weight)
    features.strongest = Math.max(features.strongest, Math.min(1, weight))
  }
  return total
}

function addCode(code: CodeReading, at: (chainId: string | null) => Features | undefined, silent: number): void {
  if (code.uninformative) return
  for (const row of code.rows) {
    const features = at(row.chainId)
    if (!features) continue
    if (code.level === 4) features.codeExact = row.weight
    else features.codeBroad = row.weight
    features.codeAlone = row.weight * silent
  }
  const top = code.rows[0]
  const against = at(none)
  if (!against) return
  const doubt = top && top.chainId !== null ? Math.max(0, 0.5 - top.weight) : code.finding.known && !top ? 0.5 : 0
  if (doubt > 0) against.codeBroad = Math.max(against.codeBroad, doubt)
  if (doubt > 0) against.codeAlone = Math.max(against.codeAlone, doubt * silent)
}

const emptyFeatures = (): Features => ({
  share: 0,
  first: 0,
  strongest: 0,
  beside: 0,
  name: 0,
  nameAlone: 0,
  codeExact: 0,
  codeBroad: 0,
  codeAlone: 0,
  codeName: 0,
  silence: 0,
})
