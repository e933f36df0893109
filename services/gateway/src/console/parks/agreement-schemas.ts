import { Type } from 'typebox'

const closed = { additionalProperties: false }
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const Id = Type.String({ minLength: 1, maxLength: 60 })
const Name = Type.String({ maxLength: 200 })
const Names = Type.Object({ 'zh-Hans': Name, 'zh-Hant': Name, en: Name }, closed)
const Whole = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })
const oneOf = <T extends string>(...values: T[]) => Type.Union(values.map((value) => Type.Literal(value)))
const Parts = Type.Array(
  Type.Object({ party: Id, basisPoints: Type.Integer({ minimum: -10_000, maximum: 100_000 }) }, closed),
  { maxItems: 20 },
)
const BenefitKind = oneOf('tax', 'profit', 'output', 'investment', 'energy')
const CostKind = oneOf('land', 'infrastructure', 'operation', 'incentives')
const Year = Type.Integer({ minimum: 0, maximum: 200 })

/** The shape; what adds up is decided by packages/enclaves. */
const content = {
  kind: oneOf('enclave', 'reverse-enclave'),
  name: Names,
  parties: Type.Array(
    Type.Object(
      {
        id: Id,
        name: Names,
        role: oneOf('origin', 'host', 'operator'),
        divisionCode: Type.Union([Type.String({ maxLength: 12 }), Type.Null()]),
      },
      closed,
    ),
    { maxItems: 20 },
  ),
  mode: oneOf('built-jointly', 'managed-jointly', 'leased'),
  effectiveFrom: Day,
  term: Type.Object({ from: Day, to: Day }, closed),
  originCodes: Type.Array(Type.String({ maxLength: 12 }), { maxItems: 100 }),
  chains: Type.Union([Type.Array(Id, { maxItems: 50 }), Type.Null()]),
  boundaries: Type.Array(
    Type.Object(
      {
        parkId: Id,
        divisionCode: Type.String({ maxLength: 12 }),
        areaMu: Type.Union([Type.Number(), Type.Null()]),
      },
      closed,
    ),
    { maxItems: 20 },
  ),
  managedBy: Type.Array(Id, { maxItems: 20 }),
  costs: Type.Array(Type.Object({ kind: CostKind, parts: Parts }, closed), { maxItems: 10 }),
  yearsFrom: oneOf('term', 'project'),
  shares: Type.Array(
    Type.Object(
      {
        kind: BenefitKind,
        years: Type.Object({ from: Year, to: Type.Union([Year, Type.Null()]) }, closed),
        attribution: Type.Object({ how: oneOf('sole', 'split', 'both'), parts: Parts }, closed),
      },
      closed,
    ),
    { maxItems: 200 },
  ),
  returns: Type.Optional(
    Type.Array(
      Type.Object(
        {
          payer: Id,
          payee: Id,
          principal: Whole,
          basisPoints: Type.Integer({ minimum: 0, maximum: 100_000 }),
          years: Type.Object({ from: Year, to: Type.Union([Year, Type.Null()]) }, closed),
        },
        closed,
      ),
      { maxItems: 50 },
    ),
  ),
  source: Type.String({ maxLength: 500 }),
  seatPlace: Type.String({ maxLength: 200 }),
  freeSeats: Type.Union([Type.Integer({ minimum: 0, maximum: 1_000_000 }), Type.Null()]),
}

export const NewAgreement = Type.Object(content, closed)
export const ChangedAgreement = Type.Object(
  { ...content, version: Type.Integer({ minimum: 1, maximum: 1_000_000 }) },
  closed,
)
export const AgreementQuery = Type.Object(
  {
    kind: Type.Optional(Type.String({ maxLength: 20 })),
    parkId: Type.Optional(Type.String({ maxLength: 60 })),
    asOf: Type.Optional(Day),
  },
  closed,
)

const Costs = Type.Partial(
  Type.Object({ land: Whole, infrastructure: Whole, operation: Whole, incentives: Whole }, closed),
  closed,
)
export const Simulation = Type.Object(
  {
    agreements: Type.Array(
      Type.Union([Type.Object({ agreementId: Id }, closed), Type.Object({ content: NewAgreement }, closed)]),
      { minItems: 1, maxItems: 10 },
    ),
    plan: Type.Object(
      {
        before: Costs,
        years: Type.Array(
          Type.Object(
            {
              taxes: Type.Record(Type.String({ maxLength: 60 }), Whole),
              costs: Costs,
              profit: Whole,
              output: Whole,
              investment: Whole,
              energy: Whole,
            },
            closed,
          ),
          { minItems: 1, maxItems: 30 },
        ),
      },
      closed,
    ),
    discountBp: Type.Integer({ minimum: 0, maximum: 10_000 }),
    firstAgreementYear: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  closed,
)
export const NewEntry = Type.Object(
  {
    cause: oneOf('tax-receipt', 'milestone'),
    reference: Type.String({ minLength: 1, maxLength: 200 }),
    projectId: Type.String({ maxLength: 60 }),
    kind: BenefitKind,
    amount: Whole,
    occurredOn: Day,
    heldBy: Type.Union([Id, Type.Null()]),
    landedOn: Type.Union([Day, Type.Null()]),
    memo: Type.String({ maxLength: 500 }),
  },
  closed,
)
export const NewSettlement = Type.Object(
  {
    reference: Type.String({ minLength: 1, maxLength: 200 }),
    kind: oneOf('tax', 'profit', 'return'),
    from: Id,
    to: Id,
    amountFen: Whole,
    memo: Type.String({ maxLength: 500 }),
  },
  closed,
)
export const Reversal = Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500 }) }, closed)
const YearQuery = Type.Optional(Type.Integer({ minimum: 1, maximum: 9_999 }))
export const EntryQuery = Type.Object(
  { year: YearQuery, cursor: Type.Optional(Type.String({ maxLength: 200 })) },
  closed,
)
export const StatementQuery = Type.Object({ year: YearQuery, party: Type.Optional(Id) }, closed)
export const NewScorecard = Type.Object(
  {
    leadId: Type.String({ maxLength: 60 }),
    figures: Type.Array(
      Type.Object({ item: Id, value: Type.Number(), source: Type.String({ maxLength: 500 }) }, closed),
      { maxItems: 50 },
    ),
    reason: Type.String({ maxLength: 500 }),
  },
  closed,
)
