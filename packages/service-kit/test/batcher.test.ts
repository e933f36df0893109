import { until } from '@lianqiao/testkit'
import { expect, it } from 'vitest'
import { createBatcher } from '../src/index.ts'

it('takes one alone at once, groups what arrives meanwhile, and gives each its own outcome', async () => {
  const groups: number[][] = []
  const gates: (() => void)[] = []
  const batcher = createBatcher<number, number>({
    limit: 3,
    concurrency: 1,
    async work(items) {
      groups.push(items)
      await new Promise<void>((resolve) => gates.push(resolve))
      return items.map((item) => item * 10)
    },
  })
  const first = batcher.submit(1)
  await new Promise(setImmediate)
  expect(groups).toEqual([[1]])
  const rest = [2, 3, 4, 5].map(batcher.submit)
  gates[0]?.()
  await expect(first).resolves.toBe(10)
  await new Promise(setImmediate)
  expect(groups).toEqual([[1], [2, 3, 4]])
  gates[1]?.()
  await Promise.all(rest.slice(0, 3))
  await new Promise(setImmediate)
  gates[2]?.()
  await expect(Promise.all(rest)).resolves.toEqual([20, 30, 40, 50])
  await batcher.idle()
})

it('fails all of a group that fails, and goes on with the next', async () => {
  let calls = 0
  const batcher = createBatcher<string, string>({
    limit: 10,
    concurrency: 1,
    async work(items) {
      calls += 1
      if (calls === 1) throw new Error('away')
      return items
    },
  })
  await expect(batcher.submit('a')).rejects.toThrow('away')
  await expect(batcher.submit('b')).resolves.toBe('b')
})

it('refuses what comes while its group is stuck, is not ready, and takes everything again afterwards', async () => {
  let go = () => {}
  const batcher = createBatcher<string, string>({
    limit: 10,
    concurrency: 1,
    dependency: 'the bank',
    stallMs: 20,
    async work(items) {
      if (items.includes('stuck'))
        await new Promise<void>((resolve) => {
          go = resolve
        })
      return items
    },
  })
  const stuck = batcher.submit('stuck')
  const ready = async () => (await batcher.check()).ready
  expect(await ready()).toBe(true)
  await until(async () => !(await ready()), { everyMs: 5, what: 'the stall to be noticed' })
  await expect(batcher.submit('next')).rejects.toMatchObject({
    code: 'unavailable',
    payload: { dependency: 'the bank', retryAfterSeconds: 2 },
  })
  go()
  await expect(stuck).resolves.toBe('stuck')
  await expect(batcher.submit('again')).resolves.toBe('again')
  expect(await ready()).toBe(true)
})
