import type { Tx } from '@lianqiao/eventing'
import type { Officer } from '../domain/recipients.ts'

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
