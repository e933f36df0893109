import type { Finding } from './finding.ts'

/**
 * Glass, film and chemicals belong to the chain that the text says uses them (rule R2), else to none. Parts that a
 * chain of their own makes (motors, controllers) change over only for a use named in the same phrase, or for
 * customers named in the same clause.
 */
export function takeByUse(
  findings: Finding[],
  clauses: readonly number[],
  namedChains: ReadonlySet<string>,
): Finding[] {
  if (findings.every(({ word }) => word.sense.byUse.length === 0)) return findings
  const anywhere = new Set<string | null>(namedChains)
  const inPhrase = new Map<string | null, Set<number>>()
  const inClause = new Map<string | null, Set<number>>()
  for (const { role, chainId, phrase, word } of findings) {
    if (role === 'serves' || role === 'part' || role === 'makes') anywhere.add(chainId)
    if (role === 'serves' || role === 'part') note(inPhrase, chainId, phrase)
    if (word.standing === 'serves') note(inClause, chainId, clauses[phrase]!)
  }
  const uses = ({ chainId, phrase }: Finding, id: string): boolean =>
    chainId === null
      ? anywhere.has(id)
      : inPhrase.get(id)?.has(phrase) === true || inClause.get(id)?.has(clauses[phrase]!) === true
  return findings.map((finding) => {
    if (finding.word.sense.byUse.length === 0 || finding.role === 'serves' || finding.role === 'part') return finding
    const user = finding.word.sense.byUse.find((id) => uses(finding, id))
    return user === undefined ? finding : { ...finding, chainId: user }
  })
}

function note(places: Map<string | null, Set<number>>, chainId: string | null, place: number): void {
  const known = places.get(chainId)
  if (known) known.add(place)
  else places.set(chainId, new Set([place]))
}
