import type { Events } from '@lianqiao/contracts'
import { type NewEvent, type Outbox, type Tx, withTransaction } from '@lianqiao/eventing'
import type { Clock, Log } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { mainlandDay } from '../days.ts'
import type { Change } from './change.ts'

/** Notes that a clause serves nobody before a day, so that its leads are sought then. */
export async function noteOpening(
  tx: Tx,
  { libraryVersion, clauseId, version }: Change,
  opensOn: string,
): Promise<void> {
  await tx.query(
    `insert into openings (library_version, clause_id, version, opens_on) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [libraryVersion, clauseId, version, opensOn],
  )
}

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
    const { rows } = await tx.query<Events['PolicyOpened']>(
      `delete from openings where library_version in (
         select library_version from openings where opens_on <= $1 order by library_version limit 100
            for update skip locked)
       returning library_version as "libraryVersion", clause_id as "clauseId", version, opens_on::text as "openedOn"`,
      [mainlandDay(clock())],
    )
    if (rows.length > 0)
      await outbox.append(
        tx,
        rows.map((data): NewEvent<Events> => ({ type: 'PolicyOpened', data })),
      )
    return rows.length
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
