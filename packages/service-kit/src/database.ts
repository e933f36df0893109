import pg from 'pg'
import type { Log } from './log.ts'

/** int8 counts and fen fit a double up to 2^53; beyond that a value is a defect, not a rounding. */
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`integer out of range: ${text}`)
  return value
})

/** The pool of a service, as its application role. A query has 15 s, an idle transaction 30 s. */
export function createPool(options: { url: string; max: number; service: string; log: Log }): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max,
    application_name: `lianqiao-${options.service}`,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
  })
  pool.on('error', (error) => options.log.warn({ err: error }, 'an idle database connection was lost'))
  return pool
}
