import { type ChainAnswer, type Crosswalk, mapAnswer } from '@lianqiao/chains'
import type { Classification } from '@lianqiao/contracts/leads'

/** How a lead reads in another list. */
export type ChainReading = {
  chainId: string | null
  /** `officer`: a person had corrected the chain, and the crosswalk was followed from there. */
  basis: 'crosswalk' | 'topic' | 'none' | 'officer'
  confidence: number
  needsReview: boolean
}

export type Reread = { from: string | null; to: string | null; isChange: boolean; needsReview: boolean }

export const chainOf = ({ verdict, chainId }: Classification): string | null => (verdict === 'chain' ? chainId : null)

/** What the present lexicon says beside what is stored. A person's word stands against any lexicon. */
export function rereadInSameList(stored: Classification, fresh: Classification): Reread {
  const [from, to] = [chainOf(stored), chainOf(fresh)]
  const isKept = stored.correction !== undefined
  const isChange = !isKept && (stored.verdict !== fresh.verdict || from !== to || stored.segmentId !== fresh.segmentId)
  return { from, to: isKept ? from : to, isChange, needsReview: !isKept && fresh.verdict === 'review' }
}

/** The answer in the words of another list, from what a person said where one has. */
export function readInOtherList(stored: Classification, answer: ChainAnswer, crosswalk: Crosswalk): ChainReading {
  if (stored.correction === undefined) {
    const { chainId, basis, confidence, needsReview } = mapAnswer(answer, crosswalk)
    return { chainId, basis, confidence, needsReview }
  }
  const chainId = crosswalk.chains.find(({ from }) => from === chainOf(stored))?.to ?? null
  return { chainId, basis: 'officer', confidence: 1, needsReview: false }
}
