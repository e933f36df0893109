import { type Static, type TSchema, Type } from 'typebox'
import { AnswerLanguage } from './language.ts'
import { PreviewedPolicies } from './policy-schemas.ts'

/** Text of a bounded length. A NUL cannot be stored, so it is not accepted. */
const text = (maxLength: number, description: string, example?: string) =>
  Type.String({
    maxLength,
    pattern: '^[^\\u0000]*$',
    description,
    ...(example === undefined ? {} : { examples: [example] }),
  })

const closed = { additionalProperties: false }

const FactValue = Type.Union([
  Type.String({ maxLength: 200 }),
  Type.Number(),
  Type.Boolean(),
  Type.Array(Type.String({ maxLength: 200 }), { maxItems: 100 }),
  Type.Record(Type.String({ pattern: '^\\d{4}$' }), Type.Integer()),
])

export const LeadInput = Type.Object(
  {
    enterpriseName: Type.String({
      minLength: 1,
      maxLength: 200,
      pattern: '^[^\\u0000]*$',
      description: 'Registered name, in any script',
      examples: ['东莞市某某光电玻璃有限公司'],
    }),
    text: Type.Optional(text(20_000, 'What the enterprise makes or does, and what it intends, in your own words')),
    originCode: Type.Optional(
      Type.String({
        pattern: '^\\d{6}$',
        description: 'GB/T 2260 code of where the enterprise is now',
        examples: ['441900'],
      }),
    ),
    originCity: Type.Optional(text(100, 'Where the enterprise is now, as words', '东莞市')),
    gbt4754: Type.Optional(
      Type.String({ pattern: '^[A-Ta-t]?\\d{0,4}$', description: 'GB/T 4754-2017 industry code', examples: ['3974'] }),
    ),
    creditCode: Type.Optional(text(40, 'Unified social credit code (GB 32100-2015)', '91350100M000100Y43')),
    registrations: Type.Optional(
      Type.Array(
        Type.Object(
          {
            kind: Type.Union([Type.Literal('hk-br'), Type.Literal('hk-cr'), Type.Literal('mo-reg')], {
              description:
                'Hong Kong business registration 商業登記, Hong Kong company number 公司編號, Macao registration',
            }),
            number: text(40, 'As printed; spaces and hyphens do not matter', '12345678'),
          },
          closed,
        ),
        { maxItems: 3, description: 'Numbers of the registers of Hong Kong and Macao' },
      ),
    ),
    products: Type.Optional(Type.Array(text(200, 'A product'), { maxItems: 50 })),
    formerNames: Type.Optional(Type.Array(text(200, 'A former name (曾用名)'), { maxItems: 20 })),
    facts: Type.Optional(
      Type.Record(Type.String({ pattern: '^[a-z][A-Za-z0-9]{0,63}$' }), FactValue, {
        description:
          'What else is known, by the names of the fact catalogue: investmentFen, landMu, workshopSquareMetres, jobs, certificates … What is missing is unknown.',
        examples: [{ investmentFen: 60_000_000_000, landMu: 40 }],
      }),
    ),
    contact: Type.Optional(
      Type.Object(
        {
          name: Type.Optional(text(100, 'Contact person')),
          phone: Type.Optional(text(40, 'Phone')),
          email: Type.Optional(text(200, 'Mail')),
          title: Type.Optional(text(100, 'Position')),
        },
        {
          ...closed,
          description: 'Personal data: kept apart, masked until a bureau has claimed the lead with a purpose',
        },
      ),
    ),
    externalId: Type.Optional(text(100, 'Your own reference; given back as it came')),
  },
  { ...closed, $id: 'LeadInput' },
)
export type LeadInput = Static<typeof LeadInput>

export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const Time = Type.String({ format: 'date-time' })

const Chain = Type.Object({
  id: Type.String(),
  name: Type.String(),
  segment: Nullable(Type.String()),
  confidence: Type.Number({ description: '0 to 1, calibrated' }),
  fillsGap: Type.Boolean({ description: 'Fills a segment the city lacks (补链)' }),
  evidence: Type.Array(
    Type.Object({
      kind: Type.String({ description: 'term or code' }),
      term: Type.String(),
      field: Type.String(),
      start: Nullable(Type.Integer({ description: 'UTF-16 offset into the field' })),
      end: Nullable(Type.Integer()),
      chainId: Nullable(Type.String()),
      role: Type.String(),
    }),
  ),
})

const Marker = Type.Object({ code: Type.String(), pointer: Type.String(), detail: Type.String() })

export const Lead = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    status: Type.String({
      description: 'submitted, acknowledged, assessing, accepted, declined, duplicate, converted …',
    }),
    externalId: Nullable(Type.String()),
    enterprise: Type.Object({
      name: Type.String(),
      creditCode: Nullable(Type.String()),
      registrations: Type.Array(Type.Object({ kind: Type.String(), number: Type.String() })),
    }),
    origin: Type.Object({
      code: Nullable(Type.String()),
      zone: Type.String({ description: 'gba, yrd, outside or unknown' }),
      served: Type.Boolean(),
    }),
    verdict: Type.String({ description: 'chain, none or review' }),
    chain: Nullable(Chain),
    markers: Type.Array(Marker),
    park: Nullable(
      Type.Object({
        id: Type.String(),
        name: Type.String(),
        score: Type.Integer({ description: '0 to 100' }),
        reasons: Type.Array(Type.String(), {
          description: 'What the score is made of; told for one lead, empty in lists',
        }),
      }),
    ),
    policies: Type.Object({
      eligible: Type.Integer(),
      needsInfo: Type.Integer(),
      pending: Type.Boolean({ description: 'The answer has not come yet' }),
    }),
    bureau: Nullable(Type.Object({ id: Type.String(), name: Type.String() })),
    acknowledgeBy: Nullable(Time),
    submittedAt: Time,
    updatedAt: Time,
    duplicate: Nullable(
      Type.Object({
        reason: Type.String({
          description:
            'same-credit-code, same-registration, former-name, same-name, same-enterprise, or merged: an officer or later knowledge found two enterprises to be one. It may open again',
        }),
        detectedAt: Time,
      }),
    ),
    project: Nullable(
      Type.Object(
        {
          stage: Type.String({
            description: 'negotiating, signed, registered, started, inProduction or aboveScale: the last one verified',
          }),
          since: Type.String({ format: 'date', description: 'The day the stage was reached' }),
        },
        { description: 'The project it became' },
      ),
    ),
    history: Type.Array(
      Type.Object({
        kind: Type.String({
          description:
            'submitted, classified, duplicate, reopened, matched, assigned, notified, acknowledged, chain-corrected, converted, milestone-verified (the stage, or figure, is in detail)',
        }),
        at: Time,
        bureau: Nullable(Type.String()),
        recipients: Nullable(Type.Integer()),
        detail: Type.String(),
      }),
    ),
  },
  { $id: 'Lead' },
)
export type Lead = Static<typeof Lead>

const Receipt = Type.Object(
  {
    leadId: Type.String(),
    receivedAt: Time,
    contentHash: Type.String({ description: 'SHA-256 of what you said, hex' }),
    auditPosition: Type.Integer(),
    auditHash: Type.String({ description: 'Hash of the audit entry: it covers all before it' }),
    keyId: Type.String(),
    signature: Type.String({ description: 'Ed25519, base64url' }),
  },
  { $id: 'Receipt' },
)

export const AcceptedLead = Type.Intersect([Lead, Type.Object({ receipt: Receipt })])

export const LeadList = Type.Object({ items: Type.Array(Lead), nextCursor: Nullable(Type.String()) })

export const ListQuery = Type.Object(
  {
    language: AnswerLanguage,
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
    status: Type.Optional(Type.String({ maxLength: 40 })),
    chainId: Type.Optional(Type.String({ maxLength: 60 })),
    updatedSince: Type.Optional(Type.String({ format: 'date-time' })),
  },
  closed,
)

export const LeadParams = Type.Object({ id: Type.String({ maxLength: 100 }) })

export const Problem = Type.Object(
  {
    type: Type.String({ description: 'Stable; match on this' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    requestId: Type.String(),
    retryable: Type.Boolean({ description: 'Whether the same request may succeed later' }),
    errors: Type.Optional(
      Type.Array(
        Type.Object({
          pointer: Type.String({ description: 'JSON pointer (RFC 6901)' }),
          code: Type.String(),
          detail: Type.String(),
        }),
        { description: 'The first faults: 50 at most' },
      ),
    ),
    more: Type.Optional(Type.Integer({ description: 'How many faults there are besides' })),
  },
  { $id: 'Problem', description: 'RFC 9457' },
)

export const IdempotencyHeaders = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({ description: 'Required. 1–255 visible characters; the same for every retry of the same lead' }),
  ),
})

export const Preview = Type.Object({
  verdict: Type.String(),
  chain: Nullable(Chain),
  origin: Type.Object({ code: Nullable(Type.String()), zone: Type.String(), served: Type.Boolean() }),
  markers: Type.Array(Marker),
  parks: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      verdict: Type.String(),
      score: Type.Integer(),
      reasons: Type.Array(Type.String()),
    }),
  ),
  policies: PreviewedPolicies,
})
