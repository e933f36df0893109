import type { Reads } from './settle.ts'

const NEAR_BEFORE = /(?:靠近|临近|毗邻|邻近|紧邻|紧靠|near|next to|close to)\s*$/
const NEAR_BEHIND = /^(?:旁边?|附近|周边|隔壁)的/

/** A place that another is only said to lie beside (东莞长安,靠近深圳) does not count where the other is known. */
export function withoutNeighbours(reads: Reads, text: string): Reads {
  const own = reads.settled.filter(
    ({ mention }) => !NEAR_BEFORE.test(text.slice(0, mention.from)) && !NEAR_BEHIND.test(text.slice(mention.to)),
  )
  return own.length > 0 ? { ...reads, settled: own } : reads
}
