import type { Profile } from '@lianqiao/contracts'
import type { LeadStatus } from '@lianqiao/contracts/faults'
import type { ChainReading, Classification, Contact, Marker, ProjectStanding } from '@lianqiao/contracts/leads'
import type { Tx } from '@lianqiao/eventing'
import type { Identity } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import type { Writes } from '../domain/acts/writes.ts'
import type { Part } from '../domain/assignment.ts'
import type { Registration } from '../domain/enterprise.ts'

export type LeadRow = {
  leadId: string
  partnerId: string
  recordId: string
  enterpriseId: string
  externalId: string | null
  status: LeadStatus
  enterpriseName: string
  creditCode: string | null
  registrations: Registration[]
  text: string
  products: string[]
  gbt4754: string | null
  originCode: string | null
  originCity: string
  originZone: string
  facts: Profile
  markers: Marker[]
  classification: Classification
  duplicateOf: string | null
  duplicateReason: string | null
  duplicateSince: Date | null
  acknowledgeBy: Date | null
  claimedByBureauId: string | null
  claimedBy: string | null
  version: number
  submittedAt: Date
  updatedAt: Date
  contact: Contact | null
  routing: RoutingRow | null
  bureaus: { bureauId: string; part: Part }[]
  readings: ChainReading[]
  project: ProjectStanding | null
}

export type RoutingRow = {
  state: string
  revision: number
  parkId: string | null
  parkScore: number | null
  policiesEligible: number
  policiesNeedingInfo: number
  parksAnswered: boolean
  policiesAnswered: boolean
  ruleIds: string[]
}

const COLUMNS = `
  lead_id as "leadId", partner_id as "partnerId", enterprise_id as "recordId",
  enterprise_root(enterprise_id) as "enterpriseId", external_id as "externalId", status,
  enterprise_name as "enterpriseName", credit_code as "creditCode", registrations, text, products, gbt4754, origin_code as "originCode",
  origin_city as "originCity", origin_zone as "originZone", facts, markers, classification, duplicate_of as "duplicateOf",
  duplicate_reason as "duplicateReason", duplicate_since as "duplicateSince", acknowledge_by as "acknowledgeBy", claimed_by_bureau as "claimedByBureauId",
  claimed_by as "claimedBy", version, submitted_at as "submittedAt", updated_at as "updatedAt",
  (select jsonb_build_object('name', name, 'phone', phone, 'email', email, 'title', title)
     from contacts where contacts.lead_id = leads.lead_id) as contact,
  (select jsonb_build_object('state', state, 'revision', revision, 'parkId', park_id, 'parkScore', park_score,
            'policiesEligible', policies_eligible, 'policiesNeedingInfo', policies_needing_info,
            'parksAnswered', parks_answered, 'policiesAnswered', policies_answered, 'ruleIds', rule_ids)
     from routing where routing.lead_id = leads.lead_id) as routing,
  (select coalesce(jsonb_agg(jsonb_build_object('bureauId', bureau_id, 'part', part)
             order by array_position(array['responsible', 'joined', 'liaison'], part), bureau_id), '[]')
     from lead_bureaus where lead_bureaus.lead_id = leads.lead_id) as bureaus,
  (select coalesce(jsonb_agg(jsonb_build_object('list', list, 'chainId', coalesce(chain_readings.chain_id, ''),
             'needsReview', needs_review) order by list), '[]')
     from chain_readings where chain_readings.lead_id = leads.lead_id) as readings,
  (select jsonb_build_object('projectId', project_id, 'stage', stage, 'since', stage_since)
     from projects where projects.lead_id = leads.lead_id) as project`

export async function findLead(db: Pool | Tx, leadId: string): Promise<LeadRow | undefined> {
  const { rows } = await db.query<LeadRow>(`select ${COLUMNS} from leads where lead_id = $1`, [leadId])
  return rows[0]
}

/** The leads of these records, newest first. */
export async function listLeadsOf(pool: Pool, recordIds: readonly string[], limit: number): Promise<LeadRow[]> {
  const { rows } = await pool.query<LeadRow>(
    `select ${COLUMNS} from leads where enterprise_id = any ($1) order by lead_id desc limit $2`,
    [recordIds, limit],
  )
  return rows
}

/** The lead, locked until the end of the transaction. */
export async function lockLead(tx: Tx, leadId: string): Promise<LeadRow | undefined> {
  await tx.query('select from leads where lead_id = $1 for no key update', [leadId])
  return findLead(tx, leadId)
}

export type LeadFilter = {
  status?: string
  chainId?: string
  text?: string
  updatedSince?: Date
  /** With claims that wait for somebody else than this officer to decide about them. */
  toVerifyBy?: string
  /** Leads before this one, in the order of the list (newest first). */
  before?: string
  limit: number
}

/** Newest first, of what the caller may see. A keyset page: it neither skips nor repeats when leads arrive. */
export async function listLeads(pool: Pool, identity: Identity, filter: LeadFilter): Promise<LeadRow[]> {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const where = [scope(identity, bind)]
  if (filter.status) where.push(`status = ${bind(filter.status)}`)
  if (filter.chainId) where.push(`chain_id = ${bind(filter.chainId)}`)
  if (filter.text) where.push(`enterprise_name ilike '%' || ${bind(filter.text.replace(/[\\%_]/g, '\\$&'))} || '%'`)
  if (filter.updatedSince) where.push(`updated_at >= ${bind(filter.updatedSince)}`)
  if (filter.toVerifyBy)
    where.push(`lead_id in (select projects.lead_id from milestones join projects using (project_id)
                              where state = 'claimed' and claimed_by <> ${bind(filter.toVerifyBy)})`)
  if (filter.before) where.push(`lead_id < ${bind(filter.before)}`)
  const { rows } = await pool.query<LeadRow>(
    `select ${COLUMNS} from leads where ${where.join(' and ')} order by lead_id desc limit ${bind(filter.limit)}`,
    values,
  )
  return rows
}

/** The names of those of these leads that the caller may see; duplicates, which no list has, are among them. */
export async function listNames(
  pool: Pool,
  identity: Identity,
  leadIds: readonly string[],
): Promise<{ leadId: string; enterpriseName: string }[]> {
  const values: unknown[] = [leadIds]
  const bind = (value: unknown) => `$${values.push(value)}`
  const where = ownLeads(identity, bind) ?? 'true'
  const { rows } = await pool.query<{ leadId: string; enterpriseName: string }>(
    `select lead_id as "leadId", enterprise_name as "enterpriseName" from leads where lead_id = any ($1) and ${where}`,
    values,
  )
  return rows
}

function scope(identity: Identity, bind: (value: unknown) => string): string {
  return ownLeads(identity, bind) ?? 'duplicate_of is null'
}

/** Which leads the caller may see; undefined where these are all that there are. */
function ownLeads(identity: Identity, bind: (value: unknown) => string): string | undefined {
  if (identity.kind === 'partner') return `partner_id = ${bind(identity.partnerId)}`
  if (identity.kind === 'service' || identity.bureauKind === 'city') return undefined
  return `lead_id in (select lead_id from lead_bureaus where bureau_id = any (${bind(identity.actsFor)}))`
}

export async function setClassification(tx: Tx, change: Writes['classify-lead']): Promise<void> {
  await tx.query(
    `update leads set classification = $2, chain_id = $3, facts = $4, updated_at = $5, version = version + 1
      where lead_id = $1`,
    [change.leadId, JSON.stringify(change.classification), change.chainId, JSON.stringify(change.facts), change.at],
  )
}

export async function setClaimed(tx: Tx, claim: Writes['claim-lead']): Promise<void> {
  await tx.query(
    `update leads set status = 'acknowledged', claimed_by_bureau = $2, claimed_by = $3, updated_at = $4, version = version + 1
      where lead_id = $1`,
    [claim.leadId, claim.bureauId, claim.officerId, claim.at],
  )
}

export async function setStatus(tx: Tx, change: Writes['set-lead-status']): Promise<void> {
  await tx.query('update leads set status = $2, updated_at = $3, version = version + 1 where lead_id = $1', [
    change.leadId,
    change.status,
    change.at,
  ])
}

/** The lead's way has come to its end: it is its enterprise's open one no more. */
export async function endLead(tx: Tx, { leadId, at }: Writes['end-lead']): Promise<void> {
  await tx.query('update leads set ended_at = $2, updated_at = $2, version = version + 1 where lead_id = $1', [
    leadId,
    at,
  ])
}

export type Counts = { by: 'status' | 'chain' | 'origin' | 'day'; key: string; count: number }[]

/** Leads counted by status, chain, origin and day (mainland time, the last 90 days), of what the caller may see. */
export async function countLeads(pool: Pool, identity: Identity, now: Date): Promise<Counts> {
  const values: unknown[] = [now]
  const where = scope(identity, (value) => `$${values.push(value)}`)
  const { rows } = await pool.query<Counts[number]>(
    `with seen as materialized (
       select status, chain_id, origin_code, submitted_at,
              to_char(submitted_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day
         from leads where ${where})
     select 'status' as by, status as key, count(*)::int as count from seen group by status
     union all select 'chain', coalesce(chain_id, 'none'), count(*)::int from seen group by chain_id
     union all select 'origin', coalesce(origin_code, 'unknown'), count(*)::int from seen group by origin_code
     union all select 'day', day, count(*)::int from seen where submitted_at > $1::timestamptz - interval '90 days' group by day
      order by 1, 2`,
    values,
  )
  return rows
}
