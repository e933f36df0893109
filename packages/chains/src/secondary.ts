import type { Reading } from './classifier.ts'
import type { ChainAnswer } from './types.ts'

/** Evidence beside the main business below this is a mention, not a second chain (rule R0: explicit evidence only). */
const THRESHOLD = 0.5

/** The second chain that the text names: whom the enterprise serves, or what it does on the side. */
export function secondaryOf(reading: Reading, primary: string | null): ChainAnswer['secondary'] {
  if (primary === null) return null
  const votes = new Map<string, { weight: number; reason: 'serves' | 'side' }>()
  for (const { finding } of reading.fields.findings) {
    const { chainId, role, word } = finding
    if (chainId === null || chainId === primary || role === 'negated' || role === 'mentioned') continue
    const reason = role === 'serves' || role === 'part' || role === 'material' ? 'serves' : 'side'
    const before = votes.get(chainId)
    votes.set(chainId, { weight: (before?.weight ?? 0) + word.sense.weight, reason: before?.reason ?? reason })
  }
  const best = [...votes].sort((a, b) => b[1].weight - a[1].weight || (a[0] < b[0] ? -1 : 1))[0]
  return best && best[1].weight >= THRESHOLD ? { chainId: best[0], reason: best[1].reason } : null
}
