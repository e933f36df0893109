import type { Events } from '@lianqiao/contracts'
import { type NewEvent, type Outbox, withTransaction } from '@lianqiao/eventing'
import type { Clock, Log } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { mainlandDay } from '../days.ts'
import { takeOpenings } from '../store/openings.ts'

const AT_ONCE = 100

/** Tells of the clauses whose day has come; several copies share them. */
export async function tellOpenings({
  pool,
  outbox,
  clock,
}: {
  pool: Pool
  outbox: Outbox<Events>
  clock: Clock
}): Promise<void> {
  const told = await withTransaction(pool, async (tx) => {
    const opened = await takeOpenings(tx, mainlandDay(clock()), AT_ONCE)
    if (opened.length > 0)
      await outbox.append(
        tx,
        opened.map((data): NewEvent<Events> => ({ type: 'PolicyOpened', data })),
      )
    return opened.length
  })
  if (told > 0) outbox.wake()
}

/** Looks every so often; a look that fails is made again. */
export function watchOpenings(
  deps: Parameters<typeof tellOpenings>[0] & { log: Log },
  everyMs = 30_000,
): { start(): void; stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  let looking = Promise.resolve()
  return {
    start() {
      timer = setInterval(() => {
        looking = looking
          .then(() => tellOpenings(deps))
          .catch((err) => deps.log.warn({ err }, 'openings could not be looked at; it is tried again'))
      }, everyMs)
    },
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}
