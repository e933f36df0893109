import type { Events } from '@lianqiao/contracts'
import type { Assignee } from '@lianqiao/contracts/leads'
import type { HandlerContext, Tx } from '@lianqiao/eventing'
import type { Clock, NewId } from '@lianqiao/service-kit'
import type { LeadDesk } from '../domain/desk.ts'
import { type Notification, outcomeOf } from '../domain/notification.ts'
import { type Recipient, recipientsOf } from '../domain/recipients.ts'
import type { WaitingNews } from '../domain/templates.ts'
import { saveNotifications } from '../store/notifications.ts'
import { findOfficers, holdStaff } from '../store/officers.ts'
import type { Announcer } from './announcer.ts'

export type TellDeps = {
  clock: Clock
  newId: NewId
  announcer: Announcer
  /** The bureaus whose officers read a bureau's mail: itself, and for a desk the bureau it is part of. */
  staffedBy(bureauId: string): readonly string[]
}

type Context = Pick<HandlerContext<Events, keyof Events>, 'append' | 'afterCommit'> & { tx: Tx }

/**
 * Tells the officers of a lead's bureaus, each once an occasion: the ledger, the events that follow, and the screens
 * that are open.
 */
export async function tell(
  { tx, append, afterCommit }: Context,
  leadId: string,
  { assignees, fields }: LeadDesk,
  { template, occasion, fields: own, causeEventId, causeType }: WaitingNews,
  { clock, newId, announcer, staffedBy }: TellDeps,
): Promise<void> {
  const recipients = await findRecipients(tx, assignees, staffedBy)
  const at = clock()
  const saved = await saveNotifications(
    tx,
    recipients.map(
      ({ bureauId, part, officerId }): Notification => ({
        notificationId: newId(),
        causeEventId,
        causeType,
        occasion,
        leadId,
        bureauId,
        recipientId: officerId ?? '',
        channel: 'inbox',
        template,
        part,
        fields: { ...fields, ...own },
        outcome: officerId === null ? 'waiting' : 'delivered',
        reason: officerId === null ? 'no-recipient' : '',
        at,
      }),
    ),
  )
  append(...saved.map(outcomeOf))
  afterCommit(() => announce(saved, announcer))
}

/** Tells open screens of what was delivered. */
export function announce(notifications: readonly Notification[], announcer: Announcer): void {
  for (const { outcome, recipientId, leadId, notificationId } of notifications)
    if (outcome === 'delivered') announcer.arrived({ officerId: recipientId, leadId, notificationId })
}

async function findRecipients(
  tx: Tx,
  assignees: readonly Assignee[],
  staffedBy: TellDeps['staffedBy'],
): Promise<Recipient[]> {
  const bureaus = [...new Set(assignees.flatMap(({ bureauId }) => staffedBy(bureauId)))]
  const find = async () => recipientsOf(assignees, await findOfficers(tx, bureaus), staffedBy)
  const found = await find()
  if (found.every(({ officerId }) => officerId !== null)) return found
  await holdStaff(tx)
  return find()
}
