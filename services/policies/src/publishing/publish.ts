import type { Events } from '@lianqiao/contracts'
import { type Outbox, type Tx, withTransaction } from '@lianqiao/eventing'
import type { Clause, Vocabulary } from '@lianqiao/matching'
import { type Clock, DomainError, type Fault } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { type By, type Published, publishDocument } from '../domain/acts/publish-document.ts'
import { withdrawClause } from '../domain/acts/withdraw-clause.ts'
import { mainlandDay } from '../domain/days.ts'
import { libraryChanged } from '../domain/events/library-changed.ts'
import type { NewEntry } from '../domain/library-entry.ts'
import { readBundle } from '../domain/publishing/bundle.ts'
import { type Publishing, problemsOf } from '../domain/publishing/problems.ts'
import { says } from '../domain/publishing/says.ts'
import type { Library } from '../library/library.ts'
import { addEntries, historyOf, latestOf, lockLibrary } from '../store/library-log.ts'
import { wouldServe } from './would-serve.ts'

export type PublishDeps = {
  pool: Pool
  outbox: Outbox<Events>
  library: Library
  vocabulary: Vocabulary
  clock: Clock
}

/**
 * What would keep a document from being published now; the version each clause would get and, where nothing keeps it,
 * how many open leads it would serve.
 */
export async function checkDocument(
  json: string,
  deps: PublishDeps,
): Promise<{ problems: Fault[]; clauses: (Published & { wouldServe: number | undefined })[] }> {
  const { bundle, problems, versions } = await examine(json, deps.pool, deps.clock(), deps)
  const sound = problems.length > 0 ? [] : bundle.clauses.map(({ value }) => value as unknown as Clause)
  const counts = await wouldServe(sound, deps)
  return {
    problems,
    clauses: bundle.clauses.map(({ id }, at) => ({
      clauseId: id,
      version: (versions.get(id) ?? 0) + 1,
      wouldServe: counts[at],
    })),
  }
}

/** Publishes a document (`domain/acts/publish-document.ts`) while nobody else changes the library. */
export async function enactPublish(
  json: string,
  by: Omit<By, 'at'>,
  deps: PublishDeps,
): Promise<{ clauses: Published[]; at: Date }> {
  const { decided, at } = await change(deps, async (tx, at) => {
    await deps.library.catchUp(tx)
    const examined = await examine(json, tx, at, deps)
    const groupIds = examined.bundle.groups.map(({ id }) => id)
    const state = {
      ...examined,
      groupVersions: await lastVersions(tx, 'group', groupIds),
      library: deps.library.current(),
    }
    return publishDocument(state, { ...by, at })
  })
  return { clauses: decided.clauses, at }
}

/** Withdraws a clause (`domain/acts/withdraw-clause.ts`) while nobody else changes the library. */
export async function enactWithdraw(
  clauseId: string,
  by: Omit<By, 'at'>,
  deps: PublishDeps,
): Promise<Published & { at: Date }> {
  const { decided } = await change(deps, async (tx, at) => {
    const [last] = await historyOf(tx, clauseId)
    return withdrawClause(clauseId, last, { ...by, at })
  })
  return decided.withdrawn
}

/**
 * One change of the library at a time: decides, and adds the entries with their events. It is made at the moment its
 * turn comes, however long it waited for the lock. Throws the refusal.
 */
async function change<Decided extends { entries: readonly NewEntry[] }>(
  { pool, outbox, library, clock }: PublishDeps,
  decide: (tx: Tx, at: Date) => Promise<Decided | DomainError>,
): Promise<{ decided: Decided; at: Date }> {
  const changed = await withTransaction(pool, async (tx) => {
    await lockLibrary(tx)
    const at = clock()
    const decided = await decide(tx, at)
    if (decided instanceof DomainError) throw decided
    if (decided.entries.length > 0) {
      const places = await addEntries(tx, decided.entries)
      const events = decided.entries.flatMap((entry, i) => libraryChanged(entry, places[i]!))
      if (events.length > 0) await outbox.append(tx, events)
    }
    return { decided, at }
  })
  await library.catchUp(pool)
  outbox.wake()
  return changed
}

async function lastVersions(
  db: Pool | Tx,
  subject: 'clause' | 'group',
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  return new Map((await latestOf(db, subject, ids)).map(({ id, version }) => [id, version]))
}

/** Reads and checks a document against the library as it stands at a moment. */
async function examine(json: string, db: Pool | Tx, at: Date, { library, vocabulary }: PublishDeps) {
  const { bundle, problems } = readBundle(json)
  const ids = bundle.clauses.map(({ id }) => id)
  const versions = await lastVersions(db, 'clause', ids)
  if (problems.length > 0) return { bundle, problems, versions }
  const { clauses } = library.current()
  const publishing: Publishing = {
    today: mainlandDay(at),
    lastVersion: (id) => versions.get(id) ?? 0,
    isPublished: (part) => says(part, clauses.get(part.id)),
  }
  return { bundle, problems: problemsOf(bundle, library.current(), vocabulary, publishing), versions }
}
