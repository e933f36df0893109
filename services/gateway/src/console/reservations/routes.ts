import { orNull } from '@lianqiao/service-kit'
import type { ConsoleDeps } from '../deps.ts'
import type { Serve } from '../serve.ts'
import { reservationRow } from './rows.ts'

const ANYWHERE = { parkId: '', carrierId: '', leadId: '', state: '', cursor: '', pageSize: 50 }

/** What of a park is held for whom. */
export function reservationRoutes(serve: Serve, { services: { carriers } }: ConsoleDeps): void {
  serve('GET /parks/:id/reservations', async ({ params, query: { state = '', cursor = '' } }, { as }) => {
    const page = await carriers.listReservations({ ...ANYWHERE, parkId: params.id, state, cursor }, as)
    return { items: page.reservations.map(reservationRow), nextCursor: orNull(page.nextCursor) }
  })

  serve('GET /leads/:id/reservations', async ({ params }, { as }) => {
    const { reservations } = await carriers.listReservations({ ...ANYWHERE, leadId: params.id }, as)
    return { items: reservations.map(reservationRow) }
  })

  serve('POST /carriers/:id/reservations', async ({ params, body }, { as, request }) => {
    const key = request.headers['idempotency-key']
    const idempotencyKey = typeof key === 'string' ? key : ''
    const { reservation, free } = await carriers.reserve({ carrierId: params.id, ...body, idempotencyKey }, as)
    return { reservation: reservationRow(reservation), free }
  })

  serve('POST /reservations/:id/renew', async ({ params, body: { expiresAt } }, { as }) =>
    reservationRow((await carriers.renew({ reservationId: params.id, expiresAt }, as)).reservation),
  )

  serve('POST /reservations/:id/release', async ({ params, body: { note } }, { as }) => {
    const { reservation, free } = await carriers.release({ reservationId: params.id, note }, as)
    return { reservation: reservationRow(reservation), free }
  })
}
