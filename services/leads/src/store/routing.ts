import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import type { Routed, RoutingState } from '../domain/routing.ts'

const STATE = `
  routing.lead_id as "leadId", state, revision, parks_answered as "parksAnswered",
  policies_answered as "policiesAnswered", park_id as "parkId", policies_eligible as "policiesEligible",
  policies_needing_info as "policiesNeedingInfo", policies_wait_until as "policiesWaitUntil",
  parks_wait_until as "parksWaitUntil", assignees, enterprise_name as "enterpriseName", origin_code as "originCode",
  chain_id as "chainId", (facts ->> 'investmentFen')::bigint as "investmentFen", acknowledge_by as "acknowledgeBy",
  claimed_by_bureau as "claimedByBureauId", leads.status as "leadStatus"`

const LOCKED = `select ${STATE} from routing join leads using (lead_id) where routing.lead_id = $1 for update of routing`

/** The process, locked until the end of the transaction. Undefined where the lead has none (a duplicate). */
export async function lockRouting(tx: Tx, leadId: string): Promise<RoutingState | undefined> {
  const { rows } = await tx.query<RoutingState>(LOCKED, [leadId])
  return rows[0]
}

/** As lockRouting, and undefined too where somebody has it in hand just now. */
export async function tryRouting(tx: Tx, leadId: string): Promise<RoutingState | undefined> {
  const { rows } = await tx.query<RoutingState>(`${LOCKED} skip locked`, [leadId])
  return rows[0]
}

/** Notes the parks' answer, and locks and answers the process as it is then. */
export async function noteParks(
  tx: Tx,
  leadId: string,
  park: { parkId: string; score: number; divisionCode: string } | null,
): Promise<RoutingState | undefined> {
  const { rows } = await tx.query<RoutingState>(
    `update routing set parks_answered = true, park_id = $2, park_score = $3, park_division = $4
       from leads where routing.lead_id = $1 and leads.lead_id = $1 returning ${STATE}`,
    [leadId, park?.parkId ?? null, park?.score ?? null, park?.divisionCode || null],
  )
  return rows[0]
}

/** Notes the policies' answer, and locks and answers the process as it is then. */
export async function notePolicies(
  tx: Tx,
  leadId: string,
  counts: { eligible: number; needingInfo: number },
): Promise<RoutingState | undefined> {
  const { rows } = await tx.query<RoutingState>(
    `update routing set policies_answered = true, policies_eligible = $2, policies_needing_info = $3
       from leads where routing.lead_id = $1 and leads.lead_id = $1 returning ${STATE}`,
    [leadId, counts.eligible, counts.needingInfo],
  )
  return rows[0]
}

/**
 * Writes a route: process, bureaus, deadline and history. False, and nothing is to be kept, where somebody claimed the
 * lead in the meantime or it became a duplicate: then the transaction must be given up.
 */
export async function saveRoute(tx: Tx, routed: Routed): Promise<boolean> {
  const { leadId, revision, assignees, ruleIds, at, acknowledgeBy } = routed
  const { rowCount } = await tx.query(
    `with bureaus as (
       select bureau_id, part, n from unnest($3::text[], $4::text[]) with ordinality as rows (bureau_id, part, n)),
     process as (
       update routing set state = 'routed', revision = $2, assignees = $5, rule_ids = $6 where lead_id = $1),
     gone as (
       delete from lead_bureaus where lead_id = $1 and not bureau_id = any ($3)),
     assigned as (
       insert into lead_bureaus (bureau_id, lead_id, part, revision) select bureau_id, $1, part, $2 from bureaus
       on conflict (bureau_id, lead_id) do update set part = excluded.part, revision = excluded.revision),
     told as (
       insert into history (lead_id, kind, at, bureau_id, detail)
       select $1, kind, $7, bureau_id, detail from (
         select 'matched', null, '', 0 where $2 = 1
         union all select 'assigned', bureau_id, part, n from bureaus) as entries (kind, bureau_id, detail, n)
        order by n)
     update leads set acknowledge_by = $8, updated_at = $7, version = version + 1
      where lead_id = $1 and status <> 'duplicate' and ($2 = 1 or claimed_by_bureau is null)`,
    [
      leadId,
      revision,
      assignees.map(({ bureauId }) => bureauId),
      assignees.map(({ part }) => part),
      JSON.stringify(assignees),
      ruleIds,
      at,
      acknowledgeBy,
    ],
  )
  return rowCount === 1
}

/** Leads whose patience is over, oldest first. */
export async function findOverdue(pool: Pool, now: Date, limit: number): Promise<string[]> {
  const { rows } = await pool.query<{ leadId: string }>(
    `select lead_id as "leadId" from routing join leads using (lead_id)
      where state = 'waiting' and status <> 'duplicate' and policies_wait_until <= $1 and (parks_answered or parks_wait_until <= $1)
      order by policies_wait_until limit $2`,
    [now, limit],
  )
  return rows.map(({ leadId }) => leadId)
}
