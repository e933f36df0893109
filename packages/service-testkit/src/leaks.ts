import { until } from '@lianqiao/testkit'
import { Client, type Pool } from 'pg'
import type { WatchedTimers } from './timers.ts'

/** What is on its way to its end gets so long, milliseconds. */
const GRACE_MS = 3_000

/** Ends the pool. Throws where a connection was never given back. */
export async function endPool(pool: Pool): Promise<void> {
  const out = () => pool.totalCount - pool.idleCount
  await within(
    () => out() === 0,
    () => `${out()} connections were not given back to the pool`,
  )
  await pool.end()
}

/** Throws where somebody is still connected to the database, with what each asked last. */
export async function nobodyConnected(superuserUrl: string, database: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl })
  await client.connect()
  let asked: string[] = []
  try {
    const nobody = async () => {
      const { rows } = await client.query<{ query: string }>(
        `select query from pg_stat_activity where datname = $1 and backend_type = 'client backend'`,
        [database],
      )
      asked = rows.map(({ query }) => query)
      return asked.length === 0
    }
    await within(nobody, () => `${asked.length} connections stayed open:\n${asked.join('\n')}`)
  } finally {
    await client.end()
  }
}

/** Throws where a timer still runs, with where it was started. */
export async function noTimers(timers: WatchedTimers): Promise<void> {
  await within(
    () => timers.running().length === 0,
    () => `${timers.running().length} timers still run:\n${timers.running().join('\n')}`,
  )
}

async function within(isDone: () => boolean | Promise<boolean>, leak: () => string): Promise<void> {
  try {
    await until(isDone, { timeoutMs: GRACE_MS })
  } catch (error) {
    throw new Error(leak(), { cause: error })
  }
}
