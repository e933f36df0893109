import type { Tx } from '@lianqiao/eventing'
import type { ClauseKeys } from './keys.ts'

/** Finds open leads through the indexes of their keys, and those a clause serves already. */
export const FIND = `
  select lead_id from matches
   where open and (project_region <@ $1::int4multirange or origin_region <@ $2::int4multirange
                   or industry <@ $3::int4multirange or codes && $4::text[] or served @> $5::text[])`

/** What `FIND` is asked with. */
export const findValues = (clauseId: string, keys: ClauseKeys) => [
  keys.projectRegion,
  keys.originRegion,
  keys.industry,
  keys.codes,
  [clauseId],
]

const NOTHING: ClauseKeys = { projectRegion: '{}', originRegion: '{}', industry: '{}', codes: [] }

/**
 * Notes the candidates of a change of the library: the leads that the clause can serve by its keys (all open ones where
 * nothing narrows it, none where it was withdrawn), and those it served before.
 */
export async function noteCandidates(
  tx: Tx,
  change: { libraryVersion: number; clauseId: string; keys: ClauseKeys | null | 'none' },
): Promise<number> {
  const { libraryVersion, clauseId, keys } = change
  const into = 'insert into search_candidates (library_version, lead_id)'
  const { rowCount } =
    keys === null
      ? await tx.query(`${into} select $1, lead_id from matches where open on conflict do nothing`, [libraryVersion])
      : await tx.query(`${into} select $6::bigint, lead_id from (${FIND}) as found on conflict do nothing`, [
          ...findValues(clauseId, keys === 'none' ? NOTHING : keys),
          libraryVersion,
        ])
  return rowCount ?? 0
}

/** Takes the next candidates, in the order in which leads are locked. */
export async function takeCandidates(tx: Tx, libraryVersion: number, limit: number): Promise<string[]> {
  const { rows } = await tx.query<{ leadId: string }>(
    `delete from search_candidates where library_version = $1 and lead_id in (
       select lead_id from search_candidates where library_version = $1 order by lead_id limit $2)
     returning lead_id as "leadId"`,
    [libraryVersion, limit],
  )
  return rows.map(({ leadId }) => leadId)
}

/** Notes what is told of a clause's version, and answers the leads that had not been told it before. */
export async function noteTold(
  tx: Tx,
  told: { clauseId: string; version: number; at: Date },
  leads: readonly { leadId: string; serves: boolean }[],
): Promise<Set<string>> {
  const { rows } = await tx.query<{ leadId: string }>(
    `insert into told (clause_id, version, lead_id, serves, at)
     select $1, $2, lead_id, serves, $3 from unnest($4::uuid[], $5::boolean[]) as rows (lead_id, serves)
     on conflict do nothing returning lead_id as "leadId"`,
    [told.clauseId, told.version, told.at, leads.map(({ leadId }) => leadId), leads.map(({ serves }) => serves)],
  )
  return new Set(rows.map(({ leadId }) => leadId))
}
