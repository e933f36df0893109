import { orNull } from '@lianqiao/service-kit'
import type { ConsoleDeps } from '../deps.ts'
import type { Serve } from '../serve.ts'
import { inboxRow } from './rows.ts'

const PAGE = 30

/** The officer's own inbox. */
export function inboxRoutes(serve: Serve, { services }: ConsoleDeps): void {
  const { notifications } = services

  serve('GET /inbox', async ({ query: { cursor = '', unread } }, { as }) => {
    const page = await notifications.listInbox({ pageSize: PAGE, cursor, unreadOnly: unread === '1' }, as)
    return { items: page.items.map(inboxRow), nextCursor: orNull(page.nextCursor), unread: page.unread }
  })

  serve('POST /inbox/read', async ({ body }, { as }) => {
    const { unread } = await notifications.markRead(body, as)
    return { unread }
  })
}
