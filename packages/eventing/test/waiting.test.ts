import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSlots } from '../src/slots.ts'
import { backoff, createBell, pause, within } from '../src/wait.ts'

const forever = new Promise<never>(() => {})

describe('the backoff', () => {
  it('doubles, never passes its bound, and is spread over the upper half', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (failures, random) => {
          const wait = backoff(failures, 10, 5000, () => random)
          const full = Math.min(5000, 10 * 2 ** (failures - 1))
          expect(wait).toBeGreaterThanOrEqual(full / 2)
          expect(wait).toBeLessThanOrEqual(full)
        },
      ),
    )
  })
})

describe('a bell', () => {
  it('is heard when it rang before the wait, once', async () => {
    const bell = createBell()
    bell.ring()
    bell.ring()
    expect(await within(bell.heard(60_000), 1000)).toBe(true)
    expect(await within(bell.heard(60_000), 20)).toBe(false)
  })

  it('wakes who waits, and lets go at the end of the time', async () => {
    const bell = createBell()
    const waiting = bell.heard(60_000)
    bell.ring()
    expect(await within(waiting, 1000)).toBe(true)
    expect(await within(bell.heard(5), 1000)).toBe(true)
  })
})

describe('a pause', () => {
  it('ends at once when its signal is aborted', async () => {
    const stop = new AbortController()
    const pausing = pause(60_000, stop.signal)
    stop.abort()
    expect(await within(pausing, 1000)).toBe(true)
    expect(await within(pause(60_000, stop.signal), 1000)).toBe(true)
  })
})

describe('waiting within a time', () => {
  it('passes a failure on and tells a late answer from one in time', async () => {
    await expect(within(Promise.reject(new Error('no')), 1000)).rejects.toThrow('no')
    expect(await within(forever, 5)).toBe(false)
  })
})

describe('slots', () => {
  it('never let more run at once than there are, and let everyone run in turn', async () => {
    const slots = createSlots(3)
    let running = 0
    let most = 0
    const order: number[] = []
    const work = (n: number) =>
      slots.run(async () => {
        most = Math.max(most, ++running)
        order.push(n)
        await Promise.resolve()
        running -= 1
        if (n === 4) throw new Error('a failure frees its slot too')
      })
    const ends = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => work(n)))
    expect(most).toBe(3)
    expect(order).toEqual(Array.from({ length: 20 }, (_, n) => n))
    expect(ends.filter((end) => end.status === 'rejected')).toHaveLength(1)
    expect(slots.busy()).toBe(0)
  })
})
