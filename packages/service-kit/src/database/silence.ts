import pg from 'pg'
import type { Log } from '../log.ts'
import { PreparingClient } from './client.ts'

export type SilenceOptions = {
  connectionString: string
  log: Log
  /** A statement without a byte of an answer for so long makes us ask the server about its connection. */
  askAfterMs?: number
  /** Longer than any statement may take: such a connection is dead, whatever the server says or does not say. */
  limitMs?: number
  everyMs?: number
}

/**
 * Ends connections of the pool whose server no longer hears or answers us, though the socket says nothing of it: a
 * path that was cut without a word, a machine that is gone. The server is asked on a fresh connection: a backend that
 * waits for us while we wait for it has lost its half. It is ended there too, so that its locks are free at once.
 * What lies idle has most likely gone the same way and is replaced.
 */
export function endSilentConnections(pool: pg.Pool, options: SilenceOptions): void {
  const { connectionString, log, askAfterMs = 2_000, limitMs = 17_000, everyMs = 500 } = options
  const clients = new Set<PreparingClient>()
  const idle = new Set<PreparingClient>()
  let asking = false

  pool.on('connect', (client) => {
    if (!(client instanceof PreparingClient)) return
    clients.add(client)
    client.once('end', () => {
      clients.delete(client)
      idle.delete(client)
    })
  })
  pool.on('acquire', (client) => client instanceof PreparingClient && idle.delete(client))
  pool.on('release', (_error, client) => client instanceof PreparingClient && idle.add(client))

  const silentFor = (ms: number) => [...clients].filter((client) => client.silentMs(performance.now()) >= ms)

  function end(dead: readonly PreparingClient[], why: string): void {
    if (dead.length === 0) return
    log.warn({ connections: dead.length, idle: idle.size }, `database connections are cut: ${why}`)
    for (const client of [...dead, ...idle]) client.cut()
  }

  async function ask(): Promise<void> {
    const asker = new pg.Client({
      connectionString,
      application_name: 'lianqiao-silence',
      connectionTimeoutMillis: 3_000,
      query_timeout: 3_000,
    })
    asker.on('error', (err) => log.debug({ err }, 'the server could not be asked about a silent connection'))
    try {
      await asker.connect()
      // Only now: what has arrived while this process was busy has been read meanwhile.
      const silent = silentFor(askAfterMs)
      // In two steps: in which order one step tests its conditions is the planner's choice.
      const { rows } = await asker.query<{ pid: number }>(
        `with waiting as materialized (
           select pid from pg_stat_activity
           where pid = any ($1::int[]) and usename = current_user and wait_event = 'ClientRead')
         select pid, pg_terminate_backend(pid) from waiting`,
        [silent.map(({ processID }) => processID)],
      )
      const waitingForUs = new Set(rows.map(({ pid }) => pid))
      end(
        silent.filter(({ processID }) => processID !== null && waitingForUs.has(processID)),
        'the server waits for us on them while we wait for it',
      )
    } finally {
      void asker.end().catch(() => {})
    }
  }

  const checking = setInterval(() => {
    if (pool.ended) return clearInterval(checking)
    end(silentFor(limitMs), `no answer for ${limitMs} ms`)
    if (asking || silentFor(askAfterMs).length === 0) return
    asking = true
    ask()
      .catch((err) => log.debug({ err }, 'the server could not be asked about a silent connection'))
      .finally(() => {
        asking = false
      })
  }, everyMs)
  checking.unref()
}
