import { NotificationsServiceDefinition } from '@lianqiao/contracts/notifications'
import { type Clock, type GrpcApi, grpcApi, type Identity, isId, refuse } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { countUnread, listDeliveries, listInbox, markRead } from '../store/notifications.ts'

const PAGE = { default: 30, most: 100 }

/** The notifications API: an officer's own inbox, and the deliveries of a lead. */
export function notificationsApi({ pool, clock }: { pool: Pool; clock: Clock }): GrpcApi {
  return grpcApi(NotificationsServiceDefinition, {
    async listInbox(request, { identity }) {
      const recipientId = officer(identity)
      const limit = Math.min(Math.max(request.pageSize || PAGE.default, 1), PAGE.most)
      const before = request.cursor === '' ? null : request.cursor
      if (before !== null && !isId(before))
        throw refuse('bad-request', {
          errors: [{ pointer: '/cursor', code: 'cursor', detail: 'not a cursor of this list' }],
        })
      const [rows, unread] = await Promise.all([
        listInbox(pool, { recipientId, before, unreadOnly: request.unreadOnly, limit: limit + 1 }),
        countUnread(pool, [recipientId]),
      ])
      const page = rows.slice(0, limit)
      return {
        items: page.map((row) => ({
          ...row,
          deliveredAt: row.at.toISOString(),
          readAt: row.readAt?.toISOString() ?? '',
        })),
        nextCursor: rows.length > limit ? (page.at(-1)?.notificationId ?? '') : '',
        unread: unread.get(recipientId) ?? 0,
      }
    },

    async markRead({ notificationIds }, { identity }) {
      const recipientId = officer(identity)
      await markRead(pool, recipientId, notificationIds.filter(isId), clock())
      return { unread: (await countUnread(pool, [recipientId])).get(recipientId) ?? 0 }
    },

    async listDeliveries({ leadId }) {
      const rows = isId(leadId) ? await listDeliveries(pool, leadId) : []
      return { deliveries: rows.map((row) => ({ ...row, at: row.at.toISOString() })) }
    },
  })
}

function officer(identity: Identity): string {
  if (identity.kind !== 'officer') throw refuse('forbidden', { reason: 'officers-have-inboxes' })
  return identity.officerId
}
