import type { DomainEvent } from '@lianqiao/contracts'
import type { ReferenceData } from '@lianqiao/reference-data'
import { type Assigned, assigneesOf, readyToRoute, rulesOf } from './assignment.ts'
import { decideRoute } from './decide-route.ts'

/** The process of a lead, with what of the lead decides its route. */
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
  enterpriseName: string
  originCode: string | null
  chainId: string | null
  investmentFen: number | null
  acknowledgeBy: Date | null
  claimedByBureauId: string | null
  leadStatus: string
}

export type Routed = {
  leadId: string
  /** From 1; a later one replaces the bureaus of the one before. */
  revision: number
  assignees: readonly Assigned[]
  ruleIds: readonly string[]
  at: Date
  acknowledgeBy: Date | null
}

export type RoutingRules = {
  reference: Pick<ReferenceData, 'routing' | 'divisionTree' | 'organisations'>
  /** Null where the working calendar of that year is not published. */
  acknowledgeBy(from: Date): Date | null
}

/**
 * The route of a lead whose answers are together, or whose patience is over; null where there is none to write. Routed
 * already: a late park may change who is responsible, as long as nobody has claimed the lead; late policies change
 * nothing.
 */
export function planRoute(process: RoutingState, now: Date, { reference, acknowledgeBy }: RoutingRules): Routed | null {
  if (process.leadStatus === 'duplicate') return null
  const answers = { parks: process.parksAnswered, policies: process.policiesAnswered }
  const patience = { policiesOver: process.policiesWaitUntil <= now, parksOver: process.parksWaitUntil <= now }
  if (process.state === 'waiting' && !readyToRoute(answers, patience)) return null
  if (process.state === 'routed' && process.claimedByBureauId !== null) return null

  const { chainId, parkId, investmentFen, originCode, leadId } = process
  const decision = decideRoute(reference.routing, reference.divisionTree, {
    chain: chainId,
    park: parkId,
    investmentFen: investmentFen === null ? null : BigInt(investmentFen),
    originCode,
  })
  const assignees = assigneesOf(decision, (id) => reference.organisations.bureau(id)?.kind === 'station')
  if (process.state === 'routed' && sameBureaus(assignees, process.assignees)) return null
  return {
    leadId,
    revision: process.revision + 1,
    assignees,
    ruleIds: rulesOf(decision),
    at: now,
    acknowledgeBy: process.acknowledgeBy ?? acknowledgeBy(now),
  }
}

function sameBureaus(a: readonly Assigned[], b: readonly Assigned[]): boolean {
  return a.length === b.length && a.every(({ bureauId }, i) => b[i]?.bureauId === bureauId)
}

/** What others learn of a route: whose lead it is, and with the first one what was found. */
export function routed(process: RoutingState, route: Routed): DomainEvent[] {
  const { leadId } = process
  const at = route.at.toISOString()
  const common = {
    leadId,
    chainId: process.chainId ?? '',
    parkId: process.parkId ?? '',
    parksPending: !process.parksAnswered,
    policiesPending: !process.policiesAnswered,
  }
  const assigned: DomainEvent = {
    type: 'LeadAssigned',
    data: {
      ...common,
      revision: route.revision,
      enterpriseName: process.enterpriseName,
      originCode: process.originCode ?? '',
      assignees: [...route.assignees],
      ruleIds: [...route.ruleIds],
      assignedAt: at,
      acknowledgeBy: route.acknowledgeBy?.toISOString() ?? '',
    },
  }
  if (route.revision > 1) return [assigned]
  const { policiesEligible, policiesNeedingInfo } = process
  return [{ type: 'LeadMatched', data: { ...common, policiesEligible, policiesNeedingInfo, matchedAt: at } }, assigned]
}
