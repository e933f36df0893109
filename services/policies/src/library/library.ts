import type { Tx } from '@lianqiao/eventing'
import type { Vocabulary } from '@lianqiao/matching'
import { fault, type Log, refuse } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { dayAfter, mainlandDay, startOfDay } from '../domain/days.ts'
import { advance, type Snapshot, snapshotOf } from '../domain/snapshot.ts'
import { entriesAfter, entryBefore, lastEntry, stateAt } from '../store/library-log.ts'

/** The clauses in memory: as they are, and as they were known on a past day. */
export type Library = {
  /** As this process knows it, at most `EVERY_MS` behind the log. */
  current(): Snapshot
  /** Reads what was added, and answers a state that holds all that was committed before. */
  catchUp(db: Pool | Tx): Promise<Snapshot>
  /** What was known at the end of a day; empty: now. Throws bad-request for what is no day, or lies ahead. */
  knownOn(day: string): Promise<Snapshot>
  start(): void
  stop(): Promise<void>
}

/** How often a process looks for what others added. */
const EVERY_MS = 250
/** Past states kept, each with its index. */
const PAST = 4

/**
 * Opens the library on its log. Every copy of the service reads the log by itself: an event reaches one copy of a
 * group only, and a notice of PostgreSQL is lost with its connection, while a question for "what is behind entry n"
 * costs an index look-up and misses nothing.
 */
export async function openLibrary(options: {
  pool: Pool
  vocabulary: Vocabulary
  clock(): Date
  log: Log
}): Promise<Library> {
  const { pool, vocabulary, clock, log } = options
  const load = async (entry: number) => snapshotOf(await stateAt(pool, entry), entry, vocabulary)
  const began = performance.now()
  let snapshot = await load(await lastEntry(pool))
  log.info({ clauses: snapshot.clauses.size, ms: Math.round(performance.now() - began) }, 'the library is ready')

  const past = new Map<number, Promise<Snapshot>>()
  let timer: NodeJS.Timeout | undefined
  let reading = Promise.resolve()

  async function catchUp(db: Pool | Tx): Promise<Snapshot> {
    const news = await entriesAfter(db, snapshot.entry)
    snapshot = advance(snapshot, news)
    return snapshot
  }

  async function pastState(entry: number): Promise<Snapshot> {
    const known = past.get(entry) ?? load(entry)
    past.delete(entry)
    past.set(entry, known)
    known.catch(() => past.delete(entry))
    if (past.size > PAST) past.delete(past.keys().next().value as number)
    return known
  }

  return {
    current: () => snapshot,
    catchUp,
    async knownOn(day) {
      const today = mainlandDay(clock())
      if (day === '' || day === today) return snapshot
      if (day > today) throw refuse('bad-request', { errors: [fault('/knownOn', 'in-future', { day })] })
      const entry = await entryBefore(pool, startOfDay(dayAfter(day)))
      return entry === snapshot.entry ? snapshot : pastState(entry)
    },
    start() {
      timer = setInterval(() => {
        reading = reading
          .then(() => catchUp(pool))
          .then(() => {})
          .catch((err) => log.warn({ err }, 'the library could not be read; it is tried again'))
      }, EVERY_MS)
    },
    async stop() {
      clearInterval(timer)
      await reading
    },
  }
}
