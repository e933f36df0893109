import { Type } from 'typebox'
import { InboxPage } from '../inbox.ts'
import { routes } from '../route.ts'
import { Cursor, Input } from '../schema.ts'

/** The officer's own inbox. */
export const inboxRoutes = routes({
  /** `unread=1`: what was not read yet. */
  'GET /inbox': {
    action: 'inbox.read',
    query: Input({ cursor: Cursor, unread: Type.Optional(Type.String()) }),
    answer: InboxPage,
  },
  /** No ids: all of them. */
  'POST /inbox/read': {
    action: 'inbox.mark',
    body: Input({ notificationIds: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 500 }) }),
    answer: Type.Object({ unread: Type.Number() }),
  },
})
