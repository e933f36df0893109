import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { Reservation, ReservationPage } from '@lianqiao/contracts/console-api'
import type { Reservation as ReservationMessage } from '@lianqiao/contracts/parks'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ConsoleDeps } from './deps.ts'
import { reservationRow } from './parks/rows.ts'
import * as schemas from './parks/schemas.ts'
import { officerIdentity } from './session.ts'

/** What of a park is held for whom. */
export function reservationRoutes(instance: FastifyInstance, { services, directory }: ConsoleDeps): void {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const as = (request: FastifyRequest) => ({ identity: officerIdentity(request.officer, directory) })
  const row = (reservation: ReservationMessage | undefined): Reservation =>
    reservationRow(reservation as ReservationMessage)
  const anywhere = { parkId: '', carrierId: '', leadId: '', state: '', cursor: '', pageSize: 50 }

  app.get(
    '/parks/:id/reservations',
    { schema: { params: schemas.Id, querystring: schemas.ReservationQuery } },
    async (request): Promise<ReservationPage> => {
      const { state = '', cursor = '' } = request.query
      const page = await services.carriers.listReservations(
        { ...anywhere, parkId: request.params.id, state, cursor },
        as(request),
      )
      return { items: page.reservations.map(reservationRow), nextCursor: page.nextCursor || null }
    },
  )

  app.get('/leads/:id/reservations', { schema: { params: schemas.Id } }, async (request) => {
    const page = await services.carriers.listReservations({ ...anywhere, leadId: request.params.id }, as(request))
    return { items: page.reservations.map(reservationRow) }
  })

  app.post(
    '/carriers/:id/reservations',
    { schema: { params: schemas.Id, body: schemas.NewReservation } },
    async (request) => {
      const key = request.headers['idempotency-key']
      const { reservation, free } = await services.carriers.reserve(
        {
          carrierId: request.params.id,
          ...request.body,
          idempotencyKey: typeof key === 'string' ? key : '',
        },
        as(request),
      )
      return { reservation: row(reservation), free }
    },
  )

  app.post('/reservations/:id/renew', { schema: { params: schemas.Id, body: schemas.Renewal } }, async (request) => {
    const renewal = { reservationId: request.params.id, expiresAt: request.body.expiresAt }
    return row((await services.carriers.renew(renewal, as(request))).reservation)
  })

  app.post('/reservations/:id/release', { schema: { params: schemas.Id, body: schemas.Release } }, async (request) => {
    const { reservation, free } = await services.carriers.release(
      { reservationId: request.params.id, note: request.body.note },
      as(request),
    )
    return { reservation: row(reservation), free }
  })
}
