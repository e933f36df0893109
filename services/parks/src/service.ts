import { loadReferenceData } from '@lianqiao/reference-data'
import { createBatcher, createDueWork, defineService } from '@lianqiao/service-kit'
import { postReturnsIfFree } from './agreements/post-returns.ts'
import { agreementsApi } from './api/agreements.ts'
import { carriersApi } from './api/carriers.ts'
import { proposalsApi } from './api/parks.ts'
import { scorecardsApi } from './api/scorecards.ts'
import { expireIfFree } from './carriers/expire.ts'
import { openIfFree } from './carriers/open.ts'
import { reserveBatch } from './carriers/reserve.ts'
import { createAccess } from './domain/access.ts'
import type { ReserveOutcome, Wish } from './domain/acts/reserve.ts'
import { dayOf } from './domain/day.ts'
import { createRegistry } from './proposing/registry.ts'
import { createStock } from './proposing/stock.ts'
import { reactions } from './reactions.ts'
import { scorecardsByPark } from './scorecards/by-park.ts'
import { parksThatOpen } from './store/carrier-openings.ts'
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
    const openings = createDueWork({
      ...due,
      what: 'carriers whose first day has come',
      everyMs: 10_000,
      find: (now, limit) => parksThatOpen(pool, dayOf(now), limit),
      handle: openIfFree,
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
    const dueWork = [expiry, openings, leftovers, returns]
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
