import { isMachineWord, MACHINES } from '../lexicon/own-rules.ts'
import type { Word } from './words.ts'

/** Words that speak of the business itself, not of customers, materials, the past or what is denied. */
export const isLive = (word: Word): boolean => word.standing === 'plain' || word.standing === 'side' || isRescued(word)

/** Waste as a raw material is what a recycler does (rule R4), so it is read although it stands as a material. */
const isRescued = (word: Word): boolean => word.standing === 'material' && word.sense.overrides

/**
 * Chinese puts the head last (中药提取设备), and so do English compounds. An activity that overrides decides from
 * anywhere in the phrase (回收手机), unless a machine or a platform stands behind it (回收设备).
 */
export function headOf(live: readonly Word[]): Word | undefined {
  const last = live.at(-1)
  if (!last) return undefined
  const deciding = live.findLast((word) => word.sense.overrides)
  if (!deciding || deciding === last) return last
  if (last.kind === 'head' || isMachine(last)) return last
  return deciding
}

const isMachine = ({ sense, token }: Word): boolean => sense.chainId === MACHINES && isMachineWord(token.term.text)

/** Buying and selling: what is only traded is not made. */
export const isTrade = (word: Word): boolean => word.sense.topic === 'trade'
