import type { Tx } from '@lianqiao/eventing'
import type { Clause } from '@lianqiao/matching'
import type { Pool } from 'pg'
import type { HistoryEntry, LogEntry, NewEntry, Standing } from '../domain/library-entry.ts'

const COLUMNS = 'entry, subject, id, version, document'

/**
 * Lets one transaction at a time add to the log, so that entries become visible in their order, and waits for the
 * leads that are being matched: whoever is matched later sees the new entry.
 */
export async function lockLibrary(tx: Tx): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended('policies library', 0))")
}

/** Keeps the log as it is until the end of the transaction, beside others who match. */
export async function holdLibrary(tx: Tx): Promise<void> {
  await tx.query("select pg_advisory_xact_lock_shared(hashtextextended('policies library', 0))")
}

/**
 * Adds entries in their order; the library's lock must be held. Answers their places. What is added later is known
 * later, whatever the clocks of two machines say: a day's state is a place in the log.
 */
export async function addEntries(tx: Tx, entries: readonly NewEntry[]): Promise<number[]> {
  const { rows } = await tx.query<{ entry: number }>(
    `insert into library_log (subject, id, version, kind, document, known_from, recorded_by, reason)
     select subject, id, version, case when document is null then 'withdrawn' else 'published' end, document,
            greatest("knownFrom", (select max(known_from) from library_log)), "by", reason
       from rows from (jsonb_to_recordset($1) as (subject text, id text, version integer, document jsonb,
                         "knownFrom" timestamptz, "by" text, reason text)) with ordinality
      order by ordinality
     returning entry`,
    [JSON.stringify(entries)],
  )
  return rows.map(({ entry }) => entry)
}

/** What was added behind a place, in order. */
export async function entriesAfter(db: Pool | Tx, entry: number): Promise<LogEntry[]> {
  const { rows } = await db.query<LogEntry>(`select ${COLUMNS} from library_log where entry > $1 order by entry`, [
    entry,
  ])
  return rows
}

/** The last entry of each clause and group up to a place: the state of the library there, withdrawn ones left out. */
export async function stateAt(db: Pool | Tx, entry: number): Promise<LogEntry[]> {
  const { rows } = await db.query<LogEntry>(
    `select ${COLUMNS} from (
       select distinct on (subject, id) ${COLUMNS} from library_log where entry <= $1 order by subject, id, entry desc
     ) as latest where document is not null order by subject, id`,
    [entry],
  )
  return rows
}

/** The last place of the log; 0 where it is empty. */
export async function lastEntry(db: Pool | Tx): Promise<number> {
  const { rows } = await db.query<{ entry: number }>('select coalesce(max(entry), 0)::bigint as entry from library_log')
  return rows[0]!.entry
}

/** The last place known before a moment. */
export async function entryBefore(db: Pool | Tx, moment: Date): Promise<number> {
  const { rows } = await db.query<{ entry: number }>(
    'select coalesce(max(entry), 0)::bigint as entry from library_log where known_from < $1',
    [moment],
  )
  return rows[0]!.entry
}

/** The last entry of each id of a subject; all of them where no ids are given. */
export async function latestOf(
  db: Pool | Tx,
  subject: LogEntry['subject'],
  ids?: readonly string[],
): Promise<Standing[]> {
  const { rows } = await db.query<Standing>(
    `select distinct on (id) id, version, recorded_by as "by", kind = 'withdrawn' as withdrawn, document
       from library_log where subject = $1 and ($2::text[] is null or id = any ($2)) order by id, entry desc`,
    [subject, ids ?? null],
  )
  return rows
}

/** All entries of a clause, newest first. */
export async function historyOf(db: Pool | Tx, clauseId: string): Promise<HistoryEntry[]> {
  const { rows } = await db.query<HistoryEntry>(
    `select entry, version, kind, document, known_from as "knownFrom", known_until as "knownUntil",
            recorded_by as "by", reason
       from library_history where subject = 'clause' and id = $1 order by entry desc`,
    [clauseId],
  )
  return rows
}

/** A version of a clause as it was published. */
export async function findVersion(db: Pool | Tx, clauseId: string, version: number): Promise<Clause | undefined> {
  const { rows } = await db.query<{ document: Clause }>(
    `select document from library_log
      where subject = 'clause' and id = $1 and version = $2 and kind = 'published'`,
    [clauseId, version],
  )
  return rows[0]?.document
}
