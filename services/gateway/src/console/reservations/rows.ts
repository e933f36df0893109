import { CarrierKind, member, Reservation, textOrNull } from '@lianqiao/contracts/console-routes'
import type * as messages from '@lianqiao/contracts/parks'
import { present } from '../present.ts'

export function reservationRow(message: messages.Reservation | undefined): Reservation {
  const { reservationId, ...reservation } = present(message)
  return {
    id: reservationId,
    ...reservation,
    kind: member(CarrierKind, reservation.kind),
    state: member(Reservation.properties.state, reservation.state),
    endedAt: textOrNull(reservation.endedAt),
  }
}
