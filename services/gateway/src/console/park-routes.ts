import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type {
  CapacityOfDay,
  Carrier,
  CarrierDetail,
  CarrierHistoryEntry,
  CarrierPage,
  ParkRow,
  ProposedLeadPage,
} from '@lianqiao/contracts/console-api'
import type { Carrier as CarrierMessage } from '@lianqiao/contracts/parks'
import { refuse } from '@lianqiao/service-kit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ConsoleDeps } from './deps.ts'
import { capacityRow, carrierRow, contentMessage, historyRow, parkRow, reservationRow } from './parks/rows.ts'
import * as schemas from './parks/schemas.ts'
import { officerIdentity } from './session.ts'

/** Parks, their carriers and what is free of them. Whose park it is, is decided by the parks service. */
export function parkRoutes(instance: FastifyInstance, { services, directory }: ConsoleDeps): void {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const as = (request: FastifyRequest) => ({ identity: officerIdentity(request.officer, directory) })

  const parks = async (request: FastifyRequest): Promise<ParkRow[]> =>
    (await services.parks.listParks({ language: request.officer.language }, as(request))).parks.map(parkRow)

  const keptPark = async (request: FastifyRequest, id: string): Promise<ParkRow> => {
    const park = (await parks(request)).find((row) => row.id === id && row.mayKeep)
    if (park === undefined) throw refuse('not-found', { what: 'park' })
    return park
  }

  app.get('/parks', async (request) => ({ items: await parks(request) }))

  app.get('/parks/:id', { schema: { params: schemas.Id } }, (request) => keptPark(request, request.params.id))

  app.put('/parks/:id', { schema: { params: schemas.Id, body: schemas.Complete } }, async (request) => {
    const parkId = request.params.id
    await services.carriers.setCarriersComplete({ parkId, complete: request.body.carriersComplete }, as(request))
    return keptPark(request, parkId)
  })

  app.get(
    '/parks/:id/carriers',
    { schema: { params: schemas.Id, querystring: schemas.CarrierQuery } },
    async (request): Promise<CarrierPage> => {
      const { kind = '', text = '', asOf = '', withdrawn, cursor = '' } = request.query
      const page = await services.carriers.listCarriers(
        { parkId: request.params.id, kind, text, asOf, withWithdrawn: withdrawn === '1', cursor, pageSize: 50 },
        as(request),
      )
      return {
        items: page.carriers.map(carrierRow),
        nextCursor: page.nextCursor || null,
        totals: page.totals.map(capacityRow),
      }
    },
  )

  const kept = ({ carrier }: { carrier?: CarrierMessage | undefined }): Carrier => carrierRow(carrier as CarrierMessage)

  app.post('/parks/:id/carriers', { schema: { params: schemas.Id, body: schemas.NewCarrier } }, async (request) =>
    kept(
      await services.carriers.addCarrier(
        { parkId: request.params.id, content: contentMessage(request.body) },
        as(request),
      ),
    ),
  )

  app.get(
    '/parks/:id/capacity',
    { schema: { params: schemas.Id, querystring: schemas.Days } },
    async (request): Promise<{ days: CapacityOfDay[] }> => {
      const { from = '', until = '' } = request.query
      const { days } = await services.carriers.getCapacity({ parkId: request.params.id, from, until }, as(request))
      return { days: days.map(({ day, capacities }) => ({ day, capacities: capacities.map(capacityRow) })) }
    },
  )

  app.get(
    '/parks/:id/leads',
    { schema: { params: schemas.Id, querystring: schemas.Page } },
    async (request): Promise<ProposedLeadPage> => {
      const { leads, nextCursor } = await services.carriers.listProposedLeads(
        { parkId: request.params.id, cursor: request.query.cursor ?? '', pageSize: 30 },
        as(request),
      )
      // Who the enterprise is, is told by leads, and only to those whose lead it is.
      const names = await Promise.all(
        leads.map(({ leadId }) =>
          services.leads.getLead({ leadId }, as(request)).then(
            ({ lead }) => lead?.enterpriseName ?? null,
            () => null,
          ),
        ),
      )
      return {
        items: leads.map((lead, i) => ({
          ...lead,
          verdict: lead.verdict as 'fits' | 'unknown',
          enterpriseName: names[i] ?? null,
        })),
        nextCursor: nextCursor || null,
      }
    },
  )

  app.get(
    '/carriers/:id',
    { schema: { params: schemas.Id, querystring: schemas.AsOf } },
    async (request): Promise<CarrierDetail> => {
      const found = await services.carriers.getCarrier(
        { carrierId: request.params.id, asOf: request.query.asOf ?? '' },
        as(request),
      )
      return { ...kept(found), reservations: found.reservations.map(reservationRow) }
    },
  )

  app.get(
    '/carriers/:id/history',
    { schema: { params: schemas.Id } },
    async (request): Promise<{ items: CarrierHistoryEntry[] }> => {
      const { entries } = await services.carriers.getCarrierHistory({ carrierId: request.params.id }, as(request))
      return { items: entries.map(historyRow) }
    },
  )

  app.put('/carriers/:id', { schema: { params: schemas.Id, body: schemas.ChangedCarrier } }, async (request) => {
    const { version, ...content } = request.body
    const change = { carrierId: request.params.id, version, content: contentMessage(content) }
    return kept(await services.carriers.changeCarrier(change, as(request)))
  })

  app.post('/carriers/:id/withdraw', { schema: { params: schemas.Id, body: schemas.Withdrawal } }, async (request) => {
    const { version } = request.body
    return kept(await services.carriers.withdrawCarrier({ carrierId: request.params.id, version }, as(request)))
  })
}
