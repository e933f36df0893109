import type { Tx } from '@lianqiao/eventing'
import type { Officer } from '../domain/recipients.ts'

/**
 * Until the commit nobody comes or goes. Taken by whoever comes, and by whoever found nobody to tell, before looking
 * again: or one would keep mail for the next to come while the other comes and finds none.
 */
export async function holdStaff(tx: Tx): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock('officers'::regclass::oid::bigint)`)
}

export async function saveOfficer(tx: Tx, officer: Officer & { language: string; active: boolean }): Promise<void> {
  await tx.query(
    `insert into officers (officer_id, bureau_id, language, active) values ($1, $2, $3, $4)
     on conflict (officer_id) do update set bureau_id = excluded.bureau_id, language = excluded.language, active = excluded.active`,
    [officer.officerId, officer.bureauId, officer.language, officer.active],
  )
}

export async function findOfficers(tx: Tx, bureauIds: readonly string[]): Promise<Officer[]> {
  const { rows } = await tx.query<Officer>(
    `select officer_id as "officerId", bureau_id as "bureauId" from officers
      where active and bureau_id = any ($1) order by officer_id`,
    [bureauIds],
  )
  return rows
}
