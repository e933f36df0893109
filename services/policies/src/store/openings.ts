import type { Events } from '@lianqiao/contracts'
import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import type { Change } from '../domain/change.ts'

/** Notes that a clause serves nobody before a day, so that its leads are sought then. */
export async function noteOpening(
  tx: Tx,
  { libraryVersion, clauseId, version }: Change,
  opensOn: string,
): Promise<void> {
  await tx.query(
    `insert into openings (library_version, clause_id, version, opens_on) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [libraryVersion, clauseId, version, opensOn],
  )
}

/** The places in the log of clauses whose day has come, earliest first. */
export async function findOpenings(pool: Pool, today: string, limit: number): Promise<number[]> {
  const { rows } = await pool.query<{ libraryVersion: number }>(
    `select library_version as "libraryVersion" from openings where opens_on <= $1 order by library_version limit $2`,
    [today, limit],
  )
  return rows.map(({ libraryVersion }) => libraryVersion)
}

/** Takes one; undefined where another copy is taking it, or has taken it. */
export async function takeOpening(tx: Tx, libraryVersion: number): Promise<Events['PolicyOpened'] | undefined> {
  const { rows } = await tx.query<Events['PolicyOpened']>(
    `delete from openings where library_version in (
       select library_version from openings where library_version = $1 for update skip locked)
     returning library_version as "libraryVersion", clause_id as "clauseId", version, opens_on::text as "openedOn"`,
    [libraryVersion],
  )
  return rows[0]
}
