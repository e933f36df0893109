import { type TSchema, Type } from 'typebox'
import { AnswerLanguage } from './language.ts'

const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const Fen = Nullable(Type.Integer({ description: 'fen; null where no bound is known' }))
const Range = Type.Object({ minFen: Type.Integer(), maxFen: Fen })

const Reason = Type.Object({
  fact: Type.String(),
  verdict: Type.String({ description: 'true, false or unknown' }),
  required: Type.String(),
  has: Type.String({ description: 'Empty: not known' }),
  question: Type.String({ description: 'What to ask the enterprise' }),
  distance: Type.String({ description: 'How far a known figure is from it: 固定资产投资还差 1,200 万元' }),
})

const Clause = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  status: Type.String({
    description: 'eligible, needsInfo, discretionary, notYetOpen, expired, notOfferable, ineligible',
  }),
  statusReason: Type.String(),
  offer: Type.Boolean({
    description: 'May be put before the enterprise as an offer: eligible, verified, and reviewed or resting on a law',
  }),
  kind: Type.String(),
  assurance: Type.String({ description: 'How sure the source is: verified, unverified, historical, draft' }),
  title: Type.String(),
  policy: Type.String(),
  docNo: Type.String(),
  issuer: Type.String(),
  issued: Type.String(),
  source: Type.String(),
  sentence: Type.String({ description: 'What the clause stands on, quoted' }),
  department: Type.String(),
  amount: Nullable(Range),
  trace: Type.Array(Type.String(), { description: 'The computation of the amount, step by step' }),
  reasons: Type.Array(Reason),
})

const Selection = Type.Object({
  totalFen: Fen,
  taken: Type.Array(Type.Object({ clauseId: Type.String(), paidFen: Fen })),
  leftOut: Type.Array(Type.Object({ clauseId: Type.String(), inFavourOf: Type.String(), reason: Type.String() })),
})

const Unlocks = Type.Object({ fen: Fen, clauseIds: Type.Array(Type.String()) })

/** What an enterprise would get. */
export const PreviewedPolicies = Type.Object({
  asOf: Type.String(),
  knownOn: Nullable(Type.String({ description: 'null: with what is known now' })),
  versions: Type.Record(Type.String(), Type.String()),
  counts: Type.Record(Type.String(), Type.Integer()),
  best: Type.Object(
    {
      range: Range,
      certain: Selection,
      possible: Selection,
    },
    { description: 'The best legal combination of verified benefits: of what is sure, and of what could be' },
  ),
  questions: Type.Array(
    Type.Object({ fact: Type.String(), text: Type.String(), alone: Unlocks, withOthers: Unlocks }),
    { description: 'The five whose answers could unlock most' },
  ),
  nearMisses: Type.Array(
    Type.Object({ clauseId: Type.String(), amount: Nullable(Range), reasons: Type.Array(Reason) }),
    { description: 'Exactly one requirement stands against each' },
  ),
  clauses: Type.Array(Clause, { description: 'What can be had first' }),
})

export const PolicyItem = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  policy: Type.String(),
  title: Type.String(),
  docNo: Type.String(),
  issuer: Type.String(),
  issued: Type.String(),
  level: Type.String(),
  area: Type.String(),
  kind: Type.String(),
  assurance: Type.String(),
  standing: Type.String({ description: 'On the day asked about: inForce, notYetOpen, expired, unknown' }),
  sentence: Type.String(),
  source: Type.String(),
})

export const PolicyList = Type.Object({
  items: Type.Array(PolicyItem),
  nextCursor: Nullable(Type.String()),
  total: Type.Integer(),
})

const word = (description: string) => Type.Optional(Type.String({ maxLength: 100, description }))
export const PolicyQuery = Type.Object(
  {
    text: word('Searched for, in Simplified or Traditional Chinese or English'),
    level: word('国家, 省, 市 …, as the library names it'),
    area: word('As the library names it'),
    assurance: word('verified, unverified, historical, draft'),
    kind: word('benefit, scope, plan …'),
    standing: word('inForce, notYetOpen, expired, unknown'),
    day: Type.Optional(
      Type.String({ format: 'date', description: 'The day that the standing is of; today if left out' }),
    ),
    knownOn: Type.Optional(Type.String({ format: 'date', description: 'The library as it was known on that day' })),
    language: AnswerLanguage,
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 100 })),
    cursor: word('From nextCursor'),
  },
  { additionalProperties: false },
)
