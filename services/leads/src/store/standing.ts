import type { Tx } from '@lianqiao/eventing'
import type { Patience } from './intake.ts'

/**
 * The lead repeats another from now on. Answers whose lead it is where that is news; undefined where it was a
 * duplicate before, of whichever lead, or somebody has claimed it in the meantime.
 */
export async function markDuplicate(
  tx: Tx,
  { leadId, duplicateOf, reason, at }: { leadId: string; duplicateOf: string; reason: string; at: Date },
): Promise<{ partnerId: string } | undefined> {
  const { rowCount } = await tx.query(
    `update leads set duplicate_of = $2 where lead_id = $1 and duplicate_of is not null`,
    [leadId, duplicateOf],
  )
  if (rowCount === 1) return undefined
  const { rows } = await tx.query<{ partnerId: string }>(
    `with told as (
       insert into history (lead_id, kind, at, detail)
       select lead_id, 'duplicate', $4::timestamptz, $3::text from leads where lead_id = $1 and claimed_by_bureau is null)
     update leads set status = 'duplicate', duplicate_of = $2, duplicate_reason = $3, duplicate_since = $4, updated_at = $4,
                      version = version + 1
      where lead_id = $1 and claimed_by_bureau is null returning partner_id as "partnerId"`,
    [leadId, duplicateOf, reason, at],
  )
  return rows[0]
}

/** A duplicate is a lead of its own again. What had a deadline gets the new one. */
export async function reopen(tx: Tx, leadId: string, at: Date, acknowledgeBy: Date | null): Promise<void> {
  await tx.query(
    `with told as (insert into history (lead_id, kind, at) values ($1, 'reopened', $2))
     update leads set status = 'submitted', duplicate_of = null, duplicate_reason = null, duplicate_since = null,
                      acknowledge_by = case when acknowledge_by is null then null else $3::timestamptz end,
                      updated_at = $2, version = version + 1
      where lead_id = $1`,
    [leadId, at, acknowledgeBy],
  )
}

/** Gives a lead its process; false where it has one already. */
export async function startRouting(tx: Tx, leadId: string, at: Date, patience: Patience): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into routing (lead_id, state, policies_wait_until, parks_wait_until) values ($1, 'waiting', $2, $3)
     on conflict do nothing`,
    [leadId, new Date(at.getTime() + patience.policiesMs), new Date(at.getTime() + patience.parksMs)],
  )
  return rowCount === 1
}
