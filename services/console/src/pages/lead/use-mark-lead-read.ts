import { useEffect } from 'react'
import { useInbox, useMarkRead } from '../../api/inbox.ts'
import { useMe } from '../../api/session.ts'

/** Whoever opens a lead has seen it, also by a link from elsewhere: its notifications count as read. */
export function useMarkLeadRead(leadId: string): void {
  const { unread } = useMe()
  const inbox = useInbox(true)
  const { mutate } = useMarkRead()
  const ids = (inbox.data?.pages ?? [])
    .flatMap((page) => page.items)
    .filter((item) => item.leadId === leadId && item.readAt === null)
    .map(({ id }) => id)
    .join()

  useEffect(() => {
    if (unread > 0 && ids !== '') mutate(ids.split(','))
  }, [ids, unread, mutate])
}
