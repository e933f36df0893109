import { createHash } from 'node:crypto'
import type { Socket } from 'node:net'
import pg from 'pg'
import type { Log } from './log.ts'

/** int8 counts and fen fit a double up to 2^53; beyond that a value is a defect, not a rounding. */
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`integer out of range: ${text}`)
  return value
})

const names = new Map<string, string>()

/** A statement's name is its text's hash, so that a connection parses and plans each text once. */
function nameOf(text: string): string {
  let name = names.get(text)
  if (name === undefined) {
    name = createHash('sha1').update(text).digest('hex').slice(0, 24)
    names.set(text, name)
  }
  return name
}

/**
 * Prepares every statement that has parameters: planning them anew each time took more of PostgreSQL's time than
 * running them. Statements without parameters may be several in one text, and go as they are.
 */
class PreparingClient extends pg.Client {
  #isCorked = false

  // biome-ignore lint/suspicious/noExplicitAny: the driver's method has a dozen overloads, and only one is changed
  override query(...args: any[]): any {
    this.#cork()
    const [text, values, ...rest] = args
    const parent = super.query.bind(this) as (...all: unknown[]) => unknown
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return parent(...args)
    return parent({ name: nameOf(text), text, values }, ...rest)
  }

  /** What is asked before the event loop goes on leaves in one write. */
  #cork() {
    const { stream } = (this as unknown as { connection: { stream: Socket } }).connection
    if (this.#isCorked || stream.destroyed) return
    this.#isCorked = true
    stream.cork()
    queueMicrotask(() => {
      this.#isCorked = false
      stream.uncork()
    })
  }
}

/** The pool of a service, as its application role. A query has 15 s, an idle transaction 30 s. */
export function createPool(options: { url: string; max: number; service: string; log: Log }): pg.Pool {
  const pool = new pg.Pool({
    Client: PreparingClient as unknown as new () => pg.ClientBase,
    connectionString: options.url,
    // Statements that wait for nothing of each other travel together; whoever awaits each one notices nothing.
    pipeline: true,
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
