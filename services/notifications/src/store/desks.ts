import type { Tx } from '@lianqiao/eventing'
import type { LeadDesk } from '../domain/desk.ts'
import type { WaitingNews } from '../domain/templates.ts'

/** A later assignment takes the place of the one before. */
export async function saveDesk(tx: Tx, leadId: string, revision: number, desk: LeadDesk): Promise<void> {
  await tx.query(
    `insert into lead_desks (lead_id, revision, assignees, fields) values ($1, $2, $3, $4)
     on conflict (lead_id) do update
        set revision = excluded.revision, assignees = excluded.assignees, fields = lead_desks.fields || excluded.fields
      where lead_desks.revision <= excluded.revision`,
    [leadId, revision, JSON.stringify(desk.assignees), desk.fields],
  )
}

/** The desk of a lead, locked until the end of the transaction; undefined where nobody has it yet. */
export async function findDesk(tx: Tx, leadId: string): Promise<LeadDesk | undefined> {
  const { rows } = await tx.query<LeadDesk>('select assignees, fields from lead_desks where lead_id = $1 for update', [
    leadId,
  ])
  return rows[0]
}

/** Stores news until the lead has a bureau. */
export async function keepNews(tx: Tx, leadId: string, news: WaitingNews): Promise<void> {
  const { occasion, template, fields, causeEventId, causeType } = news
  await tx.query(
    `insert into lead_news (lead_id, occasion, template, fields, cause_event_id, cause_type)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [leadId, occasion, template, fields, causeEventId, causeType],
  )
}

/** Takes out the news that was stored for the bureau that now has the lead. */
export async function takeNews(tx: Tx, leadId: string): Promise<WaitingNews[]> {
  const { rows } = await tx.query<WaitingNews>(
    `delete from lead_news where lead_id = $1
      returning occasion, template, fields, cause_event_id as "causeEventId", cause_type as "causeType"`,
    [leadId],
  )
  return rows
}
