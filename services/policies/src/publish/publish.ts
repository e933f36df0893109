import { isDeepStrictEqual } from 'node:util'
import type { Events } from '@lianqiao/contracts'
import { type NewEvent, type Outbox, type Tx, withTransaction } from '@lianqiao/eventing'
import type { Clause, Vocabulary } from '@lianqiao/matching'
import { type Clock, type Fault, refuse } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { mainlandDay } from '../days.ts'
import { changed } from '../library/changed.ts'
import type { Library } from '../library/library.ts'
import { addEntries, historyOf, latestOf, lockLibrary, type NewEntry } from '../store/library-log.ts'
import { type Bundle, type Part, readBundle } from './bundle.ts'
import { type Publishing, problemsOf } from './problems.ts'
import { wouldServe } from './would-serve.ts'

export type PublishDeps = {
  pool: Pool
  outbox: Outbox<Events>
  library: Library
  vocabulary: Vocabulary
  clock: Clock
}

/** Who publishes or withdraws, and why. */
export type By = { officerId: string; reason: string }
export type Published = { clauseId: string; version: number }

/**
 * What would keep a document from being published now; the version each clause would get and, where nothing keeps it,
 * how many open leads it would serve.
 */
export async function checkDocument(
  json: string,
  deps: PublishDeps,
): Promise<{ problems: Fault[]; clauses: (Published & { wouldServe: number | undefined })[] }> {
  const { bundle, problems, versions } = await examine(json, deps.pool, deps)
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

/**
 * Publishes all of a document or nothing. A clause that says what its latest version says already is not published
 * again, so that a retry changes nothing. Throws unprocessable with every problem and its place.
 */
export async function publishDocument(
  json: string,
  { officerId, reason }: By,
  deps: PublishDeps,
): Promise<{ clauses: Published[]; at: Date }> {
  const { pool, outbox, library, clock } = deps
  const published = await withTransaction(pool, async (tx) => {
    await lockLibrary(tx)
    await library.catchUp(tx)
    const { bundle, problems, versions } = await examine(json, tx, deps)
    if (problems.length > 0) throw refuse('unprocessable', { errors: problems })
    const at = clock()
    const common = { knownFrom: at, by: officerId, reason }
    const { clauses, groups } = library.current()
    const groupNow = new Map(groups.map((group) => [group.id, group as object]))
    const clausesNow = bundle.clauses.map((part): NewEntry | null => {
      const version = (versions.get(part.id) ?? 0) + 1
      const document = { ...part.value, version, knownSince: part.value.knownSince ?? mainlandDay(at) }
      return says(part, clauses.get(part.id)) ? null : { subject: 'clause', id: part.id, version, document, ...common }
    })
    const entries = [...(await groupEntries(tx, bundle, groupNow, common)), ...clausesNow.filter((one) => one !== null)]
    if (entries.length > 0) {
      const places = await addEntries(tx, entries)
      await outbox.append(
        tx,
        entries.flatMap((entry, i): NewEvent<Events>[] => changed(entry, places[i]!)),
      )
    }
    return {
      at,
      clauses: bundle.clauses.map(({ id }, i) => ({
        clauseId: id,
        version: clausesNow[i]?.version ?? versions.get(id) ?? 0,
      })),
    }
  })
  await library.catchUp(pool)
  outbox.wake()
  return published
}

/** Withdraws a clause; one that is withdrawn already stays so. Throws not-found. */
export async function withdrawClause(
  clauseId: string,
  { officerId, reason }: By,
  { pool, outbox, library, clock }: PublishDeps,
): Promise<Published & { at: Date }> {
  const withdrawn = await withTransaction(pool, async (tx) => {
    await lockLibrary(tx)
    const [last] = await historyOf(tx, clauseId)
    if (last === undefined) throw refuse('not-found', { what: 'clause' })
    const { version } = last
    if (last.kind === 'withdrawn') return { clauseId, version, at: last.knownFrom }
    const at = clock()
    const entry: NewEntry = {
      subject: 'clause',
      id: clauseId,
      version,
      document: null,
      knownFrom: at,
      by: officerId,
      reason,
    }
    const [place] = await addEntries(tx, [entry])
    await outbox.append(tx, changed(entry, place!))
    return { clauseId, version, at }
  })
  await library.catchUp(pool)
  outbox.wake()
  return withdrawn
}

async function examine(json: string, db: Pool | Tx, { library, vocabulary, clock }: PublishDeps) {
  const { bundle, problems } = readBundle(json)
  const ids = bundle.clauses.map(({ id }) => id)
  const versions = new Map((await latestOf(db, 'clause', ids)).map(({ id, version }) => [id, version]))
  if (problems.length > 0) return { bundle, problems, versions }
  const { clauses } = library.current()
  const publishing: Publishing = {
    today: mainlandDay(clock()),
    lastVersion: (id) => versions.get(id) ?? 0,
    isPublished: (part) => says(part, clauses.get(part.id)),
  }
  return { bundle, problems: problemsOf(bundle, library.current(), vocabulary, publishing), versions }
}

async function groupEntries(
  tx: Tx,
  { groups }: Bundle,
  known: ReadonlyMap<string, object>,
  common: Pick<NewEntry, 'knownFrom' | 'by' | 'reason'>,
): Promise<NewEntry[]> {
  const ids = groups.map(({ id }) => id)
  const versions = new Map((await latestOf(tx, 'group', ids)).map(({ id, version }) => [id, version]))
  return groups
    .filter((part) => !says(part, known.get(part.id)))
    .map(({ id, value }) => ({
      subject: 'group',
      id,
      version: (versions.get(id) ?? 0) + 1,
      document: value,
      ...common,
    }))
}

/** Whether a part says nothing but what is known already, whatever version it carries. */
function says({ value }: Part, known: object | undefined): boolean {
  if (known === undefined) return false
  const { version, knownSince, ...rest } = known as Record<string, unknown>
  const { version: given, knownSince: since, ...asked } = value
  return (since === undefined || since === knownSince) && isDeepStrictEqual(asked, rest)
}
