import type { LiveEvent } from '@lianqiao/contracts/console-api'
import { expect, it } from 'vitest'
import { backoff, keepLive, type LiveSource, type LiveState } from '../src/api/live.ts'

function stage() {
  const sources: (LiveSource & { closed: boolean })[] = []
  const waits: { milliseconds: number; run(): void; off: boolean }[] = []
  const states: LiveState[] = []
  const events: LiveEvent[] = []
  let reconnected = 0
  const live = keepLive({
    open() {
      const source = {
        onopen: null,
        onerror: null,
        onmessage: null,
        closed: false,
        close() {
          source.closed = true
        },
      } as LiveSource & { closed: boolean }
      sources.push(source)
      return source
    },
    onEvent: (event) => events.push(event),
    onReconnected: () => {
      reconnected++
    },
    onState: (state) => states.push(state),
    after(milliseconds, run) {
      const wait = { milliseconds, run, off: false }
      waits.push(wait)
      return () => {
        wait.off = true
      }
    },
    random: () => 1,
  })
  return { live, sources, waits, states, events, reconnections: () => reconnected }
}

it('hands on events, and drops what it cannot read or does not know', () => {
  const { sources, events } = stage()
  sources[0]!.onopen!()
  sources[0]!.onmessage!({ data: '{"type":"lead","leadId":"L1"}' })
  sources[0]!.onmessage!({ data: 'not json' })
  sources[0]!.onmessage!({ data: '{"type":"weather"}' })
  expect(events).toEqual([{ type: 'lead', leadId: 'L1' }])
})

it('reconnects with longer and longer waits, and starts over once it was connected', () => {
  const { sources, waits, reconnections } = stage()
  for (let i = 0; i < 7; i++) {
    sources[i]!.onerror!()
    waits[i]!.run()
  }
  expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
  expect(sources.slice(0, 7).every(({ closed }) => closed)).toBe(true)
  sources[7]!.onopen!()
  sources[7]!.onerror!()
  expect(waits[7]!.milliseconds).toBe(1000)
  expect(reconnections()).toBe(1)
})

it('asks for what was missed after a gap, and not on the first connection', () => {
  const { sources, waits, states, reconnections } = stage()
  sources[0]!.onopen!()
  expect(reconnections()).toBe(0)
  sources[0]!.onerror!()
  waits[0]!.run()
  sources[1]!.onopen!()
  expect(reconnections()).toBe(1)
  expect(states).toEqual(['connecting', 'live', 'waiting', 'connecting', 'live'])
})

it('tries at once when told, and only while it waits', () => {
  const { live, sources, waits } = stage()
  live.now()
  expect(sources).toHaveLength(1)
  sources[0]!.onerror!()
  live.now()
  expect(sources).toHaveLength(2)
  expect(waits[0]!.off).toBe(true)
})

it('stops for good', () => {
  const { live, sources, waits } = stage()
  sources[0]!.onerror!()
  live.stop()
  expect(waits[0]!.off).toBe(true)
  live.now()
  expect(sources).toHaveLength(1)
})

it('spreads the waits so that a hundred screens do not knock at once', () => {
  expect(backoff(0, 0)).toBe(500)
  expect(backoff(0, 1)).toBe(1000)
  expect(backoff(20, 0)).toBe(15_000)
  expect(backoff(20, 1)).toBe(30_000)
})
