import type { ChainList, ChainSegment } from '../data.ts'
import type { Reading } from '../reading/reader.ts'
import type { RankedChain } from './chain-answer.ts'

type SegmentAnswer = Pick<RankedChain, 'segment' | 'segmentName' | 'segmentPosition'>

/** What a general word's segment counts beside one that a more exact word names. */
const GENERAL = 0.01

const unknown: SegmentAnswer = { segment: null, segmentName: null, segmentPosition: null }

/**
 * Prepares the look-up: the segment that most of a chain's evidence names; else what the company's name, the code's
 * category or its map row name.
 */
export function buildSegmentReader(list: ChainList): (reading: Reading) => (chainId: string | null) => SegmentAnswer {
  const segments = new Map(list.chains.flatMap((chain) => chain.segments.map((segment) => [segment.id, segment])))
  return (reading) => {
    const inText = segmentsInText(reading)
    return (chainId) => {
      if (chainId === null) return unknown
      const segment = segments.get(
        inText.get(chainId) ?? fromName(chainId, reading) ?? fromCode(chainId, reading) ?? '',
      )
      if (segment) return named(segment)
      const row = reading.code.rows.find((candidate) => candidate.chainId === chainId && candidate.segment)
      return row ? { ...unknown, segmentPosition: row.segment ?? null } : unknown
    }
  }
}

/** Of each chain the segment with most evidence in the text. */
function segmentsInText({ fields }: Reading): Map<string, string> {
  const votes = new Map<string, number>()
  const best = new Map<string, string>()
  for (const { finding } of fields.findings) {
    const { segment, chainId, general } = finding.word.sense
    if (segment === null || chainId === null) continue
    const vote = (finding.weight * (general ? GENERAL : 1)) / (1 + 0.3 * finding.phrase)
    const sum = (votes.get(segment) ?? 0) + vote
    votes.set(segment, sum)
    const leader = best.get(chainId)
    if (leader === undefined || sum > votes.get(leader)!) best.set(chainId, segment)
  }
  return best
}

function fromName(chainId: string, { names }: Reading): string | null {
  for (const { token } of names) {
    const sense = token.term.product ?? token.term.activity
    if (sense?.chainId === chainId && sense.segment) return sense.segment
  }
  return null
}

const fromCode = (chainId: string, { codeName }: Reading): string | null =>
  codeName.find(({ word }) => word.sense.chainId === chainId && word.sense.segment)?.word.sense.segment ?? null

const named = (segment: ChainSegment): SegmentAnswer => ({
  segment: segment.id,
  segmentName: segment.name,
  segmentPosition: segment.position,
})
