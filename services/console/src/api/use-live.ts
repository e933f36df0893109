import type { InboxPage, LiveEvent } from '@lianqiao/contracts/console-api'
import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { setUnread } from './inbox.ts'
import { keepLive, type LiveSource, type LiveState } from './live.ts'

/** Keeps the pages up to date while they are open. `onArrival` hears the name of each enterprise that comes in. */
export function useLive(onArrival: (enterpriseName: string | null) => void): LiveState {
  const client = useQueryClient()
  const [state, setState] = useState<LiveState>('connecting')

  // One stream for as long as the page is open
  useEffect(() => {
    const live = keepLive({
      open: () => new EventSource('/console-api/live') as unknown as LiveSource,
      onEvent: (event) => void handle(client, event, onArrival),
      onReconnected: () => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'reference' }),
      onState: (next) => {
        setState(next)
        // The stream cannot say why it ended; asking who we are can.
        if (next === 'waiting') void client.invalidateQueries({ queryKey: ['me'] })
      },
      after: (milliseconds, run) => {
        const timer = setTimeout(run, milliseconds)
        return () => clearTimeout(timer)
      },
      random: Math.random,
    })
    window.addEventListener('online', live.now)
    document.addEventListener('visibilitychange', live.now)
    return () => {
      window.removeEventListener('online', live.now)
      document.removeEventListener('visibilitychange', live.now)
      live.stop()
    }
  }, [])

  return state
}

async function handle(client: QueryClient, event: LiveEvent, onArrival: (name: string | null) => void): Promise<void> {
  const stale = [['lead', event.leadId], ['leads'], ['overview']]
  for (const queryKey of stale) void client.invalidateQueries({ queryKey })
  if (event.type !== 'inbox') return
  setUnread(client, event.unread)
  await client.invalidateQueries({ queryKey: ['inbox'] })
  const pages = client.getQueriesData<InfiniteData<InboxPage>>({ queryKey: ['inbox'] })
  const items = pages.flatMap(([, data]) => data?.pages.flatMap((page) => page.items) ?? [])
  onArrival(items.find(({ id }) => id === event.notificationId)?.enterpriseName ?? null)
}
