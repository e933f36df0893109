import type { Reading } from './classifier.ts'
import type { ChainList, ChainSegment, RankedChain } from './types.ts'

type SegmentAnswer = Pick<RankedChain, 'segment' | 'segmentName' | 'segmentPosition'>

const unknown: SegmentAnswer = { segment: null, segmentName: null, segmentPosition: null }

/** The segment that most of the chain's evidence names; else what the code's category or map row names. */
export function segmentOf(list: ChainList, chainId: string | null, reading: Reading): SegmentAnswer {
  const chain = list.chains.find(({ id }) => id === chainId)
  if (!chain) return unknown
  const votes = new Map<string, number>()
  const vote = (segment: string | null, weight: number) => {
    if (segment !== null) votes.set(segment, (votes.get(segment) ?? 0) + weight)
  }
  for (const { finding } of reading.fields.findings) {
    if (finding.word.sense.chainId === chainId)
      vote(finding.word.sense.segment, finding.weight / (1 + 0.3 * finding.phrase))
  }
  if (votes.size === 0) {
    for (const { token } of reading.name.names) {
      const sense = token.term.product ?? token.term.activity
      if (sense?.chainId === chainId) vote(sense.segment, sense.weight)
    }
  }
  if (votes.size === 0) {
    for (const { word, weight } of reading.codeName)
      if (word.sense.chainId === chainId) vote(word.sense.segment, weight)
  }
  const best = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0]
  const row = reading.code.rows.find((candidate) => candidate.chainId === chainId && candidate.segment)
  const segment = chain.segments.find(({ id }) => id === best) ?? null
  return segment ? named(segment) : { ...unknown, segmentPosition: row?.segment ?? null }
}

const named = (segment: ChainSegment): SegmentAnswer => ({
  segment: segment.id,
  segmentName: segment.name,
  segmentPosition: segment.position,
})
