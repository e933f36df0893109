import type { ChainAnswer } from './chain-answer.ts'

/** How answers of one chain list read in a later one. */
export type Crosswalk = {
  to: string
  chains: readonly { readonly from: string; readonly to: string }[]
  /** Themes of the none-world that the later list has a chain for: battery → new-energy. */
  topics: readonly { readonly topic: string; readonly to: string }[]
}

export type MappedAnswer = {
  list: string
  chainId: string | null
  /** `crosswalk` one chain became another; `topic` what was in none now has a chain; `none` still none. */
  basis: 'crosswalk' | 'topic' | 'none'
  confidence: number
  /** True for every topic: the later list's own segments were not read. */
  needsReview: boolean
}

/** The answer in the words of another chain list; an answer of no counterpart becomes none and asks a person. */
export function mapAnswer(answer: ChainAnswer, crosswalk: Crosswalk): MappedAnswer {
  const confidence = answer.ranked[0]?.confidence ?? 0
  if (answer.primary) {
    const counterpart = crosswalk.chains.find(({ from }) => from === answer.primary?.chainId)
    return counterpart
      ? { list: crosswalk.to, chainId: counterpart.to, basis: 'crosswalk', confidence, needsReview: answer.needsReview }
      : { list: crosswalk.to, chainId: null, basis: 'none', confidence, needsReview: true }
  }
  const chainId = topicChain(answer, crosswalk)
  return chainId === null
    ? { list: crosswalk.to, chainId, basis: 'none', confidence, needsReview: answer.needsReview }
    : { list: crosswalk.to, chainId, basis: 'topic', confidence, needsReview: true }
}

/** The later chain that most of what is made or done belongs to; null where most belongs to none. */
function topicChain(answer: ChainAnswer, crosswalk: Crosswalk): string | null {
  const votes = new Map<string | null, number>()
  for (const { role, topic, weight, chainId } of answer.evidence) {
    if (chainId !== null || (role !== 'makes' && role !== 'does' && role !== 'name')) continue
    const to = crosswalk.topics.find((row) => row.topic === topic)?.to ?? null
    votes.set(to, (votes.get(to) ?? 0) + weight)
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
