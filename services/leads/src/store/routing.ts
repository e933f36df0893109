import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import type { Assigned } from '../domain/assignment.ts'

export type RoutingState = {
  leadId: string
  state: 'waiting' | 'routed'
  revision: number
  parksAnswered: boolean
  policiesAnswered: boolean
  parkId: string | null
  policiesEligible: number
  policiesNeedingInfo: number
  policiesWaitUntil: Date
  parksWaitUntil: Date
  assignees: Assigned[]
}

/** The process of a lead, locked until the end of the transaction. */
export async function lockRouting(tx: Tx, leadId: string): Promise<RoutingState | undefined> {
  const { rows } = await tx.query<RoutingState>(
    `select lead_id as "leadId", state, revision, parks_answered as "parksAnswered",
            policies_answered as "policiesAnswered", park_id as "parkId", policies_eligible as "policiesEligible",
            policies_needing_info as "policiesNeedingInfo", policies_wait_until as "policiesWaitUntil",
            parks_wait_until as "parksWaitUntil", assignees
       from routing where lead_id = $1 for update`,
    [leadId],
  )
  return rows[0]
}

export async function setParksAnswer(
  tx: Tx,
  leadId: string,
  park: { parkId: string; score: number; divisionCode: string } | null,
): Promise<void> {
  await tx.query(
    'update routing set parks_answered = true, park_id = $2, park_score = $3, park_division = $4 where lead_id = $1',
    [leadId, park?.parkId ?? null, park?.score ?? null, park?.divisionCode || null],
  )
}

export async function setPoliciesAnswer(tx: Tx, leadId: string, eligible: number, needingInfo: number): Promise<void> {
  await tx.query(
    `update routing set policies_answered = true, policies_eligible = $2, policies_needing_info = $3 where lead_id = $1`,
    [leadId, eligible, needingInfo],
  )
}

export async function setRouted(
  tx: Tx,
  routed: {
    leadId: string
    revision: number
    assignees: Assigned[]
    ruleIds: string[]
    at: Date
    acknowledgeBy: Date | null
  },
): Promise<void> {
  await tx.query(
    `update routing set state = 'routed', revision = $2, assignees = $3, rule_ids = $4 where lead_id = $1`,
    [routed.leadId, routed.revision, JSON.stringify(routed.assignees), routed.ruleIds],
  )
  await tx.query(
    `with gone as (delete from lead_bureaus where lead_id = $1 and not bureau_id = any ($2))
     insert into lead_bureaus (bureau_id, lead_id, part, revision)
     select bureau_id, $1, part, $4 from unnest($2::text[], $3::text[]) as rows (bureau_id, part)
     on conflict (bureau_id, lead_id) do update set part = excluded.part, revision = excluded.revision`,
    [
      routed.leadId,
      routed.assignees.map(({ bureauId }) => bureauId),
      routed.assignees.map(({ part }) => part),
      routed.revision,
    ],
  )
  await tx.query('update leads set acknowledge_by = $2, updated_at = $3, version = version + 1 where lead_id = $1', [
    routed.leadId,
    routed.acknowledgeBy,
    routed.at,
  ])
}

/** Leads whose patience is over, oldest first. */
export async function findOverdue(pool: Pool, now: Date, limit: number): Promise<string[]> {
  const { rows } = await pool.query<{ leadId: string }>(
    `select lead_id as "leadId" from routing
      where state = 'waiting' and policies_wait_until <= $1 and (parks_answered or parks_wait_until <= $1)
      order by policies_wait_until limit $2`,
    [now, limit],
  )
  return rows.map(({ leadId }) => leadId)
}
