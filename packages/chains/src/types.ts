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

/**
 * What a term is for the reading:
 * - `product` a thing made; `activity` a doing that decides over the things it is done to (回收, 直播电商);
 * - `head` a generic noun that takes the phrase over when it stands last (设备, 平台);
 * - `suffix` a last character or two that is read only where no longer term ends (…鞋, …泵);
 * - `name` read in company names only; `marker` steers the reading (给, 不做, 兼做); `plain` says nothing, and
 *   keeps shorter terms inside it from being read (专用 is not 用).
 */
export type TermRole = 'product' | 'activity' | 'head' | 'suffix' | 'name' | 'marker' | 'plain'

/** How a marker steers: see reading.ts. */
export type MarkerKind =
  | 'serves'
  | 'provides'
  | 'usedBy'
  | 'customer'
  | 'negates'
  | 'ends'
  | 'past'
  | 'side'
  | 'main'
  | 'mentions'
  | 'material'
  | 'and'
  | 'of'

export type LexiconGroup = {
  /** Chain the terms argue for; null for none of the chains, absent where the terms steer or say nothing. */
  chain?: string | null
  segment?: string
  role: TermRole
  marker?: MarkerKind
  /** 0 to 1: how sure a maker of this is of the chain. */
  weight: number
  /** A theme of the none-world (battery, food …) that a later chain list may have a chain for. */
  topic?: string
  /** Chains that take the term over when the text names their use of it (glass, film, chemicals: rule R2). */
  byUse?: string[]
  /** The chain that machines of this kind serve (rule R1): the answer's second chain. */
  serves?: string
  /** The segment counts only where no other word names one (回收 against 轮胎裂解). */
  general?: boolean
  /** Names a trade as often as a thing: before a compound of the same list it says for whom (汽车、船舶安全玻璃). */
  field?: boolean
  /** An activity that decides wherever it stands in a phrase, not only at its end (回收旧衣, 直播带货卖女装). */
  overrides?: boolean
  /** Latin terms need word boundaries and take a plural s. */
  terms: string[]
}

export type Lexicon = { version: string; groups: LexiconGroup[] }

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

export type ChainInput = { name: string; text: string; gbt4754?: string; products?: string[] }

export type Field = 'name' | 'text' | 'products' | 'gbt4754'

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
  role: 'makes' | 'does' | 'part' | 'serves' | 'side' | 'past' | 'negated' | 'mentioned' | 'material' | 'name' | 'code'
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

export type CodeFinding = {
  given: string | null
  known: boolean
  name: string | null
  standard: 'GB/T 4754-2017' | 'GB/T 4754-2011' | null
  /** The strongest map row at the most exact level that has one. */
  mapped: { code: string; chainId: string | null; weight: number } | null
  /** null where either side says nothing */
  agrees: boolean | null
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
