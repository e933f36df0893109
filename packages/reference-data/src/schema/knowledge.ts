import Type from 'typebox'
import { Day, Meta, OneOf, Row, Text } from './common.ts'

/** Heads of files that other packages' readers need: one source or several, and whatever else they note. */
const Head = Type.Object({ name: Text, version: Meta.properties.version })

const NamedDay = Row({ date: Day, name: Text })
const Hour = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })

export const CalendarFile = Type.Object({
  meta: Head,
  place: OneOf('CN', 'HK', 'MO'),
  utcOffsetMinutes: Type.Integer(),
  openingHours: Type.Array(Row({ from: Hour, to: Hour }), { minItems: 1 }),
  years: Type.Array(
    Row({ year: Type.Integer(), source: Text, holidays: Type.Array(NamedDay), makeUpDays: Type.Array(NamedDay) }),
    { minItems: 1 },
  ),
})

const LexiconGroup = Type.Object({
  chain: Type.Optional(Type.Union([Text, Type.Null()])),
  segment: Type.Optional(Text),
  role: Text,
  weight: Type.Number({ minimum: 0, maximum: 1 }),
  terms: Type.Array(Text, { minItems: 1 }),
})

export const LexiconFile = Type.Object({ meta: Head, groups: Type.Array(LexiconGroup, { minItems: 1 }) })
export const LexiconGapsFile = Type.Object({ meta: Head, gaps: Type.Record(Type.String(), Type.Array(Text)) })
export const LexiconCodesFile = Type.Object({
  meta: Head,
  uninformative: Type.Array(Text),
  previous: Type.Array(Row({ code: Text, name: Text, to: Type.Array(Text) })),
})

/** Files whose inner form their own package checks: here only that they say what they are. */
export const HeadedFile = Type.Object({ meta: Head })
