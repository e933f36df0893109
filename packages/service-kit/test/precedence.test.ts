import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createPrecedence, type Precedence } from '../src/index.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Urgent pieces under way, and a way to end one. */
function urgentWork(precedence: Precedence, count: number) {
  const ends: (() => void)[] = []
  for (let n = 0; n < count; n++)
    void precedence.urgent(new Promise<void>((resolve) => ends.push(resolve))).catch(() => {})
  return { end: async (n = count) => void (await Promise.all(ends.splice(0, n).map((end) => end()))) }
}

/** Some pieces of other work, each taking so long, and how many have begun. */
function otherWork(precedence: Precedence, count: number, tookMs = 0) {
  const seen = { begun: 0 }
  const work = () => {
    seen.begun += 1
    return new Promise((resolve) => setTimeout(resolve, tookMs))
  }
  for (let n = 0; n < count; n++) void precedence.other(work)
  return seen
}

it('keeps nobody waiting while little is urgent', async () => {
  const precedence = createPrecedence({ crowd: 3 })
  urgentWork(precedence, 2)
  const other = otherWork(precedence, 5, 1_000)
  await vi.advanceTimersByTimeAsync(0)
  expect(other.begun).toBe(5)
})

it('gives other work its share of the time while urgent work crowds, one piece after another', async () => {
  const precedence = createPrecedence({ crowd: 3, share: 0.1 })
  urgentWork(precedence, 3)
  const quick = otherWork(precedence, 50, 10)
  await vi.advanceTimersByTimeAsync(99)
  expect(quick.begun).toBe(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(quick.begun).toBe(2)
  await vi.advanceTimersByTimeAsync(800)
  expect(quick.begun).toBe(10)
})

it('lets a long piece be followed by a long rest', async () => {
  const precedence = createPrecedence({ crowd: 1, share: 0.25 })
  urgentWork(precedence, 1)
  const slow = otherWork(precedence, 3, 200)
  await vi.advanceTimersByTimeAsync(799)
  expect(slow.begun).toBe(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(slow.begun).toBe(2)
})

it('lets all go when it has been calm for a while, not in a gap between two crowds', async () => {
  const precedence = createPrecedence({ crowd: 3, share: 0.001, calmMs: 20 })
  const first = urgentWork(precedence, 3)
  const other = otherWork(precedence, 5, 10)
  await first.end()
  await vi.advanceTimersByTimeAsync(19)
  const second = urgentWork(precedence, 3)
  await vi.advanceTimersByTimeAsync(100)
  expect(other.begun).toBe(1)
  await second.end()
  await vi.advanceTimersByTimeAsync(20)
  expect(other.begun).toBe(5)
  const later = otherWork(precedence, 1)
  await vi.advanceTimersByTimeAsync(0)
  expect(later.begun).toBe(1)
})

it('hands on what work answers, and counts a failed piece as ended', async () => {
  const precedence = createPrecedence({ crowd: 1, calmMs: 1, share: 0.5 })
  const urgent = urgentWork(precedence, 1)
  await expect(precedence.other(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  const next = precedence.other(async () => 7)
  await vi.advanceTimersByTimeAsync(1)
  await expect(next).resolves.toBe(7)
  await urgent.end()
  await expect(precedence.urgent(Promise.resolve(8))).resolves.toBe(8)
  await expect(precedence.urgent(Promise.reject(new Error('nor')))).rejects.toThrow('nor')
  await vi.advanceTimersByTimeAsync(1)
  await expect(precedence.other(async () => 9)).resolves.toBe(9)
})
