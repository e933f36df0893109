import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import type { Notification } from '../domain/notification.ts'

/** Stores notifications. Answers those that are new: one recipient is notified of one occasion once. */
export async function saveNotifications(tx: Tx, notifications: readonly Notification[]): Promise<Notification[]> {
  const { rows } = await tx.query<{ notificationId: string }>(
    `insert into notifications (notification_id, cause_event_id, cause_type, occasion, lead_id, bureau_id, recipient_id,
                                channel, template, part, fields, outcome, reason, at)
     select * from jsonb_to_recordset($1) as rows ("notificationId" uuid, "causeEventId" text, "causeType" text,
       occasion text, "leadId" uuid, "bureauId" text, "recipientId" text, channel text, template text, part text,
       fields jsonb, outcome text, reason text, at timestamptz)
     on conflict (lead_id, occasion, bureau_id, recipient_id, channel) do nothing
     returning notification_id as "notificationId"`,
    [JSON.stringify(notifications)],
  )
  const kept = new Set(rows.map(({ notificationId }) => notificationId))
  return notifications.filter(({ notificationId }) => kept.has(notificationId))
}

export type InboxRow = {
  notificationId: string
  leadId: string
  template: string
  part: string
  fields: Record<string, string>
  at: Date
  readAt: Date | null
}

/** Newest first; a keyset page. */
export async function listInbox(
  pool: Pool,
  query: { recipientId: string; before: string | null; unreadOnly: boolean; limit: number },
): Promise<InboxRow[]> {
  const { rows } = await pool.query<InboxRow>(
    `select notification_id as "notificationId", lead_id as "leadId", template, part, fields, at, read_at as "readAt"
       from notifications
      where channel = 'inbox' and recipient_id = $1 and outcome = 'delivered'
        and ($2::uuid is null or notification_id < $2) and (not $3 or read_at is null)
      order by notification_id desc limit $4`,
    [query.recipientId, query.before, query.unreadOnly, query.limit],
  )
  return rows
}

export async function countUnread(pool: Pool, recipientIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ recipientId: string; unread: number }>(
    `select recipient_id as "recipientId", count(*) as unread from notifications
      where channel = 'inbox' and read_at is null and outcome = 'delivered' and recipient_id = any ($1)
      group by recipient_id`,
    [recipientIds],
  )
  return new Map(rows.map(({ recipientId, unread }) => [recipientId, unread]))
}

/** Marks the given ones, or all of them where none are given. */
export async function markRead(pool: Pool, recipientId: string, ids: readonly string[], at: Date): Promise<void> {
  await pool.query(
    `update notifications set read_at = $3
      where recipient_id = $1 and channel = 'inbox' and read_at is null
        and (cardinality($2::uuid[]) = 0 or notification_id = any ($2))`,
    [recipientId, ids, at],
  )
}

export type DeliveryRow = Pick<
  Notification,
  'notificationId' | 'bureauId' | 'recipientId' | 'channel' | 'outcome' | 'reason' | 'at'
>

export async function listDeliveries(pool: Pool, leadId: string): Promise<DeliveryRow[]> {
  const { rows } = await pool.query<DeliveryRow>(
    `select notification_id as "notificationId", bureau_id as "bureauId", recipient_id as "recipientId", channel,
            outcome, reason, at
       from notifications where lead_id = $1 order by notification_id`,
    [leadId],
  )
  return rows
}

/** Writes the lead's present status on the lead and on each notification about it. Answers the notified bureaus. */
export async function noteLeadStatus(tx: Tx, leadId: string, status: string): Promise<string[]> {
  const { rows } = await tx.query<{ bureauId: string }>(
    `with desk as (
       update lead_desks set fields = fields || jsonb_build_object('leadStatus', $2::text) where lead_id = $1)
     update notifications set fields = fields || jsonb_build_object('leadStatus', $2::text)
      where lead_id = $1 returning bureau_id as "bureauId"`,
    [leadId, status],
  )
  return [...new Set(rows.map(({ bureauId }) => bureauId))]
}

/** Gives an officer what was waiting for somebody of these bureaus, and answers it as it is now. */
export async function deliverWaiting(
  tx: Tx,
  officerId: string,
  bureauIds: readonly string[],
  at: Date,
): Promise<Notification[]> {
  const { rows } = await tx.query<Notification>(
    `update notifications set recipient_id = $1, outcome = 'delivered', reason = '', at = $3
      where outcome = 'waiting' and recipient_id = '' and bureau_id = any ($2)
      returning notification_id as "notificationId", cause_event_id as "causeEventId", cause_type as "causeType",
                occasion, lead_id as "leadId", bureau_id as "bureauId", recipient_id as "recipientId", channel, template,
                part, fields, outcome, reason, at`,
    [officerId, bureauIds, at],
  )
  return rows
}
