import type { DomainEvent } from '@lianqiao/contracts'
import type { Tx } from '@lianqiao/eventing'
import type { Clock, Log } from '@lianqiao/service-kit'
import { planRoute, type RoutingRules, type RoutingState, routed } from '../domain/routing.ts'
import { saveRoute } from '../store/routing.ts'

export type RouteDeps = RoutingRules & { clock: Clock; log: Log }

/** Routes a lead where its answers are together, or its patience is over, and answers the events to publish. */
export async function routeIfReady(tx: Tx, process: RoutingState | undefined, deps: RouteDeps): Promise<DomainEvent[]> {
  const route = process === undefined ? null : planRoute(process, deps.clock(), deps)
  if (process === undefined || route === null) return []
  if (route.acknowledgeBy === null)
    deps.log.error({}, 'the working calendar of this year is not published: no deadline is set')
  if (!(await saveRoute(tx, route)))
    throw new Error(`lead ${route.leadId} was claimed, or became a duplicate, while it was being routed`)
  return routed(process, route)
}
