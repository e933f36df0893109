import type { Events } from '@lianqiao/contracts'
import type { LeadAssigned } from '@lianqiao/contracts/leads'
import type { HandlerContext, Handlers, NewEvent } from '@lianqiao/eventing'
import type { Clock, LiveBus, NewId } from '@lianqiao/service-kit'
import { recipientsOf } from './domain/recipients.ts'
import {
  countUnread,
  deliverWaiting,
  type Notification,
  noteLeadStatus,
  saveNotifications,
} from './store/notifications.ts'
import { findOfficers, saveOfficer } from './store/officers.ts'

export type ReactionDeps = {
  clock: Clock
  newId: NewId
  live: LiveBus
  /** The bureaus whose officers read a bureau's mail: itself, and for a desk the bureau it is part of. */
  staffedBy(bureauId: string): readonly string[]
  /** The other way round: the bureaus whose mail an officer of this one reads. */
  readsFor(bureauId: string): readonly string[]
}

/** What notifications does when others tell something. */
export function reactions({ clock, newId, live, staffedBy, readsFor }: ReactionDeps): Handlers<Events> {
  return {
    async OfficerChanged({ tx, data, append }) {
      await saveOfficer(tx, data)
      if (!data.active) return
      const waited = await deliverWaiting(tx, data.officerId, readsFor(data.bureauId), clock())
      append(...waited.map(eventOf))
    },

    async LeadAssigned({ tx, data, message, append, afterCommit }) {
      const bureaus = [...new Set(data.assignees.flatMap(({ bureauId }) => staffedBy(bureauId)))]
      const recipients = recipientsOf(data.assignees, await findOfficers(tx, bureaus), staffedBy)
      const at = clock()
      const notifications = recipients.map(
        ({ bureauId, part, officerId }): Notification => ({
          notificationId: newId(),
          causeEventId: message.id,
          causeType: message.type,
          leadId: data.leadId,
          bureauId,
          recipientId: officerId ?? '',
          channel: 'inbox',
          template: 'lead-assigned',
          part,
          fields: fieldsOf(data),
          outcome: officerId === null ? 'waiting' : 'delivered',
          reason: officerId === null ? 'no-recipient' : '',
          at,
        }),
      )
      await saveNotifications(tx, notifications)
      append(...notifications.map(eventOf))
      const delivered = notifications.filter(({ outcome }) => outcome === 'delivered')
      const unread = await countUnread(
        tx,
        delivered.map(({ recipientId }) => recipientId),
      )
      afterCommit(() => {
        for (const { recipientId, leadId, notificationId } of delivered)
          live.publish({
            type: 'inbox',
            officerId: recipientId,
            unread: unread.get(recipientId) ?? 0,
            leadId,
            notificationId,
          })
      })
    },

    LeadAcknowledged: noteStatus(live, 'acknowledged'),
    LeadDuplicateDetected: noteStatus(live, 'duplicate'),
    LeadReopened: noteStatus(live, 'submitted'),
  }
}

type AboutLead = Pick<HandlerContext<Events, 'LeadReopened'>, 'tx' | 'afterCommit'> & { data: { leadId: string } }

/** The mail about a lead tells how it stands now, and pages that show it are told to look again. */
function noteStatus(live: LiveBus, status: string): (context: AboutLead) => Promise<void> {
  return async ({ tx, data: { leadId }, afterCommit }) => {
    const bureauIds = await noteLeadStatus(tx, leadId, status)
    afterCommit(() => live.publish({ type: 'lead', leadId, bureauIds }))
  }
}

/** What an inbox row shows. The enterprise is named; no person is. */
function fieldsOf(data: LeadAssigned): Record<string, string> {
  const { enterpriseName, originCode, chainId, parkId, acknowledgeBy } = data
  return { enterpriseName, originCode, chainId, parkId, acknowledgeBy }
}

function eventOf(notification: Notification): NewEvent<Events> {
  const { notificationId, leadId, bureauId, recipientId, channel, causeEventId, causeType, reason } = notification
  const at = notification.at.toISOString()
  return notification.outcome === 'delivered'
    ? {
        type: 'NotificationDelivered',
        data: { notificationId, leadId, bureauId, recipientId, channel, causeEventId, causeType, deliveredAt: at },
      }
    : {
        type: 'NotificationSuppressed',
        data: { notificationId, leadId, bureauId, channel, reason, causeEventId, suppressedAt: at },
      }
}
