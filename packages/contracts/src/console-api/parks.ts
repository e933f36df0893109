/** What of a lead a park can hold: verdict, score and conditions, and the carriers that would do. */
export type ParkProposal = {
  parkId: string
  name: string
  divisionCode: string
  verdict: 'fits' | 'unknown' | 'does-not-fit'
  /** 0–100; the items' points add up to it */
  score: number
  /** mark null: nobody could judge it, and its weight is open */
  items: { item: string; weight: number; mark: number | null; points: number; reason: string }[]
  /** Points nobody could judge: the score lies from `score` to `score + open` */
  open: number
  conditions: {
    condition: string
    verdict: 'met' | 'failed' | 'unknown'
    required: string
    available: string
    note: string
  }[]
  /** null where the park takes no part as an enclave of the lead's origin */
  enclave: { agreementId: string; title: string; mode: string; originTaxBp: number | null } | null
  /** Carriers that hold it alone or may, the closest size first */
  carriers: ProposedCarrier[]
  /** Where none does alone: those that together do */
  together: ProposedCarrier[]
}

export type ProposedCarrier = { carrierId: string; code: string; name: string; kind: CarrierKind; free: number }

/** R&D at a seat in the Bay Area, production in a park here: one proposal with two places. */
export type PairProposal = {
  agreementId: string
  seatName: string
  seatPlace: string
  seatConditions: {
    condition: 'research-away' | 'agreement' | 'chain-admitted' | 'seats'
    verdict: 'met' | 'failed' | 'unknown'
    required: string
    available: string
    /** What to ask where it is unknown, what is missing where it failed */
    note: string
  }[]
  parkId: string
  parkName: string
  /** The weaker of the two */
  verdict: 'fits' | 'unknown'
}

export type CarrierKind = 'land' | 'workshop'

/** Amounts are 亩 for land, ㎡ for workshops, to two decimals. */
export type Capacity = {
  kind: CarrierKind
  carriers: number
  size: number
  reserved: number
  free: number
  /** Free in one piece */
  largestFree: number
}

export type ParkRow = {
  id: string
  name: string
  level: string
  divisionCode: string
  chains: string[]
  leadingIndustries: string[]
  source: string
  confidence: string
  /** null: the park's figures are not this officer's to read */
  capacities: Capacity[] | null
  /** The park has told all it has: what is not listed is not there */
  carriersComplete: boolean
  /** The officer may change carriers and reserve here. */
  mayKeep: boolean
}

/** What a carrier has. Missing means unknown, never zero; 0 and false mean none. */
export type CarrierFacts = {
  powerKva?: number
  gasCubicMetresPerDay?: number
  steamTonnesPerHour?: number
  sewageTonnesPerDay?: number
  codTonnesPerYear?: number
  ammoniaTonnesPerYear?: number
  nitrogenOxidesTonnesPerYear?: number
  vocTonnesPerYear?: number
  /** Workshops only */
  floorLoadKgPerSquareMetre?: number
  /** Workshops only */
  clearHeightMetres?: number
  /** The most dangerous fire hazard class admitted (GB 50016): A 甲 … E 戊 */
  hazardClass?: 'A' | 'B' | 'C' | 'D' | 'E'
  bonded?: boolean
  portAccess?: boolean
}

export type CarrierContent = {
  kind: CarrierKind
  /** Plot number 宗地号 or building number 楼栋号; one in the city */
  code: string
  name: string
  size: number
  facts: CarrierFacts
  /** Chains it is kept for; null: all that its park admits */
  chains: string[] | null
  /** Workshops */
  rentFenPerSquareMetreMonth: number | null
  /** Land */
  priceFenPerMu: number | null
  /** Days, both included; null: no limit */
  availableFrom: string | null
  availableUntil: string | null
  /** Corners of a plot in order, [longitude, latitude]; null: not surveyed */
  outline: [number, number][] | null
  note: string
}

export type Carrier = CarrierContent & {
  id: string
  parkId: string
  reserved: number
  free: number
  version: number
  state: 'offered' | 'withdrawn'
  updatedAt: string
}

export type CarrierPage = { items: Carrier[]; nextCursor: string | null; totals: Capacity[] }

export type CarrierDetail = Carrier & { reservations: Reservation[] }

export type CarrierHistoryEntry = {
  at: string
  kind: 'added' | 'changed' | 'withdrawn' | 'reserved' | 'renewed' | 'released' | 'expired'
  bureauId: string | null
  officerId: string | null
  /** What changed of the free capacity, and what was free after it */
  change: number
  free: number
  reservationId: string | null
  /** The content from then on; null where it did not change */
  content: CarrierContent | null
  version: number
}

export type Reservation = {
  id: string
  carrierId: string
  carrierCode: string
  carrierName: string
  kind: CarrierKind
  parkId: string
  leadId: string
  amount: number
  state: 'held' | 'released' | 'expired'
  expiresAt: string
  reservedAt: string
  bureauId: string
  endedAt: string | null
  renewals: number
  note: string
}

export type ReservationPage = { items: Reservation[]; nextCursor: string | null }

/** What is free at the end of a day: as it was, or as it will be if nothing else happens. */
export type CapacityOfDay = { day: string; capacities: Capacity[] }

export type CarrierImport = {
  id: string
  parkId: string
  fileName: string
  format: 'csv' | 'xlsx'
  rows: number
  added: number
  changed: number
  unchanged: number
  refused: number
  importedAt: string
}

export type ImportRow = {
  /** As the file counts, the header being row 1 */
  row: number
  code: string
  outcome: 'added' | 'changed' | 'unchanged' | 'refused'
  carrierId: string | null
  faults: { column: string; code: string; detail: string }[]
}

export type ImportPage = { import: CarrierImport; rows: ImportRow[]; nextCursor: string | null }

export type ProposedLead = {
  leadId: string
  /** null where the lead is not this officer's to read */
  enterpriseName: string | null
  score: number
  verdict: 'fits' | 'unknown' | 'does-not-fit'
  /** Place among the parks proposed to it, from 1 */
  place: number
  proposedAt: string
  /** It waits here for capacity that was not free */
  waiting: boolean
}

export type ProposedLeadPage = { items: ProposedLead[]; nextCursor: string | null }

/** A place that a lead waited for. Amounts in 亩 for land, ㎡ for workshops. */
export type PlaceNews = {
  parkId: string
  carrierName: string
  kind: CarrierKind
  needed: number
  free: number
  cause: 'released' | 'expired' | 'added' | 'changed' | 'opened'
}
