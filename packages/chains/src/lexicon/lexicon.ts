/**
 * What a term is for the reading:
 * - `product` a thing made; `activity` a doing that decides over the things it is done to (回收, 直播电商);
 * - `head` a generic noun that takes the phrase over when it stands last (设备, 平台);
 * - `suffix` a last character or two that is read only where no longer term ends (…鞋, …泵);
 * - `name` read in company names only; `marker` steers the reading (给, 不做, 兼做); `plain` says nothing, and
 *   keeps shorter terms inside it from being read (专用 is not 用).
 */
export type TermRole = 'product' | 'activity' | 'head' | 'suffix' | 'name' | 'marker' | 'plain'

/** How a marker steers what is said of the words around it; `reading/phrases.ts` does what stands here. */
export type MarkerKind =
  /** What follows is customers, up to `provides`: 给…供货, for. */
  | 'serves'
  /** Ends `serves` and `material`: what follows is made or done again (提供, 生产). */
  | 'provides'
  /** What stands before it in the clause is customers (…用); with nothing before it, what follows is material (用…). */
  | 'usedBy'
  /** The word right before it is a customer (…厂商). */
  | 'customer'
  /** What follows in the clause is denied: 不做. */
  | 'negates'
  /** What stands before it in the clause is denied, too: …已停产. */
  | 'ends'
  /** What follows in the clause was done once: 原来做. */
  | 'past'
  /** What follows, up to the end of the sentence, is beside the main business: 另有. */
  | 'side'
  /** What follows is the main business; ends every other scope: 主要. */
  | 'main'
  /** What follows in the clause is named and not done: 号称, 名里有. */
  | 'mentions'
  /** What follows in the clause is a raw material: 采用, 含. */
  | 'material'
  /** Joins two members of a list: 和, and. */
  | 'and'
  /** What stands before it belongs to what comes behind (的); the other way round in English (of). */
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
