import { Type } from 'typebox'

const closed = { additionalProperties: false }
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const Figure = Type.Optional(Type.Number())

export const Id = Type.Object({ id: Type.String({ maxLength: 60 }) })
const Cursor = Type.Optional(Type.String({ maxLength: 200 }))

const Facts = Type.Object(
  {
    powerKva: Figure,
    gasCubicMetresPerDay: Figure,
    steamTonnesPerHour: Figure,
    sewageTonnesPerDay: Figure,
    codTonnesPerYear: Figure,
    ammoniaTonnesPerYear: Figure,
    nitrogenOxidesTonnesPerYear: Figure,
    vocTonnesPerYear: Figure,
    floorLoadKgPerSquareMetre: Figure,
    clearHeightMetres: Figure,
    hazardClass: Type.Optional(Type.Union((['A', 'B', 'C', 'D', 'E'] as const).map((one) => Type.Literal(one)))),
    bonded: Type.Optional(Type.Boolean()),
    portAccess: Type.Optional(Type.Boolean()),
  },
  closed,
)

/** What is right of it is decided by parks; here only its shape. */
const content = {
  kind: Type.Union([Type.Literal('land'), Type.Literal('workshop')]),
  code: Type.String({ maxLength: 200 }),
  name: Type.String({ maxLength: 200 }),
  size: Type.Number(),
  facts: Facts,
  chains: Type.Union([Type.Array(Type.String({ maxLength: 60 }), { maxItems: 50 }), Type.Null()]),
  rentFenPerSquareMetreMonth: Type.Union([Type.Integer(), Type.Null()]),
  priceFenPerMu: Type.Union([Type.Integer(), Type.Null()]),
  availableFrom: Type.Union([Day, Type.Null()]),
  availableUntil: Type.Union([Day, Type.Null()]),
  outline: Type.Union([Type.Array(Type.Tuple([Type.Number(), Type.Number()]), { maxItems: 500 }), Type.Null()]),
  note: Type.String({ maxLength: 2_000 }),
}
const Version = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })

export const NewCarrier = Type.Object(content, closed)
export const ChangedCarrier = Type.Object({ ...content, version: Version }, closed)
export const Withdrawal = Type.Object({ version: Version }, closed)
export const CarrierQuery = Type.Object(
  {
    kind: Type.Optional(Type.String({ maxLength: 20 })),
    text: Type.Optional(Type.String({ maxLength: 100 })),
    asOf: Type.Optional(Day),
    withdrawn: Type.Optional(Type.String({ maxLength: 1 })),
    cursor: Cursor,
  },
  closed,
)
export const AsOf = Type.Object({ asOf: Type.Optional(Day) }, closed)
export const Days = Type.Object({ from: Type.Optional(Day), until: Type.Optional(Day) }, closed)
export const Complete = Type.Object({ carriersComplete: Type.Boolean() }, closed)
export const Page = Type.Object({ cursor: Cursor }, closed)
export const ReservationQuery = Type.Object(
  { state: Type.Optional(Type.String({ maxLength: 20 })), cursor: Cursor },
  closed,
)
export const NewReservation = Type.Object(
  {
    leadId: Type.String({ maxLength: 60 }),
    amount: Type.Number(),
    expiresAt: Type.String({ format: 'date-time' }),
    note: Type.String({ maxLength: 500 }),
  },
  closed,
)
export const Renewal = Type.Object({ expiresAt: Type.String({ format: 'date-time' }) }, closed)
export const Release = Type.Object({ note: Type.String({ maxLength: 500 }) }, closed)
export const ImportQuery = Type.Object({ fileName: Type.Optional(Type.String({ maxLength: 200 })) }, closed)
export const ImportPageQuery = Type.Object(
  { outcome: Type.Optional(Type.String({ maxLength: 20 })), cursor: Cursor },
  closed,
)
