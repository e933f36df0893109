import type { DomainEvent } from '@lianqiao/contracts'
import type { Tx } from '@lianqiao/eventing'
import { leadClassified } from '../domain/events/lead-classified.ts'
import { type LeadChange, settleLeads } from '../domain/settle.ts'
import { type RouteDeps, routeIfReady } from '../routing/route.ts'
import type { Patience } from '../store/intake.ts'
import { findLead } from '../store/leads.ts'
import { lockRouting } from '../store/routing.ts'
import { lockLeadsOf, readStandings } from '../store/sides.ts'
import { markDuplicate, reopen, startRouting } from '../store/standing.ts'

export type SettleDeps = RouteDeps & { patience: Patience }

/** Makes the leads of enterprises agree with who belongs together now, and answers the events to tell. */
export async function settleLeadsOf(
  tx: Tx,
  enterpriseIds: readonly string[],
  at: Date,
  deps: SettleDeps,
): Promise<DomainEvent[]> {
  const events: DomainEvent[] = []
  await lockLeadsOf(tx, enterpriseIds)
  // What opens comes first: what repeats it points at an open lead.
  const changes = settleLeads(await readStandings(tx, enterpriseIds)).toSorted(byKind)
  for (const change of changes)
    events.push(...(change.becomes === 'open' ? await open(tx, change.leadId, at, deps) : await repeat(tx, change, at)))
  return events
}

const byKind = (a: LeadChange, b: LeadChange) => Number(b.becomes === 'open') - Number(a.becomes === 'open')

async function repeat(
  tx: Tx,
  { leadId, duplicateOf }: LeadChange & { becomes: 'duplicate' },
  at: Date,
): Promise<DomainEvent[]> {
  const reason = 'merged'
  const lead = await markDuplicate(tx, { leadId, duplicateOf, reason, at })
  if (lead === undefined) return []
  const data = {
    leadId,
    duplicateOfLeadId: duplicateOf,
    partnerId: lead.partnerId,
    reason,
    detectedAt: at.toISOString(),
  }
  return [{ type: 'LeadDuplicateDetected', data }]
}

/** A lead that is nobody's duplicate any more takes up its way where it had one, and starts it where it had none. */
async function open(tx: Tx, leadId: string, at: Date, deps: SettleDeps): Promise<DomainEvent[]> {
  await reopen(tx, leadId, at, deps.acknowledgeBy(at))
  const reopenedAt = at.toISOString()
  const reopened: DomainEvent = { type: 'LeadReopened', data: { leadId, reason: 'split', reopenedAt } }
  if (!(await startRouting(tx, leadId, at, deps.patience)))
    return [reopened, ...(await routeIfReady(tx, await lockRouting(tx, leadId), deps))]
  const lead = await findLead(tx, leadId)
  if (lead === undefined) throw new Error(`lead ${leadId} was opened and is not there`)
  return [reopened, leadClassified({ ...lead, originCode: lead.originCode ?? '', at: reopenedAt })]
}
