import { type Static, type TLiteral, type TObject, type TProperties, type TSchema, type TUnion, Type } from 'typebox'

/** A closed set of words. */
export function OneOf<const Words extends readonly string[]>(...words: Words) {
  return Type.Union(words.map((word) => Type.Literal(word))) as TUnion<{
    -readonly [At in keyof Words]: TLiteral<Words[At] & string>
  }>
}

export const orNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])

/** What a page sends: a field that nobody knows is refused, not dropped. */
export const Input = <Properties extends TProperties>(properties: Properties): TObject<Properties> =>
  Type.Object(properties, { additionalProperties: false })

type Words = TUnion<TLiteral<string>[]>

/** A word of a closed set, as it came in a message. Throws on one that the set does not hold: that is a defect. */
export function member<Set extends Words>(set: Set, word: string): Static<Set> {
  const found = set.anyOf.find((literal) => literal.const === word)
  if (found === undefined) throw new Error(`"${word}" is none of ${set.anyOf.map((one) => one.const).join(', ')}`)
  return word as Static<Set>
}

/** As `member`; null for the empty word, which messages have for none. */
export const memberOrNull = <Set extends Words>(set: Set, word: string): Static<Set> | null =>
  word === '' ? null : member(set, word)

export const Id = Type.String({ maxLength: 60 })
/** YYYY-MM-DD in the mainland. */
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
export const Cursor = Type.Optional(Type.String({ maxLength: 200 }))
/** A whole amount, of fen or of a count. */
export const Whole = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })
export const Reason = Type.String({ maxLength: 500 })
export const ById = Type.Object({ id: Id })
export const list = <Item extends TSchema>(item: Item) => Type.Object({ items: Type.Array(item) })
