import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'

/** The agreement's fixed returns are looked at from this day on. */
export async function lookAtReturns(tx: Tx, agreementId: string, day: string): Promise<void> {
  await tx.query(
    `insert into return_dues (agreement_id, look_on) values ($1, $2)
     on conflict (agreement_id) do update set look_on = excluded.look_on`,
    [agreementId, day],
  )
}

export async function lookNoMore(tx: Tx, agreementId: string): Promise<void> {
  await tx.query('delete from return_dues where agreement_id = $1', [agreementId])
}

/** Agreements whose returns are to be looked at, longest due first. */
export async function agreementsWithDueReturns(db: Pool, today: string, limit: number): Promise<string[]> {
  const { rows } = await db.query<{ agreementId: string }>(
    'select agreement_id as "agreementId" from return_dues where look_on <= $1 order by look_on limit $2',
    [today, limit],
  )
  return rows.map(({ agreementId }) => agreementId)
}

/** Whether they are still to be looked at and nobody else has them in hand; held until the commit. */
export async function tryReturns(tx: Tx, agreementId: string, today: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    'select from return_dues where agreement_id = $1 and look_on <= $2 for update skip locked',
    [agreementId, today],
  )
  return rowCount === 1
}
