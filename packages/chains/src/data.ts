import type { Lexicon } from './lexicon/lexicon.ts'

/** Where in a chain a segment stands. */
export type SegmentPosition = 'upstream' | 'midstream' | 'downstream'

export type ChainSegment = { id: string; name: string; position: SegmentPosition }

/** A segment the city lacks (缺链、弱链). `terms` are lexicon terms whose makers would fill it. */
export type ChainGap = { id: string; item: string; source: string; terms: string[] }

export type Chain = { id: string; name: string; segments: ChainSegment[]; gaps: ChainGap[] }

/** One published list of the city's chains; the city renamed and extended it in 2022, so it is data. */
export type ChainList = { version: string; source: string; chains: Chain[] }

/** A row of GB/T 4754: `chainId` null argues for none of the chains. Weight 0 to 1, segment optional. */
export type CodeMapRow = { code: string; chainId: string | null; weight: number; segment?: SegmentPosition }

export type CodeData = {
  version: string
  /** Every code of GB/T 4754-2017 at two, three and four digits, with its name. */
  known: { code: string; name: string }[]
  map: CodeMapRow[]
  /** Codes of GB/T 4754-2011 that mean something else, or nothing, in 2017; `to` lists their successors. */
  previous: { code: string; name: string; to: string[] }[]
  /** Codes that say how a firm is organised, not what it makes (headquarters, holding, R&D, retail). */
  uninformative: string[]
}

/** Learned weights: a score is the weighted sum of a chain's features plus its bias. */
export type Weights = {
  version: string
  trainedOn: { cases: number; command: string }
  features: Record<string, number>
  bias: Record<string, number>
  /** Divides the scores before they become confidences. */
  temperature: number
  /** Below this confidence a person is asked. */
  reviewBelow: number
}

export type ChainData = { chains: ChainList; codes: CodeData; lexicon: Lexicon; weights: Weights }
