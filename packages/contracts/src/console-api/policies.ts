import type { Names } from './common.ts'

export type ClauseStatus =
  | 'eligible'
  | 'needsInfo'
  | 'notYetOpen'
  | 'expired'
  | 'discretionary'
  | 'notOfferable'
  | 'ineligible'

/** How sure the source is; another axis than the status. */
export type Assurance = 'verified' | 'unverified' | 'historical' | 'draft'

/** Only a benefit can ever be eligible; the others are kept as what they are. */
export type ClauseKind =
  | 'benefit'
  | 'scope'
  | 'plan'
  | 'target'
  | 'fund'
  | 'rule'
  | 'proposal'
  | 'cooperation'
  | 'government'

/** fen; max null where no upper bound is known; min = max is an exact amount */
export type AmountRange = { minFen: number; maxFen: number | null }

/** Texts are in the officer's language. */
export type ClauseAtom = {
  fact: string
  verdict: 'true' | 'false' | 'unknown'
  /** Says "not …" itself where the atom stands under a NOT. */
  required: string
  /** '' where nothing is known */
  has: string
  /** What to ask; '' where nothing is open */
  question: string
  /** JSON pointer into the clause */
  pointer: string
  negated: boolean
  /** "固定资产投资还差 1,200 万元"; '' where it is met or has no measure */
  distance: string
}

/** AND / OR / NOT over the clause's `atoms`; truth '' in the library, where nobody is asked about. */
export type ConditionNode = {
  op: 'all' | 'any' | 'not' | 'atom'
  truth: 'true' | 'false' | 'unknown' | ''
  parts: ConditionNode[]
  /** Place in `atoms`; null for a group */
  atom: number | null
}

/** One step of a computation, to be done again by hand: "1亿元 × 1% = 100万元", with the steps it rests on. */
export type TraceStep = {
  step: string
  text: string
  unit: string
  /** Exact decimals in `unit`; max null: no known bound */
  min: string
  max: string | null
  parts: TraceStep[]
}

/** Days as the source gives them: a day, a month or a year; null: not known. */
export type ClauseTimes = {
  inForceFrom: string | null
  /** A day, 'open' (until repealed) or 'unknown' */
  inForceUntil: string
  /** Between these days a source shows the document in force. */
  attestedFrom: string | null
  attestedUntil: string | null
  windowFrom: string | null
  windowUntil: string | null
  knownSince: string | null
}

export type FairCompetition = {
  state: 'passed' | 'legal-basis' | 'unstated' | 'barred' | 'pending'
  since: string | null
  ground: string
}

export type ClauseResult = {
  clauseId: string
  version: number
  status: ClauseStatus
  /** Why it has that status, as a sentence */
  statusReason: string
  kind: ClauseKind
  assurance: Assurance
  /** Fit to be put before a partner as an offer: eligible, verified, and reviewed or resting on a law */
  offerable: boolean
  policyTitle: string
  clauseTitle: string
  docNo: string
  issuer: string
  issued: string
  level: string
  area: string
  source: string
  confidence: string
  benefitType: string
  /** What counts under this status; null where nothing can be had or no sum is stated */
  amount: AmountRange | null
  /** What the text gives whatever the status, with its computation; null where it states no sum */
  benefit: {
    range: AmountRange
    trace: TraceStep
    per: 'once' | 'year'
    recipient: 'enterprise' | 'referrer' | 'person'
  } | null
  atoms: ClauseAtom[]
  conditions: ConditionNode
  /** The sentence the clause stands on, quoted */
  sentence: string
  department: string
  materials: string[]
  times: ClauseTimes
  fairCompetition: FairCompetition
  /** Words that leave the decision to somebody, quoted */
  judgement: string[]
  note: string
}

/** fen; null where no bound is known */
export type Selection = {
  totalFen: number | null
  taken: { clauseId: string; paidFen: number | null }[]
  leftOut: {
    clauseId: string
    because: 'received' | 'exclusive' | 'best-of' | 'excludes'
    inFavourOf: string
    group: string | null
    text: string
  }[]
}

/** What an answer could unlock; fen null where no bound is known */
export type Unlocks = { fen: number | null; clauseIds: string[] }

export type PolicyQuestion = {
  fact: string
  /** "是否持有高新技术企业证书?可多得 100 万元" */
  text: string
  /** Clauses for which this is the only thing unknown; and those that need further answers too */
  alone: Unlocks
  withOthers: Unlocks
  type: 'region' | 'industry' | 'enum' | 'ordered' | 'set' | 'boolean' | 'date' | 'number'
  /** of a number; '' otherwise */
  unit: string
  /** of an enum, ordered or set */
  options: { code: string; label: string }[]
}

/** The lead's policy card: everything the library says about it on one day. */
export type PolicyCard = {
  asOf: string
  /** null: with what is known now */
  knownOn: string | null
  matchedAt: string
  /** What the answer was made from: `library` (place in the log of clauses) and `reference-data` */
  versions: Record<string, string>
  /** By status, over all clauses */
  counts: Record<string, number>
  /** What can be had first */
  clauses: ClauseResult[]
  /** Clauses only counted, beyond the most that one answer explains */
  notShown: number
  /** The best legal set of verified benefits: `certain` of what is sure, `possible` of what could be */
  combination: { range: AmountRange; certain: Selection; possible: Selection }
  /** At most five, best first */
  questions: PolicyQuestion[]
  /** Exactly one requirement stands against each; several atoms where any one of them would do */
  nearMisses: { clauseId: string; atoms: ClauseAtom[]; amount: AmountRange | null }[]
}

/** "Check this answer": the index against the plain definition. */
export type AnswerCheck = {
  asOf: string
  compared: number
  disagreements: { clauseId: string; answered: ClauseStatus; defined: ClauseStatus }[]
  versions: Record<string, string>
}

/** How a clause's document stands on a day: unknown is "not known to be in force". */
export type ClauseStanding = 'inForce' | 'notYetOpen' | 'expired' | 'unknown'

export type ClauseRow = {
  clauseId: string
  version: number
  policyTitle: string
  clauseTitle: string
  docNo: string
  issuer: string
  issued: string
  level: string
  area: string
  kind: ClauseKind
  assurance: Assurance
  /** On the day asked about */
  standing: ClauseStanding
  /** The survey's own words on its state; '' for clauses published since */
  statusText: string
  source: string
  confidence: string
  benefitType: string
  times: ClauseTimes
  /** The sentence it stands on */
  sourceText: string
}

export type ClauseFacet = 'level' | 'area' | 'assurance' | 'kind' | 'standing'

export type PolicyLibraryPage = {
  items: ClauseRow[]
  nextCursor: string | null
  total: number
  /** Filter -> value -> how many the text and the other filters find */
  facets: Record<ClauseFacet, Record<string, number>>
}

export type ClauseVersion = {
  version: number
  kind: 'published' | 'withdrawn'
  knownFrom: string
  /** null: still known */
  knownUntil: string | null
  /** An officer's id, or 'reference-data' */
  by: string
  reason: string
}

/** One clause as a document: its text beside its conditions, and all its versions. */
export type ClauseDocument = ClauseRow & {
  atoms: ClauseAtom[]
  conditions: ConditionNode
  /** What it gives, in words; '' where it gives nothing */
  benefitText: string
  department: string
  materials: string[]
  fairCompetition: FairCompetition
  judgement: string[]
  stacking: {
    group: string
    mode: 'exclusive' | 'best-of' | 'capped-sum' | 'sequential'
    note: string
    members: string[]
  }[]
  excludes: string[]
  notes: string[]
  /** Newest first */
  history: ClauseVersion[]
  /** Open leads that it serves now */
  servedLeads: number
  /** As it was published, in the form of packages/matching: what to start from when writing the next version */
  document: Record<string, unknown>
}

/** One problem of a document that was to be published. */
export type ClauseProblem = { pointer: string; code: string; detail: string }

export type ClauseCheck = {
  problems: ClauseProblem[]
  /** The version each clause would get, and the open leads it would serve; null: unsound, or too many to judge */
  clauses: { clauseId: string; version: number; wouldServe: number | null }[]
}

export type PublishedClauses = { clauses: { clauseId: string; version: number }[]; publishedAt: string }

/** What an inbox item about a policy says. */
export type PolicyNews = {
  clauseId: string
  version: number
  titles: Names
  policyTitle: string
  docNo: string
  assurance: Assurance
  /** eligible or discretionary; for one that serves no more, what it is now, or 'withdrawn' */
  status: ClauseStatus | 'withdrawn'
  amount: AmountRange | null
}
