import type { Tx } from '@lianqiao/eventing'
import type { Officer } from '../domain/recipients.ts'

/**
 * Locks the list of officers until the commit. Adding an officer takes it, and so does storing news for a bureau that
 * has no officer yet. Without the lock the two could miss each other, and the new officer would not get that news.
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
