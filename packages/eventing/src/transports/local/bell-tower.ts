import { Client, type ClientConfig } from 'pg'
import type { Log } from '../../ports.ts'
import { aborted, pause, within } from '../../wait.ts'

/** Tells subscribers that topics have something new: those of this process at once, other processes by NOTIFY. */
export interface BellTower {
  ring(topics: readonly string[]): void
  /** Answers a function that takes the listener away. */
  onRing(topics: readonly string[], listener: () => void): () => void
  close(): Promise<void>
}

const channel = 'lianqiao_bus'

/** How often the listening connection is tried, and how long an answer may take: one that hears nothing looks alive. */
const heartbeatMs = 5000
const answerMs = 3000

export function createBellTower(connection: ClientConfig, log: Log): BellTower {
  const listeners = new Map<() => void, ReadonlySet<string>>()
  const closing = new AbortController()
  let client: Client | undefined
  let giveUp = () => {}
  let untold = new Set<string>()
  let telling = false

  function ringHere(topics: readonly string[] | undefined): void {
    for (const [listener, wanted] of listeners) if (!topics || topics.some((topic) => wanted.has(topic))) listener()
  }

  // Not inside the appending transaction: NOTIFY takes a lock on the whole database until its commit is on disk, and
  // would make all commits queue. Rings that come while one is being told go together in the next.
  async function tell(): Promise<void> {
    if (telling || !client) return
    telling = true
    try {
      while (untold.size > 0 && client) {
        const topics = [...untold]
        untold = new Set()
        await client.query('select pg_notify($1, $2)', [channel, JSON.stringify(topics)])
      }
    } catch (error) {
      log.debug({ err: error }, 'a wake-up was lost; the poll makes up for it')
      giveUp()
    } finally {
      telling = false
    }
  }

  async function listen(): Promise<void> {
    const fresh = new Client({
      ...connection,
      application_name: 'lianqiao-bell',
      keepAlive: true,
      connectionTimeoutMillis: answerMs,
      query_timeout: answerMs,
    })
    const ended = new Promise<void>((resolve) => {
      giveUp = resolve
      fresh.once('end', resolve)
      fresh.on('error', () => resolve())
    })
    fresh.on('notification', ({ processId, payload }) => {
      if (processId !== (fresh as unknown as { processID: number }).processID) ringHere(JSON.parse(payload ?? '[]'))
    })
    let beating: NodeJS.Timeout | undefined
    try {
      await fresh.connect()
      beating = setInterval(() => {
        fresh.query('select').catch((error) => {
          log.debug({ err: error }, 'the listening connection is dead')
          giveUp()
        })
      }, heartbeatMs)
      // A wake-up need not survive a crash of the server.
      await fresh.query(`set synchronous_commit = off; listen ${channel}`)
      client = fresh
      ringHere(undefined)
      await Promise.race([ended, aborted(closing.signal)])
    } finally {
      client = undefined
      clearInterval(beating)
      // A dead connection never says that it has ended.
      await within(
        fresh.end().catch(() => {}),
        1000,
      )
    }
  }

  const listening = (async () => {
    while (!closing.signal.aborted) {
      await listen().catch((error) => log.debug({ err: error }, 'not listening for wake-ups; polling meanwhile'))
      await pause(500, closing.signal)
    }
  })()

  return {
    ring(topics) {
      ringHere(topics)
      for (const topic of topics) untold.add(topic)
      void tell()
    },
    onRing(topics, listener) {
      listeners.set(listener, new Set(topics))
      return () => void listeners.delete(listener)
    },
    async close() {
      closing.abort()
      await listening
    },
  }
}
