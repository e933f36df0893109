import { type Static, Type } from 'typebox'
import { Capacity, CarrierKind } from './capacity.ts'
import { Reservation } from './reservations.ts'
import { Day, Id, Input, OneOf, orNull } from './schema.ts'

const Figure = Type.Optional(Type.Number())

/** What a carrier has. Missing means unknown, never zero; 0 and false mean none. */
export const CarrierFacts = Input({
  powerKva: Figure,
  gasCubicMetresPerDay: Figure,
  steamTonnesPerHour: Figure,
  sewageTonnesPerDay: Figure,
  codTonnesPerYear: Figure,
  ammoniaTonnesPerYear: Figure,
  nitrogenOxidesTonnesPerYear: Figure,
  vocTonnesPerYear: Figure,
  /** Workshops only */
  floorLoadKgPerSquareMetre: Figure,
  /** Workshops only */
  clearHeightMetres: Figure,
  /** The most dangerous fire hazard class admitted (GB 50016): A 甲 … E 戊 */
  hazardClass: Type.Optional(OneOf('A', 'B', 'C', 'D', 'E')),
  bonded: Type.Optional(Type.Boolean()),
  portAccess: Type.Optional(Type.Boolean()),
})
export type CarrierFacts = Static<typeof CarrierFacts>

/** What is right of it is decided by parks; here only its shape. */
export const CarrierContent = Input({
  kind: CarrierKind,
  /** Plot number 宗地号 or building number 楼栋号; one in the city */
  code: Type.String({ maxLength: 200 }),
  name: Type.String({ maxLength: 200 }),
  size: Type.Number(),
  facts: CarrierFacts,
  /** Chains it is kept for; null: all that its park admits */
  chains: orNull(Type.Array(Id, { maxItems: 50 })),
  /** Workshops */
  rentFenPerSquareMetreMonth: orNull(Type.Integer()),
  /** Land */
  priceFenPerMu: orNull(Type.Integer()),
  /** Days, both included; null: no limit */
  availableFrom: orNull(Day),
  availableUntil: orNull(Day),
  /** Corners of a plot in order, [longitude, latitude]; null: not surveyed */
  outline: orNull(Type.Array(Type.Tuple([Type.Number(), Type.Number()]), { maxItems: 500 })),
  note: Type.String({ maxLength: 2_000 }),
})
export type CarrierContent = Static<typeof CarrierContent>

export const Carrier = Type.Object({
  ...CarrierContent.properties,
  id: Type.String(),
  parkId: Type.String(),
  reserved: Type.Number(),
  free: Type.Number(),
  version: Type.Number(),
  state: OneOf('offered', 'withdrawn'),
  updatedAt: Type.String(),
})
export type Carrier = Static<typeof Carrier>

export const CarrierPage = Type.Object({
  items: Type.Array(Carrier),
  nextCursor: orNull(Type.String()),
  totals: Type.Array(Capacity),
})
export type CarrierPage = Static<typeof CarrierPage>

export const CarrierDetail = Type.Object({
  ...Carrier.properties,
  reservations: Type.Array(Reservation),
})
export type CarrierDetail = Static<typeof CarrierDetail>

export const CarrierHistoryEntry = Type.Object({
  at: Type.String(),
  kind: OneOf('added', 'changed', 'withdrawn', 'reserved', 'renewed', 'released', 'expired'),
  bureauId: orNull(Type.String()),
  officerId: orNull(Type.String()),
  /** What changed of the free capacity, and what was free after it */
  change: Type.Number(),
  free: Type.Number(),
  reservationId: orNull(Type.String()),
  /** The content from then on; null where it did not change */
  content: orNull(CarrierContent),
  version: Type.Number(),
})
export type CarrierHistoryEntry = Static<typeof CarrierHistoryEntry>
