import pg from 'pg'
import type { Log } from '../log.ts'
import { PreparingClient } from './client.ts'
import { endSilentConnections, type SilenceOptions } from './silence.ts'

/** int8 counts and fen fit a double up to 2^53; beyond that a value is a defect, not a rounding. */
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`integer out of range: ${text}`)
  return value
})

/**
 * The pool of a service, as its application role. A statement has 15 s, an idle transaction 10 s; a connection whose
 * server has gone silent is found within 3 s where the server can be asked, within 17 s otherwise.
 */
export function createPool(options: {
  url: string
  max: number
  service: string
  log: Log
  silence?: Pick<SilenceOptions, 'askAfterMs' | 'limitMs' | 'everyMs'>
}): pg.Pool {
  const { url, log } = options
  const pool = new pg.Pool({
    Client: PreparingClient as unknown as new () => pg.ClientBase,
    connectionString: url,
    // Statements that wait for nothing of each other travel together; whoever awaits each one notices nothing.
    pipeline: true,
    max: options.max,
    application_name: `lianqiao-${options.service}`,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 10_000,
  })
  pool.on('error', (error) => log.warn({ err: error }, 'an idle database connection was lost'))
  endSilentConnections(pool, { connectionString: url, log, ...options.silence })
  return pool
}
