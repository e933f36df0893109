import type { Pool } from 'pg'
import type { Log } from '../ports.ts'

export interface Lease {
  slot: string
  /** The fence: whatever a holder writes must still find this token in the row. */
  token: string
  /** Until when this process may believe in it: `performance.now()` scale, shorter than the row's own end. */
  validUntil: number
  surplus: boolean
}

export interface LeasesOptions {
  pool: Pool
  /** Schema of the `leases` table with a dot, or empty for the search_path's. */
  schema: 'bus.' | ''
  scope: string
  member: string
  slots: readonly string[]
  ttlMs: number
  log: Log
  /** After each heartbeat: what is held now. Called with nothing once every lease has run out unrenewed. */
  onChange(held: ReadonlyMap<string, Lease>): void
}

export interface Leases {
  start(): Promise<void>
  held(): ReadonlyMap<string, Lease>
  /** Gives slots back, those of `surplus` in particular. */
  release(slots: readonly string[]): Promise<void>
  /** Heartbeat now rather than at its time. */
  refresh(): Promise<void>
  /** Leaves the scope and gives everything back. */
  stop(): Promise<void>
}

interface Row {
  slot: string
  token: string
  surplus: boolean
}

/** Keeps a fair share of a scope's slots by a heartbeat three times a lease. */
export function createLeases(options: LeasesOptions): Leases {
  const { pool, schema, scope, member, slots, ttlMs, log, onChange } = options
  let held = new Map<string, Lease>()
  let timer: NodeJS.Timeout | undefined
  let beating: Promise<void> | undefined
  let queue: Promise<unknown> = Promise.resolve()
  let stopped = false

  /** One question at a time: the answer to an older heartbeat must not bring back a slot that was released since. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = queue.then(work, work)
    queue = turn.catch(() => {})
    return turn
  }

  async function beat(): Promise<void> {
    // Counted from before the question: our end must come before the one the database wrote.
    const validUntil = performance.now() + ttlMs
    try {
      const { rows } = await pool.query<Row>(
        `select slot, token, surplus from ${schema}hold_leases($1, $2, make_interval(secs => $3), $4)`,
        [scope, member, ttlMs / 1000, slots],
      )
      held = new Map(rows.map((row) => [row.slot, { ...row, validUntil }]))
    } catch (error) {
      log.warn({ err: error, scope }, 'a lease could not be renewed')
      const now = performance.now()
      held = new Map([...held].filter(([, lease]) => lease.validUntil > now))
    }
    if (!stopped) onChange(held)
  }

  function refresh(): Promise<void> {
    beating ??= inTurn(beat).finally(() => {
      beating = undefined
    })
    return beating
  }

  function schedule(): void {
    if (stopped) return
    timer = setTimeout(() => refresh().then(schedule), ttlMs / 3)
  }

  return {
    async start() {
      await refresh()
      schedule()
    },
    held: () => held,
    refresh,
    async release(given) {
      await inTurn(async () => {
        for (const slot of given) held.delete(slot)
        await pool.query(`select ${schema}release_leases($1, $2, $3, false)`, [scope, member, given])
      })
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await queue
      held = new Map()
      await pool
        .query(`select ${schema}release_leases($1, $2, '{}', true)`, [scope, member])
        .catch((error) => log.debug({ err: error, scope }, 'leases are left to run out'))
    },
  }
}
