import type { InboxItem, InboxPage, Me } from '@lianqiao/contracts/console-api'
import {
  type InfiniteData,
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { call } from './call.ts'

type Pages = InfiniteData<InboxPage, string | null>

export function useInbox(unread: boolean) {
  return useInfiniteQuery({
    queryKey: ['inbox', unread],
    queryFn: ({ pageParam, signal }) =>
      call('GET /inbox', { query: { cursor: pageParam, unread: unread ? '1' : null }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
}

/** Marks notifications as read (none given: all), on the page at once and then at the gateway. */
export function useMarkRead() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (notificationIds: string[]) => call('POST /inbox/read', { body: { notificationIds } }),
    onMutate: (ids) => markCached(client, ids, new Date().toISOString()),
    onSuccess: ({ unread }) => setUnread(client, unread),
    onError: () => client.invalidateQueries({ queryKey: ['inbox'] }),
  })
}

export function setUnread(client: QueryClient, unread: number): void {
  client.setQueryData<Me | null>(['me'], (me) => me && { ...me, unread })
}

function markCached(client: QueryClient, ids: string[], at: string): void {
  const isMarked = ({ id }: InboxItem) => ids.length === 0 || ids.includes(id)
  for (const onlyUnread of [false, true])
    client.setQueryData<Pages>(['inbox', onlyUnread], (data) => {
      if (data === undefined) return data
      const mark = (items: InboxItem[]) =>
        onlyUnread
          ? items.filter((item) => !isMarked(item))
          : items.map((item) => (isMarked(item) ? { ...item, readAt: item.readAt ?? at } : item))
      return { ...data, pages: data.pages.map((page) => ({ ...page, items: mark(page.items) })) }
    })
}
