import type { Reservation as ReservationMessage } from '@lianqiao/contracts/parks'
import { fromHundredths } from '../domain/amount.ts'
import type { ReservationRow } from '../store/reservations.ts'

/** A reservation, with the carrier as it is called. */
export function reservationMessage(row: ReservationRow): ReservationMessage {
  return {
    reservationId: row.reservationId,
    carrierId: row.carrierId,
    carrierCode: row.code,
    carrierName: row.name,
    kind: row.kind,
    parkId: row.parkId,
    leadId: row.leadId,
    amount: fromHundredths(row.amount),
    state: row.state,
    expiresAt: row.expiresAt.toISOString(),
    reservedAt: row.reservedAt.toISOString(),
    bureauId: row.bureauId,
    endedAt: row.endedAt?.toISOString() ?? '',
    renewals: row.renewals,
    note: row.note,
  }
}
