import type { Mention } from './mentions.ts'
import type { Reads, Settled } from './settle.ts'

const NEAR_BEFORE = /(?:靠近|临近|毗邻|邻近|紧邻|紧靠|near|next to|close to)\s*$/
const NEAR_BEHIND = /^(?:旁边?|附近|周边|隔壁)的/
const HAN = /\p{Script=Han}/u

/**
 * Leaves out, where another place is known, what is only said to be near (东莞长安,靠近深圳), and towns found within
 * characters that belong to no known name (惠来县隆江镇 is not 江镇).
 */
export function withoutBystanders(reads: Reads, text: string): Reads {
  const own = reads.settled.filter((one) => !isNear(one.mention, text) && !isWithinAName(one, reads.settled, text))
  return own.length > 0 ? { ...reads, settled: own } : reads
}

function isNear({ from, to }: Mention, text: string): boolean {
  return NEAR_BEFORE.test(text.slice(0, from)) || NEAR_BEHIND.test(text.slice(to))
}

function isWithinAName({ mention, level }: Settled, all: readonly Settled[], text: string): boolean {
  const follows = all.some((other) => other.mention.to === mention.from)
  return level === 'town' && !follows && HAN.test(text.charAt(mention.from - 1))
}
