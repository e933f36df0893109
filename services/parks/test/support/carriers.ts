import type { Officer } from '../../src/domain/access.ts'
import type { Carrier, CarrierContent } from '../../src/domain/carrier.ts'
import { found } from '../../src/domain/movement.ts'
import type { KnownReservation } from '../../src/domain/reservation.ts'

/** The moment at which specifications act, and who does. */
export const context = {
  at: new Date('2026-11-25T02:00:00Z'),
  by: { bureauId: 'park-P02', officerId: 'officer-1' },
}

export const parkOfficer: Officer = {
  kind: 'officer',
  officerId: 'officer-1',
  bureauId: 'park-P02',
  bureauKind: 'park',
  actsFor: ['park-P02'],
}

/** 20 亩 of land in P02 that can be had at any time. */
export const land = (over: Partial<CarrierContent> = {}): CarrierContent => ({
  kind: 'land',
  code: 'A1',
  name: 'A1',
  size: 20_00,
  facts: {},
  chains: null,
  rentFen: null,
  priceFen: null,
  availableFrom: null,
  availableUntil: null,
  outline: null,
  note: '',
  ...over,
})

export const carrierOf = (over: Partial<CarrierContent> = {}, carrierId = 'c-1'): Carrier =>
  found(land(over), { carrierId, parkId: 'P02', ...context }).carrier

/** 5 亩 of `c-1` that are held until 10 December. */
export const reservationOf = (over: Partial<KnownReservation> = {}): KnownReservation => ({
  reservationId: 'r-1',
  carrierId: 'c-1',
  parkId: 'P02',
  leadId: 'lead-1',
  amount: 5_00,
  state: 'held',
  expiresAt: new Date('2026-12-10T00:00:00Z'),
  reservedAt: context.at,
  endedAt: null,
  renewals: 0,
  ...context.by,
  note: '',
  idempotencyKey: 'key-1',
  requestHash: 'hash-1',
  freeAfter: 15_00,
  ...over,
})
