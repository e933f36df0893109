import { createLog, type LiveMessage } from '@lianqiao/service-kit'
import { expect, it } from 'vitest'
import { createAnnouncer } from '../src/telling/announcer.ts'

const arrival = (n: number, officerId = 'zhang') => ({ officerId, leadId: `L${n}`, notificationId: `N${n}` })

function rig(countUnread: (officerIds: readonly string[]) => Promise<ReadonlyMap<string, number>>) {
  const told: LiveMessage[] = []
  const live = { publish: (message: LiveMessage) => void told.push(message) }
  return {
    told,
    announcer: createAnnouncer({ countUnread, live, log: createLog({ service: 'test', level: 'silent' }) }),
  }
}

it('tells every arrival, and counts once for all that came while it was counting', async () => {
  const counts: string[][] = []
  let open = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const { told, announcer } = rig(async (officerIds) => {
    counts.push([...officerIds])
    await gate
    return new Map(officerIds.map((id) => [id, 10 * counts.length]))
  })
  announcer.arrived(arrival(0))
  for (const n of [1, 2, 3]) announcer.arrived(arrival(n))
  announcer.arrived(arrival(4, 'li'))
  open()
  await announcer.idle()
  expect(counts).toEqual([['zhang'], ['zhang', 'li']])
  expect(told).toEqual([
    { type: 'inbox', ...arrival(0), unread: 10 },
    ...[1, 2, 3].map((n) => ({ type: 'inbox', ...arrival(n), unread: 20 })),
    { type: 'inbox', ...arrival(4, 'li'), unread: 20 },
  ])
})

it('goes on after a count that failed', async () => {
  let failing = true
  const { told, announcer } = rig(async () => {
    if (failing) throw new Error('the database is away')
    return new Map([['zhang', 1]])
  })
  announcer.arrived(arrival(1))
  await announcer.idle()
  failing = false
  announcer.arrived(arrival(2))
  await announcer.idle()
  expect(told).toEqual([{ type: 'inbox', ...arrival(2), unread: 1 }])
})
