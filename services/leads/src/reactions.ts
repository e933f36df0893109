import type { Events } from '@lianqiao/contracts'
import type { Handlers } from '@lianqiao/eventing'
import { type RouteDeps, routeIfReady } from './route.ts'
import { addNotified } from './store/history.ts'
import { setParksAnswer, setPoliciesAnswer } from './store/routing.ts'

/** What leads does when others tell something. */
export function reactions(deps: RouteDeps): Handlers<Events> {
  return {
    async ParksProposed({ tx, data, append }) {
      const [best] = data.proposals
      await setParksAnswer(tx, data.leadId, best ?? null)
      append(...(await routeIfReady(tx, data.leadId, deps)))
    },

    async PoliciesMatched({ tx, data, append }) {
      await setPoliciesAnswer(tx, data.leadId, data.eligibleClauseIds.length, data.needsInfoClauseIds.length)
      append(...(await routeIfReady(tx, data.leadId, deps)))
    },

    async NotificationDelivered({ tx, data }) {
      await addNotified(tx, { ...data, at: new Date(data.deliveredAt) })
    },
  }
}
