import type { Events } from '@lianqiao/contracts'
import type { Handlers } from '@lianqiao/eventing'
import { type RouteDeps, routeIfReady } from './routing/route.ts'
import { addNotified } from './store/history.ts'
import { noteParks, notePolicies } from './store/routing.ts'

/** What leads does when others tell something. */
export function reactions(deps: RouteDeps): Handlers<Events> {
  return {
    async ParksProposed({ tx, data, append }) {
      append(...(await routeIfReady(tx, await noteParks(tx, data.leadId, data.proposals[0] ?? null), deps)))
    },

    async PoliciesMatched({ tx, data, append }) {
      const counts = { eligible: data.eligibleClauseIds.length, needingInfo: data.needsInfoClauseIds.length }
      append(...(await routeIfReady(tx, await notePolicies(tx, data.leadId, counts), deps)))
    },

    // The history says who was told of the lead; news about it that come later are the inbox's.
    async NotificationDelivered({ tx, data }) {
      if (data.causeType !== 'LeadAssigned') return
      await addNotified(tx, { ...data, at: new Date(data.deliveredAt) })
    },
  }
}
