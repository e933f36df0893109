import { loadReferenceData, type ReferenceData, scorecards } from '@lianqiao/reference-data'
import { createBatcher, createDueWork, defineService } from '@lianqiao/service-kit'
import type { Scorecard } from '@lianqiao/siting'
import { createAccess } from './access.ts'
import { postReturnsIfFree } from './agreements/post-returns.ts'
import { agreementsApi } from './api/agreements-api.ts'
import { carriersApi } from './api/carriers-api.ts'
import { proposalsApi } from './api/proposals-api.ts'
import { scorecardsApi } from './api/scorecards-api.ts'
import { expireIfFree } from './carriers/expire.ts'
import { reserveBatch } from './carriers/reserve.ts'
import { dayOf } from './domain/day.ts'
import type { ReserveOutcome, Wish } from './domain/reserve.ts'
import { createRegistry } from './proposing/registry.ts'
import { createStock } from './proposing/stock.ts'
import { reactions } from './reactions.ts'
import { abandonedImports, dropImport } from './store/imports.ts'
import { carriersWithExpired } from './store/reservations.ts'
import { agreementsWithDueReturns } from './store/return-dues.ts'

/** An import that has been reading for so long has nobody who reads. */
const ABANDONED_MS = 3_600_000

/** Parks and what they can hold. */
export const parks = defineService({
  name: 'parks',
  settings: {},
  migrations: new URL('../migrations/', import.meta.url),
  async compose({ pool, outbox, clock, newId, log }) {
    const reference = await loadReferenceData()
    const registry = createRegistry(reference)
    const stock = createStock({ registry, clock })
    const access = createAccess(reference)
    const keeping = { pool, outbox, clock, newId, access, chainIds: registry.chainIds }
    const reservations = createBatcher<Wish, ReserveOutcome>({
      limit: 64,
      concurrency: 2,
      work: (wishes) => reserveBatch(wishes, keeping),
    })
    const due = { pool, outbox, clock, log }
    const expiry = createDueWork({
      ...due,
      what: 'reservations that expired',
      everyMs: 1_000,
      find: (now, limit) => carriersWithExpired(pool, now, limit),
      handle: expireIfFree,
    })
    const leftovers = createDueWork({
      ...due,
      what: 'imports that were abandoned',
      everyMs: 60_000,
      find: (now, limit) => abandonedImports(pool, new Date(now.getTime() - ABANDONED_MS), limit),
      handle: async (tx, importId) => dropImport(tx, importId).then(() => []),
    })
    const returns = createDueWork({
      ...due,
      what: 'fixed returns of agreements',
      everyMs: 60_000,
      find: (now, limit) => agreementsWithDueReturns(pool, dayOf(now), limit),
      handle: (tx, agreementId, now) => postReturnsIfFree(tx, agreementId, now, newId),
    })
    const dueWork = [expiry, leftovers, returns]
    const names = new Map(
      [...registry.chainIds].flatMap((id) => Object.values(registry.chainName(id)).map((name) => [name, id])),
    )
    return {
      apis: [
        proposalsApi({ pool, registry, stock, clock, access }),
        agreementsApi({
          ...keeping,
          parkIds: new Set(registry.rows.map(({ id }) => id)),
          retention: reference.taxRetention.rows.map(({ id, retainedBp }) => ({ tax: id, retainedBp })),
        }),
        scorecardsApi({ ...keeping, scorecardOf: scorecardsByPark(reference) }),
        carriersApi({
          ...keeping,
          reservations,
          chainName: (id) => registry.chainName(id).zhHans,
          chainOf: (text) => (registry.chainIds.has(text) ? text : names.get(text)),
        }),
      ],
      handlers: reactions({ registry, stock, clock, newId }),
      async start() {
        for (const work of dueWork) work.start()
      },
      async stop() {
        await Promise.all(dueWork.map((work) => work.stop()))
        await reservations.idle()
      },
    }
  },
})

/** A park's own scorecard, or the one that is for every park without one. */
function scorecardsByPark(reference: ReferenceData): (parkId: string) => Scorecard {
  const { rows } = reference.scorecards
  const byPark = new Map(scorecards(reference).map((card, i) => [rows[i]?.parkId ?? null, card]))
  const ofAll = byPark.get(null)
  if (ofAll === undefined) throw new Error('the reference data has no scorecard for parks without their own')
  return (parkId) => byPark.get(parkId) ?? ofAll
}
