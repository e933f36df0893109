import type { Events } from '@lianqiao/contracts'
import type { NewEvent, Tx } from '@lianqiao/eventing'
import { decideRoute, type ReferenceData } from '@lianqiao/reference-data'
import type { Clock, Log } from '@lianqiao/service-kit'
import { type Assigned, assigneesOf, readyToRoute, rulesOf } from './domain/assignment.ts'
import { type Routed, type RoutingState, saveRoute } from './store/routing.ts'

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
export async function routeIfReady(
  tx: Tx,
  process: RoutingState | undefined,
  deps: RouteDeps,
): Promise<NewEvent<Events>[]> {
  if (process === undefined || process.leadStatus === 'duplicate') return []
  const now = deps.clock()
  const answers = { parks: process.parksAnswered, policies: process.policiesAnswered }
  const patience = { policiesOver: process.policiesWaitUntil <= now, parksOver: process.parksWaitUntil <= now }
  if (process.state === 'waiting' && !readyToRoute(answers, patience)) return []
  if (process.state === 'routed' && process.claimedByBureauId !== null) return []

  const { assignees, ruleIds } = decide(process, deps)
  if (process.state === 'routed' && sameBureaus(assignees, process.assignees)) return []
  const acknowledgeBy = process.acknowledgeBy ?? deps.acknowledgeBy(now)
  if (acknowledgeBy === null)
    deps.log.error({}, 'the working calendar of this year is not published: no deadline is set')
  const { leadId } = process
  const routed = { leadId, revision: process.revision + 1, assignees, ruleIds, at: now, acknowledgeBy }
  if (!(await saveRoute(tx, routed)))
    throw new Error(`lead ${leadId} was claimed, or became a duplicate, while it was being routed`)
  return events(process, routed)
}

function decide(process: RoutingState, { reference }: RouteDeps) {
  const { chainId, parkId, investmentFen, originCode } = process
  const decision = decideRoute(reference.routing, reference.divisionTree, {
    chain: chainId,
    park: parkId,
    investmentFen: investmentFen === null ? null : BigInt(investmentFen),
    originCode,
  })
  const isStation = (id: string) => reference.organisations.bureau(id)?.kind === 'station'
  return { assignees: assigneesOf(decision, isStation), ruleIds: rulesOf(decision) }
}

function sameBureaus(a: readonly Assigned[], b: readonly Assigned[]): boolean {
  return a.length === b.length && a.every(({ bureauId }, i) => b[i]?.bureauId === bureauId)
}

function events(process: RoutingState, routed: Routed): NewEvent<Events>[] {
  const { leadId } = process
  const at = routed.at.toISOString()
  const common = {
    leadId,
    chainId: process.chainId ?? '',
    parkId: process.parkId ?? '',
    parksPending: !process.parksAnswered,
    policiesPending: !process.policiesAnswered,
  }
  const assigned: NewEvent<Events> = {
    type: 'LeadAssigned',
    data: {
      ...common,
      revision: routed.revision,
      enterpriseName: process.enterpriseName,
      originCode: process.originCode ?? '',
      assignees: [...routed.assignees],
      ruleIds: [...routed.ruleIds],
      assignedAt: at,
      acknowledgeBy: routed.acknowledgeBy?.toISOString() ?? '',
    },
  }
  if (routed.revision > 1) return [assigned]
  const { policiesEligible, policiesNeedingInfo } = process
  return [{ type: 'LeadMatched', data: { ...common, policiesEligible, policiesNeedingInfo, matchedAt: at } }, assigned]
}
