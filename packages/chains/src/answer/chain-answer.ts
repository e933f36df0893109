import type { ChainGap, SegmentPosition } from '../data.ts'
import type { Field } from '../input.ts'
import type { Role } from '../reading/finding.ts'
import type { CodeFinding } from '../reading/read-code.ts'

/**
 * Why a chain was argued for. `start` and `end` are UTF-16 offsets into the original field, end exclusive; in
 * `products` they count within the entry `productIndex`. A code's evidence spans the code.
 */
export type Evidence = {
  kind: 'term' | 'code'
  term: string
  field: Field
  productIndex?: number
  start: number
  end: number
  /** null argues for none of the chains */
  chainId: string | null
  segment?: string
  role: Role | 'name' | 'code'
  /** What it added to its chain's score, before learned weights. */
  weight: number
  topic?: string
  note?: string
}

export type RankedChain = {
  /** null is none of the chains */
  chainId: string | null
  /** 0 to 1; the confidences of all entries sum to 1 */
  confidence: number
  segment: string | null
  segmentName: string | null
  segmentPosition: SegmentPosition | null
}

export type Note =
  | 'no-text'
  | 'no-evidence'
  | 'text-cut'
  | 'code-unknown'
  | 'code-of-2011'
  | 'code-disagrees'
  | 'code-uninformative'
  | 'close-call'
  | 'low-confidence'

export type ChainAnswer = {
  verdict: 'chain' | 'none' | 'review'
  primary: (RankedChain & { chainId: string; fillsGap: ChainGap | null }) | null
  /** Chance that none of the chains fits. */
  noneConfidence: number
  ranked: RankedChain[]
  /** Whom the machines serve, what the platform deals in (rules R1, R2, R4, R8); on explicit evidence only. */
  secondary: { chainId: string; reason: 'serves' } | null
  evidence: Evidence[]
  code: CodeFinding
  needsReview: boolean
  notes: Note[]
  versions: Record<string, string>
}
