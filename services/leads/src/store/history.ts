import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'

export type HistoryRow = {
  kind: string
  at: Date
  bureauId: string | null
  officerId: string | null
  detail: string
  recipients: number
}

export async function addHistory(
  tx: Tx,
  leadId: string,
  entries: readonly { kind: string; at: Date; bureauId?: string; officerId?: string; detail?: string }[],
): Promise<void> {
  await tx.query(
    `insert into history (lead_id, kind, at, bureau_id, officer_id, detail)
     select $1, kind, at, bureau_id, officer_id, coalesce(detail, '')
       from unnest($2::text[], $3::timestamptz[], $4::text[], $5::text[], $6::text[])
         as rows (kind, at, bureau_id, officer_id, detail)`,
    [
      leadId,
      entries.map(({ kind }) => kind),
      entries.map(({ at }) => at),
      entries.map(({ bureauId }) => bureauId ?? null),
      entries.map(({ officerId }) => officerId ?? null),
      entries.map(({ detail }) => detail ?? null),
    ],
  )
}

/** What happened, in order, with the notifications counted by bureau and channel. */
export async function readHistory(pool: Pool, leadId: string): Promise<HistoryRow[]> {
  const { rows } = await pool.query<HistoryRow>(
    `select kind, at, bureau_id as "bureauId", officer_id as "officerId", detail, recipients from (
       select kind, at, bureau_id, officer_id, detail, 0 as recipients, seq from history where lead_id = $1
       union all
       select 'notified', min(at), bureau_id, null, channel, count(distinct recipient_id)::int, null
         from notified where lead_id = $1 group by bureau_id, channel) as entries
     order by at, seq nulls last, bureau_id`,
    [leadId],
  )
  return rows
}

export async function addNotified(
  tx: Tx,
  row: { notificationId: string; leadId: string; bureauId: string; recipientId: string; channel: string; at: Date },
): Promise<void> {
  await tx.query(
    `insert into notified (notification_id, lead_id, bureau_id, recipient_id, channel, at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [row.notificationId, row.leadId, row.bureauId, row.recipientId, row.channel, row.at],
  )
}
