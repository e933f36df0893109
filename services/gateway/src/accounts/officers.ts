import type { Events } from '@lianqiao/contracts'
import { type Outbox, type Tx, withTransaction } from '@lianqiao/eventing'
import type { Pool } from 'pg'

export type Language = 'zh-Hans' | 'zh-Hant' | 'en'
export type Officer = { officerId: string; bureauId: string; language: Language; active: boolean }

const COLUMNS = 'officer_id as "officerId", bureau_id as "bureauId", language, active'

/** Makes the officers that are missing, and tells of them. Those that exist are left as they are. */
export async function ensureOfficers(
  pool: Pool,
  outbox: Outbox<Events>,
  officers: readonly Officer[],
  at: Date,
): Promise<string[]> {
  const made = await withTransaction(pool, async (tx) => {
    const { rows } = await tx.query<Officer>(
      `insert into officers (officer_id, bureau_id, language, active, created_at)
       select id, bureau, language, active, $5 from unnest($1::text[], $2::text[], $3::text[], $4::boolean[])
           as rows (id, bureau, language, active)
       on conflict do nothing returning ${COLUMNS}`,
      [
        officers.map(({ officerId }) => officerId),
        officers.map(({ bureauId }) => bureauId),
        officers.map(({ language }) => language),
        officers.map(({ active }) => active),
        at,
      ],
    )
    if (rows.length > 0) await tell(tx, outbox, rows, at)
    return rows.map(({ officerId }) => officerId)
  })
  outbox.wake()
  return made
}

async function tell(tx: Tx, outbox: Outbox<Events>, officers: readonly Officer[], at: Date) {
  await outbox.append(
    tx,
    officers.map((officer) => ({ type: 'OfficerChanged' as const, data: { ...officer, changedAt: at.toISOString() } })),
  )
}

/** An active officer of the bureau: the first that was made. */
export async function findOfficerOf(pool: Pool, bureauId: string): Promise<Officer | undefined> {
  const { rows } = await pool.query<Officer>(
    `select ${COLUMNS} from officers where bureau_id = $1 and active order by created_at, officer_id limit 1`,
    [bureauId],
  )
  return rows[0]
}

export async function setLanguage(
  pool: Pool,
  outbox: Outbox<Events>,
  change: { officerId: string; language: Language; at: Date },
): Promise<void> {
  await withTransaction(pool, async (tx) => {
    const { rows } = await tx.query<Officer>(
      `update officers set language = $2 where officer_id = $1 returning ${COLUMNS}`,
      [change.officerId, change.language],
    )
    await tell(tx, outbox, rows, change.at)
  })
  outbox.wake()
}
