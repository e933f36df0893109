import type { Finding } from './findings.ts'

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
  const nearby = new Set<string>()
  for (const { role, chainId, phrase, word } of findings) {
    if (role === 'serves' || role === 'part' || role === 'makes') anywhere.add(chainId)
    if (role === 'serves' || role === 'part') nearby.add(`phrase ${phrase} ${chainId}`)
    if (word.standing === 'serves') nearby.add(`clause ${clauses[phrase]} ${chainId}`)
  }
  const uses = (finding: Finding, id: string): boolean =>
    finding.chainId === null
      ? anywhere.has(id)
      : nearby.has(`phrase ${finding.phrase} ${id}`) || nearby.has(`clause ${clauses[finding.phrase]} ${id}`)
  return findings.map((finding) => {
    if (finding.word.sense.byUse.length === 0 || finding.role === 'serves' || finding.role === 'part') return finding
    const user = finding.word.sense.byUse.find((id) => uses(finding, id))
    return user === undefined ? finding : { ...finding, chainId: user }
  })
}
