import type { LiveBus, Log } from '@lianqiao/service-kit'

export type Arrival = { officerId: string; leadId: string; notificationId: string }

export type Announcer = {
  /** Called after the commit: tells the officer's open screens. */
  arrived(arrival: Arrival): void
  /** Resolves when every screen has been notified. */
  idle(): Promise<void>
}

/**
 * Tells open screens what arrived, with the number of unread. Counting costs as much as the inbox is long, so what
 * arrives while a count is under way shares the next one: one notification alone is told at once.
 */
export function createAnnouncer(options: {
  countUnread(officerIds: readonly string[]): Promise<ReadonlyMap<string, number>>
  live: Pick<LiveBus, 'publish'>
  log: Log
}): Announcer {
  const { countUnread, live, log } = options
  let arrivals: Arrival[] = []
  let telling: Promise<void> | undefined

  async function tellAll(): Promise<void> {
    while (arrivals.length > 0) {
      const now = arrivals
      arrivals = []
      try {
        const unread = await countUnread([...new Set(now.map(({ officerId }) => officerId))])
        for (const arrival of now)
          live.publish({ type: 'inbox', ...arrival, unread: unread.get(arrival.officerId) ?? 0 })
      } catch (err) {
        log.warn({ err }, 'open screens could not be told; they ask again by themselves')
      }
    }
    telling = undefined
  }

  return {
    arrived(arrival) {
      arrivals.push(arrival)
      telling ??= tellAll()
    },
    idle: async () => telling,
  }
}
