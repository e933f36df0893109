import type { Events } from '@lianqiao/contracts'
import type { HandlerContext, Handlers } from '@lianqiao/eventing'
import type { LiveBus } from '@lianqiao/service-kit'
import { outcomeOf } from './domain/notification.ts'
import { leadAssigned, leadFields, type News, placeFreed, servedByPolicy } from './domain/templates.ts'
import { findDesk, keepNews, saveDesk, takeNews } from './store/desks.ts'
import { deliverWaiting, noteLeadStatus } from './store/notifications.ts'
import { holdStaff, saveOfficer } from './store/officers.ts'
import { announce, type TellDeps, tell } from './telling/tell.ts'

export type ReactionDeps = TellDeps & {
  live: LiveBus
  /** The bureaus whose mail an officer of this one reads. */
  readsFor(bureauId: string): readonly string[]
}

/** What notifications does when others tell something. */
export function reactions(deps: ReactionDeps): Handlers<Events> {
  const { clock, live, announcer, readsFor } = deps
  return {
    async OfficerChanged({ tx, data, append, afterCommit }) {
      await holdStaff(tx)
      await saveOfficer(tx, data)
      if (!data.active) return
      const waited = await deliverWaiting(tx, data.officerId, readsFor(data.bureauId), clock())
      append(...waited.map(outcomeOf))
      afterCommit(() => announce(waited, announcer))
    },

    async LeadAssigned(context) {
      const { tx, data, message } = context
      const { leadId, revision, assignees } = data
      const desk = { assignees, fields: leadFields(data) }
      await saveDesk(tx, leadId, revision, desk)
      const cause = { causeEventId: message.id, causeType: message.type }
      for (const news of [{ ...leadAssigned(message.id), ...cause }, ...(await takeNews(tx, leadId))])
        await tell(context, leadId, desk, news, deps)
    },

    LeadAcknowledged: noteStatus(live, 'acknowledged'),
    LeadDuplicateDetected: noteStatus(live, 'duplicate'),
    LeadReopened: noteStatus(live, 'submitted'),
    LeadConverted: noteStatus(live, 'converted'),
    MilestoneVerified: noteStatus(live, 'converted'),

    LeadServedByPolicy: (context) => tellNews(context, servedByPolicy(context.data)),
    PlaceFreed: (context) => tellNews(context, placeFreed(context.data)),
  }

  /** Notifies the bureau that works the lead, or stores the news until there is one. */
  async function tellNews(
    context: HandlerContext<Events, 'LeadServedByPolicy' | 'PlaceFreed'>,
    what: News,
  ): Promise<void> {
    const { tx, data, message } = context
    const news = { ...what, causeEventId: message.id, causeType: message.type }
    const desk = await findDesk(tx, data.leadId)
    if (desk === undefined) await keepNews(tx, data.leadId, news)
    else await tell(context, data.leadId, desk, news, deps)
  }
}

type AboutLead = Pick<HandlerContext<Events, 'LeadReopened'>, 'tx' | 'afterCommit'> & { data: { leadId: string } }

/** Notifications about a lead show its present status, and open pages are asked to load it again. */
function noteStatus(live: LiveBus, status: string): (context: AboutLead) => Promise<void> {
  return async ({ tx, data: { leadId }, afterCommit }) => {
    const bureauIds = await noteLeadStatus(tx, leadId, status)
    afterCommit(() => live.publish({ type: 'lead', leadId, bureauIds }))
  }
}
