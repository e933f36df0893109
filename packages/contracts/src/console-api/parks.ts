import { type Static, Type } from 'typebox'
import { Day, Id, Input, OneOf, orNull } from './schema.ts'

export const CarrierKind = OneOf('land', 'workshop')
export type CarrierKind = Static<typeof CarrierKind>

export const ProposedCarrier = Type.Object({
  carrierId: Type.String(),
  code: Type.String(),
  name: Type.String(),
  kind: CarrierKind,
  free: Type.Number(),
})
export type ProposedCarrier = Static<typeof ProposedCarrier>

/** What of a lead a park can hold: verdict, score and conditions, and the carriers that would do. */
export const ParkProposal = Type.Object({
  parkId: Type.String(),
  name: Type.String(),
  divisionCode: Type.String(),
  verdict: OneOf('fits', 'unknown', 'does-not-fit'),
  /** 0–100; the items' points add up to it */
  score: Type.Number(),
  /** mark null: nobody could judge it, and its weight is open */
  items: Type.Array(
    Type.Object({
      item: Type.String(),
      weight: Type.Number(),
      mark: orNull(Type.Number()),
      points: Type.Number(),
      reason: Type.String(),
    }),
  ),
  /** Points nobody could judge: the score lies from `score` to `score + open` */
  open: Type.Number(),
  conditions: Type.Array(
    Type.Object({
      condition: Type.String(),
      verdict: OneOf('met', 'failed', 'unknown'),
      required: Type.String(),
      available: Type.String(),
      note: Type.String(),
    }),
  ),
  /** null where the park takes no part as an enclave of the lead's origin */
  enclave: orNull(
    Type.Object({
      agreementId: Type.String(),
      title: Type.String(),
      mode: Type.String(),
      originTaxBp: orNull(Type.Number()),
    }),
  ),
  /** Carriers that hold it alone or may, the closest size first */
  carriers: Type.Array(ProposedCarrier),
  /** Where none does alone: those that together do */
  together: Type.Array(ProposedCarrier),
})
export type ParkProposal = Static<typeof ParkProposal>

/** R&D at a seat in the Bay Area, production in a park here: one proposal with two places. */
export const PairProposal = Type.Object({
  agreementId: Type.String(),
  seatName: Type.String(),
  seatPlace: Type.String(),
  seatConditions: Type.Array(
    Type.Object({
      condition: OneOf('research-away', 'agreement', 'chain-admitted', 'seats'),
      verdict: OneOf('met', 'failed', 'unknown'),
      required: Type.String(),
      available: Type.String(),
      /** What to ask where it is unknown, what is missing where it failed */
      note: Type.String(),
    }),
  ),
  parkId: Type.String(),
  parkName: Type.String(),
  /** The weaker of the two */
  verdict: OneOf('fits', 'unknown'),
})
export type PairProposal = Static<typeof PairProposal>

/** Amounts are 亩 for land, ㎡ for workshops, to two decimals. */
export const Capacity = Type.Object({
  kind: CarrierKind,
  carriers: Type.Number(),
  size: Type.Number(),
  reserved: Type.Number(),
  free: Type.Number(),
  /** Free in one piece */
  largestFree: Type.Number(),
})
export type Capacity = Static<typeof Capacity>

export const ParkRow = Type.Object({
  id: Type.String(),
  name: Type.String(),
  level: Type.String(),
  divisionCode: Type.String(),
  chains: Type.Array(Type.String()),
  leadingIndustries: Type.Array(Type.String()),
  source: Type.String(),
  confidence: Type.String(),
  /** null: the park's figures are not this officer's to read */
  capacities: orNull(Type.Array(Capacity)),
  /** The park has told all it has: what is not listed is not there */
  carriersComplete: Type.Boolean(),
  /** The officer may change carriers and reserve here. */
  mayKeep: Type.Boolean(),
})
export type ParkRow = Static<typeof ParkRow>

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

export const Reservation = Type.Object({
  id: Type.String(),
  carrierId: Type.String(),
  carrierCode: Type.String(),
  carrierName: Type.String(),
  kind: CarrierKind,
  parkId: Type.String(),
  leadId: Type.String(),
  amount: Type.Number(),
  state: OneOf('held', 'released', 'expired'),
  expiresAt: Type.String(),
  reservedAt: Type.String(),
  bureauId: Type.String(),
  endedAt: orNull(Type.String()),
  renewals: Type.Number(),
  note: Type.String(),
})
export type Reservation = Static<typeof Reservation>

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

export const ReservationPage = Type.Object({
  items: Type.Array(Reservation),
  nextCursor: orNull(Type.String()),
})
export type ReservationPage = Static<typeof ReservationPage>

/** What is free at the end of a day: as it was, or as it will be if nothing else happens. */
export const CapacityOfDay = Type.Object({
  day: Type.String(),
  capacities: Type.Array(Capacity),
})
export type CapacityOfDay = Static<typeof CapacityOfDay>

export const CarrierImport = Type.Object({
  id: Type.String(),
  parkId: Type.String(),
  fileName: Type.String(),
  format: OneOf('csv', 'xlsx'),
  rows: Type.Number(),
  added: Type.Number(),
  changed: Type.Number(),
  unchanged: Type.Number(),
  refused: Type.Number(),
  importedAt: Type.String(),
})
export type CarrierImport = Static<typeof CarrierImport>

export const ImportRow = Type.Object({
  /** As the file counts, the header being row 1 */
  row: Type.Number(),
  code: Type.String(),
  outcome: OneOf('added', 'changed', 'unchanged', 'refused'),
  carrierId: orNull(Type.String()),
  faults: Type.Array(
    Type.Object({
      column: Type.String(),
      code: Type.String(),
      detail: Type.String(),
    }),
  ),
})
export type ImportRow = Static<typeof ImportRow>

export const ImportPage = Type.Object({
  import: CarrierImport,
  rows: Type.Array(ImportRow),
  nextCursor: orNull(Type.String()),
})
export type ImportPage = Static<typeof ImportPage>

export const ProposedLead = Type.Object({
  leadId: Type.String(),
  /** null where the lead is not this officer's to read */
  enterpriseName: orNull(Type.String()),
  score: Type.Number(),
  verdict: OneOf('fits', 'unknown', 'does-not-fit'),
  /** Place among the parks proposed to it, from 1 */
  place: Type.Number(),
  proposedAt: Type.String(),
  /** It waits here for capacity that was not free */
  waiting: Type.Boolean(),
})
export type ProposedLead = Static<typeof ProposedLead>

export const ProposedLeadPage = Type.Object({
  items: Type.Array(ProposedLead),
  nextCursor: orNull(Type.String()),
})
export type ProposedLeadPage = Static<typeof ProposedLeadPage>

/** A place that a lead waited for. Amounts in 亩 for land, ㎡ for workshops. */
export const PlaceNews = Type.Object({
  parkId: Type.String(),
  carrierName: Type.String(),
  kind: CarrierKind,
  needed: Type.Number(),
  free: Type.Number(),
  cause: OneOf('released', 'expired', 'added', 'changed', 'opened'),
})
export type PlaceNews = Static<typeof PlaceNews>
