import { MACHINES, PLATFORMS } from '../lexicon/own-rules.ts'
import type { Placed } from '../reading/read-fields.ts'
import type { Reading } from '../reading/reader.ts'
import type { ChainAnswer } from './chain-answer.ts'

/** Votes below this are a mention, not a second chain (rule R0: explicit evidence only). */
const THRESHOLD = 0.5

type Secondary = NonNullable<ChainAnswer['secondary']>

/**
 * The second chain that the text names. What machines are for (R1) and what a platform deals in (R8) are read from
 * the words beside the head; where a product's own kind says whom it serves (R2 家电玻璃面板, R4 旧衣), the lexicon
 * does. A list of other things made is no second chain.
 */
export function secondaryOf(reading: Reading, primary: string | null): Secondary | null {
  if (primary === null) return null
  const dealsIn = primary === MACHINES || primary === PLATFORMS
  const votes = new Map<string, number>()
  const vote = (chainId: string, weight: number) => votes.set(chainId, (votes.get(chainId) ?? 0) + weight)
  for (const { finding } of reading.fields.findings) {
    const { chainId, role, word } = finding
    if (chainId === primary && word.sense.serves !== null && role !== 'negated' && role !== 'mentioned') {
      vote(word.sense.serves, THRESHOLD)
    }
    if (!dealsIn || chainId === null || chainId === primary || chainId === MACHINES) continue
    if (isBeside(finding, primary)) vote(chainId, word.sense.weight)
  }
  const best = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]
  return best && best[1] >= THRESHOLD ? { chainId: best[0], reason: 'serves' } : null
}

/** Customers and objects; with a platform also what it sells, and a business given up for it. */
function isBeside({ role, word }: Placed['finding'], primary: string): boolean {
  if (role === 'serves' || role === 'part') return true
  if (primary !== PLATFORMS) return false
  return role === 'past' || role === 'negated' || (role === 'makes' && word.standing === 'plain')
}
