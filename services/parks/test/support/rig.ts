import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { type EventContract, type Events, eventCatalogue } from '@lianqiao/contracts'
import type { AgreementsServiceDefinition, ScorecardsServiceDefinition } from '@lianqiao/contracts/parks'
import { createOutbox, eventingMigrations, migrate, type NewEvent, withTransaction } from '@lianqiao/eventing'
import { loadReferenceData } from '@lianqiao/reference-data'
import type { GrpcCalls } from '@lianqiao/service-kit'
import { createBatcher, createLog, createPool, type Identity, newId } from '@lianqiao/service-kit'
import { createDatabase, startPostgres } from '@lianqiao/testkit'
import { agreementsApi } from '../../src/api/agreements.ts'
import { carrierCalls } from '../../src/api/carrier-calls.ts'
import { importCalls } from '../../src/api/import-calls.ts'
import { reservationCalls } from '../../src/api/reservation-calls.ts'
import { scorecardsApi } from '../../src/api/scorecards.ts'
import { reserveBatch } from '../../src/carriers/reserve.ts'
import { createAccess } from '../../src/domain/access.ts'
import type { ReserveOutcome, Wish } from '../../src/domain/acts/reserve.ts'
import { createRegistry } from '../../src/proposing/registry.ts'
import { createStock } from '../../src/proposing/stock.ts'
import { reactions } from '../../src/reactions.ts'
import { scorecardsByPark } from '../../src/scorecards/by-park.ts'
import { plot } from './plot.ts'

export type Rig = NonNullable<Awaited<ReturnType<typeof createRig>>>

export const officer = (bureauId: string, bureauKind: 'city' | 'county' | 'park' | 'station'): Identity => ({
  kind: 'officer',
  officerId: `officer of ${bureauId}`,
  bureauId,
  bureauKind,
  actsFor: [bureauId],
})
export const keeper = officer('park-P02', 'park')

/** The parks service on a database of its own, called as gRPC calls it; undefined where there is no PostgreSQL. */
export async function createRig(options: { now?: Date; connections?: number } = {}) {
  const postgres = await startPostgres({ shared: true })
  if (!postgres.available) return undefined
  const database = await createDatabase(postgres)
  const log = createLog({ service: 'test', level: 'silent' })
  const url = `${database.url}?options=-csearch_path%3Dparks`
  const pool = createPool({ url, max: options.connections ?? 6, service: 'test', log })
  await migrate(pool, {
    schema: 'parks',
    directories: [...eventingMigrations, fileURLToPath(new URL('../../migrations/', import.meta.url))],
  })
  const time = { now: options.now ?? new Date('2026-11-25T02:00:00Z') }
  const clock = () => time.now
  const outbox = createOutbox<Events>({ catalogue: eventCatalogue, source: '/test', newId })
  const reference = await loadReferenceData()
  const registry = createRegistry(reference)
  const stock = createStock({ registry, clock })
  const access = createAccess(reference)
  const deps = { pool, outbox, clock, newId, access, chainIds: registry.chainIds }
  const batcher = () =>
    createBatcher<Wish, ReserveOutcome>({ limit: 64, concurrency: 2, work: (wishes) => reserveBatch(wishes, deps) })
  const handlers = reactions({ registry, stock, clock, newId })
  const names = new Map([...registry.chainIds].map((id) => [registry.chainName(id).zhHans, id]))
  const chainOf = (text: string) => names.get(text)
  const as = (identity: Identity) => ({ identity }) as never

  return {
    ...deps,
    time,
    url,
    registry,
    stock,
    as,
    batcher,
    carriers: carrierCalls(deps),
    agreements: agreementsApi({
      ...deps,
      parkIds: new Set(registry.rows.map(({ id }) => id)),
      retention: reference.taxRetention.rows.map(({ id, retainedBp }) => ({ tax: id, retainedBp })),
    }).implementation as GrpcCalls<typeof AgreementsServiceDefinition>,
    scorecards: scorecardsApi({ ...deps, scorecardOf: scorecardsByPark(reference) }).implementation as GrpcCalls<
      typeof ScorecardsServiceDefinition
    >,
    imports: importCalls({ ...deps, chainOf, chainName: (id) => registry.chainName(id).zhHans }),
    reservations: reservationCalls({ ...deps, reservations: batcher() }),
    /** Runs a handler as the consumer does, and answers the events that follow. */
    async handle<Type extends keyof Events>(type: Type, data: Partial<Events[Type]>): Promise<NewEvent<Events>[]> {
      const { decode, encode } = eventCatalogue[type] as unknown as EventContract<Events[Type]>
      const whole = Object.assign(decode(new Uint8Array()) as object, data) as Events[Type]
      const told: NewEvent<Events>[] = []
      await withTransaction(pool, (tx) =>
        (handlers[type] as (context: unknown) => Promise<void>)({
          tx,
          data: decode(encode(whole)),
          message: { id: randomUUID(), type },
          append: (...events: NewEvent<Events>[]) => told.push(...events),
          afterCommit: () => {},
        }),
      )
      return told
    },
    /** What has been told since the last time it was asked, oldest first. */
    async told(): Promise<{ type: string; data: Record<string, unknown> }[]> {
      const { rows } = await pool.query('delete from outbox returning id, headers, payload')
      return rows
        .sort((a, b) => a.id - b.id)
        .map(({ headers, payload }) => {
          const type = headers.ce_type as keyof Events
          return { type, data: eventCatalogue[type].decode(payload) as never }
        })
    },
    async stop() {
      await pool.end()
      await database.drop()
    },
  }
}

/** Makes a lead known, by the event that tells it, and answers its id. */
export async function knownLead(rig: Rig, over: Partial<Events['LeadClassified']> = {}): Promise<string> {
  const leadId = randomUUID()
  await rig.handle('LeadClassified', { leadId, chainId: 'fashion-goods', originCode: '330300', ...over })
  return leadId
}

export async function addPlot(rig: Rig, over: object = {}, parkId = 'P02'): Promise<string> {
  const { carrier } = await rig.carriers.addCarrier({ parkId, content: plot(over) } as never, rig.as(keeper))
  return (carrier as { carrierId: string }).carrierId
}
