import { defineList, type Identity, type Lists } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { countUnread, type InboxRow, listInbox } from '../store/notifications.ts'

export const INBOX = defineList({
  name: 'inbox',
  position: { notificationId: 'id' },
  page: { default: 30, most: 100 },
})

/** A page of an officer's inbox, newest first, and how many are unread in all. */
export async function readInbox(
  asked: { pageSize: number; cursor: string; unreadOnly: boolean },
  officer: Identity & { kind: 'officer' },
  { pool, lists }: { pool: Pool; lists: Lists },
): Promise<{ page: InboxRow[]; nextCursor: string; unread: number }> {
  const { officerId: recipientId } = officer
  const { after, limit, cut } = lists.open(INBOX, asked, officer)
  const before = after?.notificationId ?? null
  const [rows, unread] = await Promise.all([
    listInbox(pool, { recipientId, before, unreadOnly: asked.unreadOnly, limit }),
    countUnread(pool, [recipientId]),
  ])
  return { ...cut(rows), unread: unread.get(recipientId) ?? 0 }
}
