import { CarrierKind, member, Reservation } from '@lianqiao/contracts/console-routes'
import type * as messages from '@lianqiao/contracts/parks'
import { orNull } from '@lianqiao/service-kit'
import { present } from '../present.ts'

export function reservationRow(message: messages.Reservation | undefined): Reservation {
  const { reservationId, ...reservation } = present(message)
  return {
    id: reservationId,
    ...reservation,
    kind: member(CarrierKind, reservation.kind),
    state: member(Reservation.properties.state, reservation.state),
    endedAt: orNull(reservation.endedAt),
  }
}
