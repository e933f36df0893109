import Type, { type Static } from 'typebox'

/** GB/T 2260 division code, six digits. */
export const DivisionCode = Type.String({ pattern: '^[1-9][0-9]{5}$' })

/** A calendar day, `YYYY-MM-DD`. */
export const Day = Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' })

export const Text = Type.String({ minLength: 1 })

/** Integer fen; what exceeds 2^53 does not fit a JSON number and is refused. */
export const Fen = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })

/** 1/10,000. */
export const BasisPoints = Type.Integer({ minimum: 0, maximum: 10_000 })

export const Names = Type.Object({ zhHans: Text, zhHant: Text, en: Text }, { additionalProperties: false })
export type Names = Static<typeof Names>

/** How sure a row is: the level for machines, the surveyor's own words for people. */
export const Confidence = Type.Object(
  {
    text: Type.String(),
    level: Type.Union([Type.Literal('high'), Type.Literal('medium'), Type.Literal('low'), Type.Literal('unknown')]),
  },
  { additionalProperties: false },
)
export type Confidence = Static<typeof Confidence>

/** What every file says about itself. */
export const Meta = Type.Object(
  {
    name: Text,
    version: Type.String({ pattern: '^[0-9]{4}(-[0-9]{2}-[0-9]{2})?\\.[0-9]+$' }),
    sources: Type.Array(Text, { minItems: 1 }),
    note: Type.Optional(Text),
  },
  { additionalProperties: false },
)
export type Meta = Static<typeof Meta>

/** A closed object: an unknown field is a fault, so that a typing error cannot hide. */
export const Row = <T extends Type.TProperties>(fields: T) => Type.Object(fields, { additionalProperties: false })

/** One of a few words. */
export const OneOf = <const T extends readonly string[]>(...words: T) =>
  Type.Union(words.map((word) => Type.Literal(word))) as unknown as Type.TUnion<{
    -readonly [K in keyof T]: Type.TLiteral<T[K]>
  }>
