import { member, type ParkRow, ProposedLead } from '@lianqiao/contracts/console-routes'
import { orNull, refuse } from '@lianqiao/service-kit'
import type { ConsoleDeps } from '../deps.ts'
import { reservationRow } from '../reservations/rows.ts'
import type { Caller, Serve } from '../serve.ts'
import { capacityRow, carrierRow, contentMessage, historyRow, parkRow } from './rows.ts'

const PAGE = { carriers: 50, leads: 30 }

/** Parks, their carriers and what is free of them. Whose park it is, is decided by the parks service. */
export function parkRoutes(serve: Serve, { services }: ConsoleDeps): void {
  const { carriers } = services

  const parks = async ({ as, officer }: Caller): Promise<ParkRow[]> =>
    (await services.parks.listParks({ language: officer.language }, as)).parks.map(parkRow)

  const keptPark = async (id: string, caller: Caller): Promise<ParkRow> => {
    const park = (await parks(caller)).find((row) => row.id === id && row.mayKeep)
    if (park === undefined) throw refuse('not-found', { what: 'park' })
    return park
  }

  serve('GET /parks', async (_asked, caller) => ({ items: await parks(caller) }))

  serve('GET /parks/:id', ({ params }, caller) => keptPark(params.id, caller))

  serve('PUT /parks/:id', async ({ params, body }, caller) => {
    await carriers.setCarriersComplete({ parkId: params.id, complete: body.carriersComplete }, caller.as)
    return keptPark(params.id, caller)
  })

  serve('GET /parks/:id/carriers', async ({ params, query }, { as }) => {
    const { kind = '', text = '', asOf = '', withdrawn, cursor = '' } = query
    const filter = { parkId: params.id, kind, text, asOf, withWithdrawn: withdrawn === '1' }
    const page = await carriers.listCarriers({ ...filter, cursor, pageSize: PAGE.carriers }, as)
    return {
      items: page.carriers.map(carrierRow),
      nextCursor: orNull(page.nextCursor),
      totals: page.totals.map(capacityRow),
    }
  })

  serve('POST /parks/:id/carriers', async ({ params, body }, { as }) =>
    carrierRow((await carriers.addCarrier({ parkId: params.id, content: contentMessage(body) }, as)).carrier),
  )

  serve('GET /parks/:id/capacity', async ({ params, query: { from = '', until = '' } }, { as }) => {
    const { days } = await carriers.getCapacity({ parkId: params.id, from, until }, as)
    return { days: days.map(({ day, capacities }) => ({ day, capacities: capacities.map(capacityRow) })) }
  })

  serve('GET /parks/:id/leads', async ({ params, query: { cursor = '' } }, { as }) => {
    const { leads, nextCursor } = await carriers.listProposedLeads(
      { parkId: params.id, cursor, pageSize: PAGE.leads },
      as,
    )
    // Who the enterprise is, is told by leads, and only to those whose lead it is. Without leads, nobody is named.
    const { names } = await services.leads
      .nameLeads({ leadIds: leads.map(({ leadId }) => leadId) }, as)
      .catch(() => ({ names: {} as Record<string, string> }))
    return {
      items: leads.map((lead) => ({
        ...lead,
        verdict: member(ProposedLead.properties.verdict, lead.verdict),
        enterpriseName: names[lead.leadId] ?? null,
      })),
      nextCursor: orNull(nextCursor),
    }
  })

  serve('GET /carriers/:id', async ({ params, query: { asOf = '' } }, { as }) => {
    const found = await carriers.getCarrier({ carrierId: params.id, asOf }, as)
    return { ...carrierRow(found.carrier), reservations: found.reservations.map(reservationRow) }
  })

  serve('GET /carriers/:id/history', async ({ params }, { as }) => {
    const { entries } = await carriers.getCarrierHistory({ carrierId: params.id }, as)
    return { items: entries.map(historyRow) }
  })

  serve('PUT /carriers/:id', async ({ params, body: { version, ...content } }, { as }) => {
    const change = { carrierId: params.id, version, content: contentMessage(content) }
    return carrierRow((await carriers.changeCarrier(change, as)).carrier)
  })

  serve('POST /carriers/:id/withdraw', async ({ params, body: { version } }, { as }) =>
    carrierRow((await carriers.withdrawCarrier({ carrierId: params.id, version }, as)).carrier),
  )
}
