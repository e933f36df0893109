import { type Static, Type } from 'typebox'
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
