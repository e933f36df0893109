import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createPrecedence } from '../src/index.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Urgent pieces under way, and a way to end one. */
function urgentWork(precedence: ReturnType<typeof createPrecedence>, count: number) {
  const ends: (() => void)[] = []
  for (let n = 0; n < count; n++)
    void precedence.urgent(new Promise<void>((resolve) => ends.push(resolve))).catch(() => {})
  return { end: async (n = count) => void (await Promise.all(ends.splice(0, n).map((end) => end()))) }
}

/** How many of some turns have come. */
function turns(precedence: ReturnType<typeof createPrecedence>, count: number) {
  const seen = { come: 0 }
  for (let n = 0; n < count; n++) void precedence.turn().then(() => (seen.come += 1))
  return seen
}

it('keeps nobody waiting while little is urgent', async () => {
  const precedence = createPrecedence({ crowd: 3 })
  urgentWork(precedence, 2)
  const other = turns(precedence, 5)
  await vi.advanceTimersByTimeAsync(0)
  expect(other.come).toBe(5)
})

it('lets other work through one by one, at its pace, while urgent work crowds', async () => {
  const precedence = createPrecedence({ crowd: 3, paceMs: 100 })
  urgentWork(precedence, 3)
  const other = turns(precedence, 5)
  await vi.advanceTimersByTimeAsync(99)
  expect(other.come).toBe(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(other.come).toBe(1)
  await vi.advanceTimersByTimeAsync(200)
  expect(other.come).toBe(3)
})

it('lets all go when it has been calm for a while, not in a gap between two crowds', async () => {
  const precedence = createPrecedence({ crowd: 3, paceMs: 1_000, calmMs: 20 })
  const first = urgentWork(precedence, 3)
  const other = turns(precedence, 4)
  await first.end()
  await vi.advanceTimersByTimeAsync(19)
  const second = urgentWork(precedence, 3)
  await vi.advanceTimersByTimeAsync(100)
  expect(other.come).toBe(0)
  await second.end()
  await vi.advanceTimersByTimeAsync(20)
  expect(other.come).toBe(4)
  const later = turns(precedence, 1)
  await vi.advanceTimersByTimeAsync(0)
  expect(later.come).toBe(1)
})

it('hands on what urgent work answers, and counts a failed piece as ended', async () => {
  const precedence = createPrecedence({ crowd: 1, calmMs: 1 })
  await expect(precedence.urgent(Promise.resolve(7))).resolves.toBe(7)
  await expect(precedence.urgent(Promise.reject(new Error('no')))).rejects.toThrow('no')
  const other = turns(precedence, 1)
  await vi.advanceTimersByTimeAsync(1)
  expect(other.come).toBe(1)
})
