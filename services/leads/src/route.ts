import type { Events } from '@lianqiao/contracts'
import type { NewEvent, Tx } from '@lianqiao/eventing'
import { decideRoute, type ReferenceData } from '@lianqiao/reference-data'
import type { Clock, Log } from '@lianqiao/service-kit'
import { type Assigned, assigneesOf, readyToRoute, rulesOf } from './domain/assignment.ts'
import { addHistory } from './store/history.ts'
import { findLead, type LeadRow } from './store/leads.ts'
import { lockRouting, type RoutingState, setRouted } from './store/routing.ts'

export type RouteDeps = {
  reference: Pick<ReferenceData, 'routing' | 'divisionTree' | 'organisations'>
  acknowledgeBy(from: Date): Date | null
  clock: Clock
  log: Log
}

/**
 * Routes a lead whose answers are together, or whose patience is over, and answers the events to tell. Routed already:
 * a late park may change who is responsible, as long as nobody has claimed the lead; late policies change nothing.
 */
export async function routeIfReady(tx: Tx, leadId: string, deps: RouteDeps): Promise<NewEvent<Events>[]> {
  const routing = await lockRouting(tx, leadId)
  if (routing === undefined) return []
  const now = deps.clock()
  const answers = { parks: routing.parksAnswered, policies: routing.policiesAnswered }
  const patience = { policiesOver: routing.policiesWaitUntil <= now, parksOver: routing.parksWaitUntil <= now }
  if (routing.state === 'waiting' && !readyToRoute(answers, patience)) return []

  const lead = await findLead(tx, leadId)
  if (lead === undefined || (routing.state === 'routed' && lead.claimedByBureauId !== null)) return []
  const { assignees, ruleIds } = decide(lead, routing, deps)
  if (routing.state === 'routed' && sameBureaus(assignees, routing.assignees)) return []

  const revision = routing.revision + 1
  const acknowledgeBy = lead.acknowledgeBy ?? deps.acknowledgeBy(now)
  await setRouted(tx, { leadId, revision, assignees, ruleIds, at: now, acknowledgeBy })
  await addHistory(tx, leadId, [
    ...(revision === 1 ? [{ kind: 'matched', at: now }] : []),
    ...assignees.map(({ bureauId, part }) => ({ kind: 'assigned', at: now, bureauId, detail: part })),
  ])
  return events(lead, routing, { assignees, ruleIds, revision, at: now, acknowledgeBy })
}

function decide(lead: LeadRow, routing: RoutingState, { reference }: RouteDeps) {
  const investment = Number(lead.facts.investmentFen)
  const chain = lead.classification.verdict === 'chain' ? lead.classification.chainId : null
  const decision = decideRoute(reference.routing, reference.divisionTree, {
    chain,
    park: routing.parkId,
    investmentFen: Number.isSafeInteger(investment) ? BigInt(investment) : null,
    originCode: lead.originCode,
  })
  const isStation = (id: string) => reference.organisations.bureau(id)?.kind === 'station'
  return { assignees: assigneesOf(decision, isStation), ruleIds: rulesOf(decision) }
}

function sameBureaus(a: readonly Assigned[], b: readonly Assigned[]): boolean {
  return a.length === b.length && a.every(({ bureauId }, i) => b[i]?.bureauId === bureauId)
}

type Routed = { assignees: Assigned[]; ruleIds: string[]; revision: number; at: Date; acknowledgeBy: Date | null }

function events(lead: LeadRow, routing: RoutingState, routed: Routed): NewEvent<Events>[] {
  const { leadId } = lead
  const at = routed.at.toISOString()
  const chainId = lead.classification.verdict === 'chain' ? lead.classification.chainId : ''
  const parkId = routing.parkId ?? ''
  const parksPending = !routing.parksAnswered
  const policiesPending = !routing.policiesAnswered
  const assigned: NewEvent<Events> = {
    type: 'LeadAssigned',
    data: {
      leadId,
      revision: routed.revision,
      enterpriseName: lead.enterpriseName,
      originCode: lead.originCode ?? '',
      chainId,
      parkId,
      assignees: routed.assignees,
      ruleIds: routed.ruleIds,
      policiesPending,
      parksPending,
      assignedAt: at,
      acknowledgeBy: routed.acknowledgeBy?.toISOString() ?? '',
    },
  }
  if (routed.revision > 1) return [assigned]
  const matched: NewEvent<Events> = {
    type: 'LeadMatched',
    data: {
      leadId,
      chainId,
      parkId,
      policiesEligible: routing.policiesEligible,
      policiesNeedingInfo: routing.policiesNeedingInfo,
      parksPending,
      policiesPending,
      matchedAt: at,
    },
  }
  return [matched, assigned]
}
