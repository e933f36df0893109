import { type Static, Type } from 'typebox'
import { Names } from './common.ts'
import { OneOf, orNull } from './schema.ts'

export const ClauseStatus = OneOf(
  'eligible',
  'needsInfo',
  'notYetOpen',
  'expired',
  'discretionary',
  'notOfferable',
  'ineligible',
)
export type ClauseStatus = Static<typeof ClauseStatus>

/** How sure the source is; another axis than the status. */
export const Assurance = OneOf('verified', 'unverified', 'historical', 'draft')
export type Assurance = Static<typeof Assurance>

/** Only a benefit can ever be eligible; the others are kept as what they are. */
export const ClauseKind = OneOf(
  'benefit',
  'scope',
  'plan',
  'target',
  'fund',
  'rule',
  'proposal',
  'cooperation',
  'government',
)
export type ClauseKind = Static<typeof ClauseKind>

/** fen; max null where no upper bound is known; min = max is an exact amount */
export const AmountRange = Type.Object({
  minFen: Type.Number(),
  maxFen: orNull(Type.Number()),
})
export type AmountRange = Static<typeof AmountRange>

/** Texts are in the officer's language. */
export const ClauseAtom = Type.Object({
  fact: Type.String(),
  verdict: OneOf('true', 'false', 'unknown'),
  /** Says "not …" itself where the atom stands under a NOT. */
  required: Type.String(),
  /** '' where nothing is known */
  has: Type.String(),
  /** What to ask; '' where nothing is open */
  question: Type.String(),
  /** JSON pointer into the clause */
  pointer: Type.String(),
  negated: Type.Boolean(),
  /** "固定资产投资还差 1,200 万元"; '' where it is met or has no measure */
  distance: Type.String(),
})
export type ClauseAtom = Static<typeof ClauseAtom>

/** AND / OR / NOT over the clause's `atoms`; truth '' in the library, where nobody is asked about. */
export type ConditionNode = {
  op: 'all' | 'any' | 'not' | 'atom'
  truth: 'true' | 'false' | 'unknown' | ''
  parts: ConditionNode[]
  /** Place in `atoms`; null for a group */
  atom: number | null
}
export const ConditionOp = OneOf('all', 'any', 'not', 'atom')
export const ConditionTruth = OneOf('true', 'false', 'unknown', '')
export const ConditionNode = Type.Unsafe<ConditionNode>(
  Type.Cyclic(
    {
      ConditionNode: Type.Object({
        op: ConditionOp,
        truth: ConditionTruth,
        parts: Type.Array(Type.Ref('ConditionNode')),
        atom: orNull(Type.Number()),
      }),
    },
    'ConditionNode',
  ),
)

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
export const TraceStep = Type.Unsafe<TraceStep>(
  Type.Cyclic(
    {
      TraceStep: Type.Object({
        step: Type.String(),
        text: Type.String(),
        unit: Type.String(),
        min: Type.String(),
        max: orNull(Type.String()),
        parts: Type.Array(Type.Ref('TraceStep')),
      }),
    },
    'TraceStep',
  ),
)

/** Days as the source gives them: a day, a month or a year; null: not known. */
export const ClauseTimes = Type.Object({
  inForceFrom: orNull(Type.String()),
  /** A day, 'open' (until repealed) or 'unknown' */
  inForceUntil: Type.String(),
  /** Between these days a source shows the document in force. */
  attestedFrom: orNull(Type.String()),
  attestedUntil: orNull(Type.String()),
  windowFrom: orNull(Type.String()),
  windowUntil: orNull(Type.String()),
  knownSince: orNull(Type.String()),
})
export type ClauseTimes = Static<typeof ClauseTimes>

export const FairCompetition = Type.Object({
  state: OneOf('passed', 'legal-basis', 'unstated', 'barred', 'pending'),
  since: orNull(Type.String()),
  ground: Type.String(),
})
export type FairCompetition = Static<typeof FairCompetition>

export const ClauseResult = Type.Object({
  clauseId: Type.String(),
  version: Type.Number(),
  status: ClauseStatus,
  /** Why it has that status, as a sentence */
  statusReason: Type.String(),
  kind: ClauseKind,
  assurance: Assurance,
  /** Fit to be put before a partner as an offer: eligible, verified, and reviewed or resting on a law */
  offerable: Type.Boolean(),
  policyTitle: Type.String(),
  clauseTitle: Type.String(),
  docNo: Type.String(),
  issuer: Type.String(),
  issued: Type.String(),
  level: Type.String(),
  area: Type.String(),
  source: Type.String(),
  confidence: Type.String(),
  benefitType: Type.String(),
  /** What counts under this status; null where nothing can be had or no sum is stated */
  amount: orNull(AmountRange),
  /** What the text gives whatever the status, with its computation; null where it states no sum */
  benefit: orNull(
    Type.Object({
      range: AmountRange,
      trace: TraceStep,
      per: OneOf('once', 'year'),
      recipient: OneOf('enterprise', 'referrer', 'person'),
    }),
  ),
  atoms: Type.Array(ClauseAtom),
  conditions: ConditionNode,
  /** The sentence the clause stands on, quoted */
  sentence: Type.String(),
  department: Type.String(),
  materials: Type.Array(Type.String()),
  times: ClauseTimes,
  fairCompetition: FairCompetition,
  /** Words that leave the decision to somebody, quoted */
  judgement: Type.Array(Type.String()),
  note: Type.String(),
})
export type ClauseResult = Static<typeof ClauseResult>

/** fen; null where no bound is known */
export const Selection = Type.Object({
  totalFen: orNull(Type.Number()),
  taken: Type.Array(
    Type.Object({
      clauseId: Type.String(),
      paidFen: orNull(Type.Number()),
    }),
  ),
  leftOut: Type.Array(
    Type.Object({
      clauseId: Type.String(),
      because: OneOf('received', 'exclusive', 'best-of', 'excludes'),
      inFavourOf: Type.String(),
      group: orNull(Type.String()),
      text: Type.String(),
    }),
  ),
})
export type Selection = Static<typeof Selection>

/** What an answer could unlock; fen null where no bound is known */
export const Unlocks = Type.Object({
  fen: orNull(Type.Number()),
  clauseIds: Type.Array(Type.String()),
})
export type Unlocks = Static<typeof Unlocks>

export const PolicyQuestion = Type.Object({
  fact: Type.String(),
  /** "是否持有高新技术企业证书?可多得 100 万元" */
  text: Type.String(),
  /** Clauses for which this is the only thing unknown; and those that need further answers too */
  alone: Unlocks,
  withOthers: Unlocks,
  type: OneOf('region', 'industry', 'enum', 'ordered', 'set', 'boolean', 'date', 'number'),
  /** of a number; '' otherwise */
  unit: Type.String(),
  /** of an enum, ordered or set */
  options: Type.Array(
    Type.Object({
      code: Type.String(),
      label: Type.String(),
    }),
  ),
})
export type PolicyQuestion = Static<typeof PolicyQuestion>

/** The lead's policy card: everything the library says about it on one day. */
export const PolicyCard = Type.Object({
  asOf: Type.String(),
  /** null: with what is known now */
  knownOn: orNull(Type.String()),
  matchedAt: Type.String(),
  /** What the answer was made from: `library` (place in the log of clauses) and `reference-data` */
  versions: Type.Record(Type.String(), Type.String()),
  /** By status, over all clauses */
  counts: Type.Record(Type.String(), Type.Number()),
  /** What can be had first */
  clauses: Type.Array(ClauseResult),
  /** Clauses only counted, beyond the most that one answer explains */
  notShown: Type.Number(),
  /** The best legal set of verified benefits: `certain` of what is sure, `possible` of what could be */
  combination: Type.Object({
    range: AmountRange,
    certain: Selection,
    possible: Selection,
  }),
  /** At most five, best first */
  questions: Type.Array(PolicyQuestion),
  /** Exactly one requirement stands against each; several atoms where any one of them would do */
  nearMisses: Type.Array(
    Type.Object({
      clauseId: Type.String(),
      atoms: Type.Array(ClauseAtom),
      amount: orNull(AmountRange),
    }),
  ),
})
export type PolicyCard = Static<typeof PolicyCard>

/** "Check this answer": the index against the plain definition. */
export const AnswerCheck = Type.Object({
  asOf: Type.String(),
  compared: Type.Number(),
  disagreements: Type.Array(
    Type.Object({
      clauseId: Type.String(),
      answered: ClauseStatus,
      defined: ClauseStatus,
    }),
  ),
  versions: Type.Record(Type.String(), Type.String()),
})
export type AnswerCheck = Static<typeof AnswerCheck>

/** How a clause's document stands on a day: unknown is "not known to be in force". */
export const ClauseStanding = OneOf('inForce', 'notYetOpen', 'expired', 'unknown')
export type ClauseStanding = Static<typeof ClauseStanding>

export const ClauseRow = Type.Object({
  clauseId: Type.String(),
  version: Type.Number(),
  policyTitle: Type.String(),
  clauseTitle: Type.String(),
  docNo: Type.String(),
  issuer: Type.String(),
  issued: Type.String(),
  level: Type.String(),
  area: Type.String(),
  kind: ClauseKind,
  assurance: Assurance,
  /** On the day asked about */
  standing: ClauseStanding,
  /** The survey's own words on its state; '' for clauses published since */
  statusText: Type.String(),
  source: Type.String(),
  confidence: Type.String(),
  benefitType: Type.String(),
  times: ClauseTimes,
  /** The sentence it stands on */
  sourceText: Type.String(),
})
export type ClauseRow = Static<typeof ClauseRow>

export const ClauseFacet = OneOf('level', 'area', 'assurance', 'kind', 'standing')
export type ClauseFacet = Static<typeof ClauseFacet>

export const PolicyLibraryPage = Type.Object({
  items: Type.Array(ClauseRow),
  nextCursor: orNull(Type.String()),
  total: Type.Number(),
  /** Filter -> value -> how many the text and the other filters find */
  facets: Type.Record(ClauseFacet, Type.Record(Type.String(), Type.Number())),
})
export type PolicyLibraryPage = Static<typeof PolicyLibraryPage>

export const ClauseVersion = Type.Object({
  version: Type.Number(),
  kind: OneOf('published', 'withdrawn'),
  knownFrom: Type.String(),
  /** null: still known */
  knownUntil: orNull(Type.String()),
  /** An officer's id, or 'reference-data' */
  by: Type.String(),
  reason: Type.String(),
})
export type ClauseVersion = Static<typeof ClauseVersion>

/** One clause as a document: its text beside its conditions, and all its versions. */
export const ClauseDocument = Type.Object({
  ...ClauseRow.properties,
  atoms: Type.Array(ClauseAtom),
  conditions: ConditionNode,
  /** What it gives, in words; '' where it gives nothing */
  benefitText: Type.String(),
  department: Type.String(),
  materials: Type.Array(Type.String()),
  fairCompetition: FairCompetition,
  judgement: Type.Array(Type.String()),
  stacking: Type.Array(
    Type.Object({
      group: Type.String(),
      mode: OneOf('exclusive', 'best-of', 'capped-sum', 'sequential'),
      note: Type.String(),
      members: Type.Array(Type.String()),
    }),
  ),
  excludes: Type.Array(Type.String()),
  notes: Type.Array(Type.String()),
  /** Newest first */
  history: Type.Array(ClauseVersion),
  /** Open leads that it serves now */
  servedLeads: Type.Number(),
  /** As it was published, in the form of packages/matching: what to start from when writing the next version */
  document: Type.Record(Type.String(), Type.Unknown()),
})
export type ClauseDocument = Static<typeof ClauseDocument>

/** One problem of a document that was to be published. */
export const ClauseProblem = Type.Object({
  pointer: Type.String(),
  code: Type.String(),
  detail: Type.String(),
})
export type ClauseProblem = Static<typeof ClauseProblem>

export const ClauseCheck = Type.Object({
  problems: Type.Array(ClauseProblem),
  /** The version each clause would get, and the open leads it would serve; null: unsound, or too many to judge */
  clauses: Type.Array(
    Type.Object({
      clauseId: Type.String(),
      version: Type.Number(),
      wouldServe: orNull(Type.Number()),
    }),
  ),
})
export type ClauseCheck = Static<typeof ClauseCheck>

export const PublishedClauses = Type.Object({
  clauses: Type.Array(
    Type.Object({
      clauseId: Type.String(),
      version: Type.Number(),
    }),
  ),
  publishedAt: Type.String(),
})
export type PublishedClauses = Static<typeof PublishedClauses>

/** What an inbox item about a policy says. */
export const PolicyNews = Type.Object({
  clauseId: Type.String(),
  version: Type.Number(),
  titles: Names,
  policyTitle: Type.String(),
  docNo: Type.String(),
  assurance: Assurance,
  /** eligible or discretionary; for one that serves no more, what it is now, or 'withdrawn' */
  status: Type.Union([ClauseStatus, Type.Literal('withdrawn')]),
  amount: orNull(AmountRange),
})
export type PolicyNews = Static<typeof PolicyNews>
