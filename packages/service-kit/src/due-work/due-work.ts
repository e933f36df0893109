import type { Events } from '@lianqiao/contracts'
import { type NewEvent, type Outbox, type Tx, withTransaction } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'

export type DueWork = {
  start(): void
  stop(): Promise<void>
  /** Looks now, and does what is due. */
  look(): Promise<void>
}

const MOST_AT_ONCE = 100

/**
 * Looks once in a while for what has become due, and does it item by item, each in a transaction of its own with the
 * events it answers. The due time is a column of the thing itself (docs/decisions/001). Several replicas may look at
 * once: `handle` locks its item with `skip locked`, decides anew whether it is still due, and answers nothing where
 * another has it. What fails is logged and tried again at the next look, and holds up nothing else.
 */
export function createDueWork<Item>(options: {
  /** For the log: "expired reservations". */
  what: string
  everyMs: number
  pool: Pool
  outbox: Outbox<Events>
  clock: Clock
  log: Log
  /** What is due, longest due first. */
  find(now: Date, limit: number): Promise<Item[]>
  handle(tx: Tx, item: Item, now: Date): Promise<NewEvent<Events>[]>
}): DueWork {
  const { what, pool, outbox, clock, log } = options
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let current = Promise.resolve()

  async function look() {
    for (const item of await options.find(clock(), MOST_AT_ONCE)) {
      if (stopped) return
      await withTransaction(pool, async (tx) => {
        const events = await options.handle(tx, item, clock())
        if (events.length > 0) await outbox.append(tx, events)
      }).catch((err) => log.warn({ err }, `${what}: one could not be done just now`))
      outbox.wake()
    }
  }

  function schedule() {
    timer = setTimeout(() => {
      current = look()
        .catch((err) => log.warn({ err }, `${what}: nothing could be done just now`))
        .finally(() => !stopped && schedule())
    }, options.everyMs)
  }

  return {
    start: schedule,
    look,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await current
    },
  }
}
