import { NotificationsServiceDefinition } from '@lianqiao/contracts/notifications'
import { type Clock, type GrpcApi, grpcApi, type Identity, isId, type Lists, refuse } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { readInbox } from '../inbox/read-inbox.ts'
import { countUnread, listDeliveries, markRead } from '../store/notifications.ts'

/** The notifications API: an officer's own inbox, and the deliveries of a lead. */
export function notificationsApi(deps: { pool: Pool; clock: Clock; lists: Lists }): GrpcApi {
  const { pool, clock } = deps
  return grpcApi(NotificationsServiceDefinition, {
    async listInbox(request, { identity }) {
      const { page, nextCursor, unread } = await readInbox(request, officer(identity), deps)
      return {
        items: page.map((row) => ({
          ...row,
          deliveredAt: row.at.toISOString(),
          readAt: row.readAt?.toISOString() ?? '',
        })),
        nextCursor,
        unread,
      }
    },

    async markRead({ notificationIds }, { identity }) {
      const recipientId = officer(identity).officerId
      await markRead(pool, recipientId, notificationIds.filter(isId), clock())
      return { unread: (await countUnread(pool, [recipientId])).get(recipientId) ?? 0 }
    },

    async listDeliveries({ leadId }) {
      const rows = isId(leadId) ? await listDeliveries(pool, leadId) : []
      return { deliveries: rows.map((row) => ({ ...row, at: row.at.toISOString() })) }
    },
  })
}

function officer(identity: Identity): Identity & { kind: 'officer' } {
  if (identity.kind !== 'officer') throw refuse('forbidden', { reason: 'officers-have-inboxes' })
  return identity
}
