import { Type } from 'typebox'
import { Reservation, ReservationPage } from '../reservations.ts'
import { routes } from '../route.ts'
import { ById, Cursor, Id, Input, list } from '../schema.ts'

const Time = Type.String({ format: 'date-time' })
const Note = Type.String({ maxLength: 500 })
const Held = Type.Object({ reservation: Reservation, free: Type.Number() })

/** What of a park is held for whom. */
export const reservationRoutes = routes({
  'GET /parks/:id/reservations': {
    action: 'reservation.read',
    params: ById,
    query: Input({ state: Type.Optional(Type.String({ maxLength: 20 })), cursor: Cursor }),
    answer: ReservationPage,
  },
  'GET /leads/:id/reservations': { action: 'reservation.read', params: ById, answer: list(Reservation) },
  /** With the header Idempotency-Key. 409 capacity-taken: its errors[0].detail and `left`. */
  'POST /carriers/:id/reservations': {
    action: 'reservation.keep',
    params: ById,
    body: Input({ leadId: Id, amount: Type.Number(), expiresAt: Time, note: Note }),
    answer: Held,
  },
  'POST /reservations/:id/renew': {
    action: 'reservation.keep',
    params: ById,
    body: Input({ expiresAt: Time }),
    answer: Reservation,
  },
  'POST /reservations/:id/release': {
    action: 'reservation.keep',
    params: ById,
    body: Input({ note: Note }),
    answer: Held,
  },
})
