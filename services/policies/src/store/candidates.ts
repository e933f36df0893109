import type { Profile } from '@lianqiao/contracts'
import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import type { ClauseKeys } from '../domain/keys.ts'

/**
 * The question for a clause's candidates: one look-up an index that its keys are in, and whom it serves already. `null`
 * keys: every open lead; `undefined`: nobody but whom it served.
 */
export function findCandidates(
  clauseId: string,
  keys: ClauseKeys | null | undefined,
): { text: string; values: unknown[] } {
  if (keys === null) return { text: 'select lead_id from matches where open', values: [] }
  const lookups: [condition: string, value: unknown][] = [['served @> $::text[]', [clauseId]]]
  if (keys?.codes.length) lookups.push(['codes && $::text[]', keys.codes])
  if (keys?.projectRegion) lookups.push(['project_region <@ $::int4multirange', keys.projectRegion])
  if (keys?.originRegion) lookups.push(['origin_region <@ $::int4multirange', keys.originRegion])
  if (keys?.industry) lookups.push(['industry <@ $::int4multirange', keys.industry])
  const selects = lookups.map(
    ([condition], at) => `select lead_id from matches where open and ${condition.replace('$', `$${at + 1}`)}`,
  )
  return { text: selects.join(' union '), values: lookups.map(([, value]) => value) }
}

/** Notes the candidates of a change of the library, for it to be looked at bit by bit. */
export async function noteCandidates(
  tx: Tx,
  change: { libraryVersion: number; clauseId: string; keys: ClauseKeys | null | undefined },
): Promise<void> {
  const { text, values } = findCandidates(change.clauseId, change.keys)
  await tx.query(
    `insert into search_candidates (library_version, lead_id)
     select $${values.length + 1}::bigint, lead_id from (${text}) as found on conflict do nothing`,
    [...values, change.libraryVersion],
  )
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

/** The facts of leads that a clause can serve, a limited number of them. */
export async function candidateFacts(
  db: Pool,
  clause: { id: string; keys: ClauseKeys | null },
  limit: number,
): Promise<Profile[]> {
  const { text, values } = findCandidates(clause.id, clause.keys)
  const { rows } = await db.query<{ facts: Profile }>(
    `select facts from matches where lead_id in (${text}) limit $${values.length + 1}`,
    [...values, limit],
  )
  return rows.map(({ facts }) => facts)
}
