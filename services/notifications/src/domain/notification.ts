import type { DomainEvent } from '@lianqiao/contracts'

export type Notification = {
  notificationId: string
  causeEventId: string
  causeType: string
  /** What it is about: told to a recipient once on a channel */
  occasion: string
  leadId: string
  bureauId: string
  recipientId: string
  channel: string
  template: string
  part: string
  fields: Record<string, string>
  /** waiting: the bureau has no officer yet; its first officer gets it */
  outcome: 'delivered' | 'waiting'
  reason: string
  at: Date
}

/** The event that says what became of a notification. */
export function outcomeOf(notification: Notification): DomainEvent {
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
