import { type Static, Type } from 'typebox'
import { CarrierKind } from './capacity.ts'
import { OneOf, orNull } from './schema.ts'

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

export const ReservationPage = Type.Object({
  items: Type.Array(Reservation),
  nextCursor: orNull(Type.String()),
})
export type ReservationPage = Static<typeof ReservationPage>

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
