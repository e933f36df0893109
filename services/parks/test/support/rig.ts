import { randomUUID } from 'node:crypto'
import type { Events } from '@lianqiao/contracts'
import {
  AgreementsServiceDefinition,
  CarriersServiceDefinition,
  ScorecardsServiceDefinition,
} from '@lianqiao/contracts/parks'
import { loadReferenceData } from '@lianqiao/reference-data'
import { createBatcher, type Identity } from '@lianqiao/service-kit'
import { openService } from '@lianqiao/service-testkit'
import { reserveBatch } from '../../src/carriers/reserve.ts'
import { createAccess } from '../../src/domain/access.ts'
import type { ReserveOutcome, Wish } from '../../src/domain/acts/reserve.ts'
import { createRegistry } from '../../src/proposing/registry.ts'
import { createStock } from '../../src/proposing/stock.ts'
import { parks } from '../../src/service.ts'
import { plot } from './plot.ts'

export type Rig = NonNullable<Awaited<ReturnType<typeof openParks>>>

export const officer = (bureauId: string, bureauKind: 'city' | 'county' | 'park' | 'station'): Identity => ({
  kind: 'officer',
  officerId: `officer of ${bureauId}`,
  bureauId,
  bureauKind,
  actsFor: [bureauId],
})
export const keeper = officer('park-P02', 'park')

/**
 * The parks service with a clock that the test moves, and the parts of another copy of it on the same database.
 * Undefined where there is no PostgreSQL.
 */
export async function openParks(options: { now?: Date; connections?: number } = {}) {
  const { now = new Date('2026-11-25T02:00:00Z'), connections = 6 } = options
  const time = { now }
  const service = await openService(parks, { clock: () => time.now, connections })
  if (service === undefined) return undefined
  const { pool, outbox, clock, newId } = service.kit
  const reference = await loadReferenceData()
  const registry = createRegistry(reference)
  const deps = { pool, outbox, clock, newId, access: createAccess(reference), chainIds: registry.chainIds }
  return {
    ...service,
    ...deps,
    ...{ time, registry, stock: createStock({ registry, clock }) },
    /** The reservations of another copy of the service, with a batch of its own. */
    openReservations: () =>
      createBatcher<Wish, ReserveOutcome>({ limit: 64, concurrency: 2, work: (wishes) => reserveBatch(wishes, deps) }),
    carriers: service.client(CarriersServiceDefinition),
    agreements: service.client(AgreementsServiceDefinition),
    scorecards: service.client(ScorecardsServiceDefinition),
  }
}

/** Who calls. */
export const as = (identity: Identity) => ({ identity })

/** Makes a lead known, by the event that tells it, and answers its id. */
export async function knownLead(rig: Rig, over: Partial<Events['LeadClassified']> = {}): Promise<string> {
  const leadId = randomUUID()
  await rig.handle('LeadClassified', { leadId, chainId: 'fashion-goods', originCode: '330300', ...over })
  return leadId
}

export async function addPlot(rig: Rig, over: object = {}, parkId = 'P02'): Promise<string> {
  const { carrier } = await rig.carriers.addCarrier({ parkId, content: plot(over) }, as(keeper))
  return carrier?.carrierId ?? ''
}
