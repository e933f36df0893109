import type { Events } from '@lianqiao/contracts'
import type { Tx } from '@lianqiao/eventing'
import type { Change } from '../lead/change.ts'

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

/** Takes some of the clauses whose day has come; what another copy is taking is passed over. */
export async function takeOpenings(tx: Tx, today: string, limit: number): Promise<Events['PolicyOpened'][]> {
  const { rows } = await tx.query<Events['PolicyOpened']>(
    `delete from openings where library_version in (
       select library_version from openings where opens_on <= $1 order by library_version limit $2
          for update skip locked)
     returning library_version as "libraryVersion", clause_id as "clauseId", version, opens_on::text as "openedOn"`,
    [today, limit],
  )
  return rows
}
