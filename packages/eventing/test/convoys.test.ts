import fc from 'fast-check'
import { expect, it } from 'vitest'
import { convoysOf } from '../src/consumer/convoys.ts'

const record = (key: string, bytes: number, offset: number) => ({
  topic: 't',
  partition: 0,
  offset: String(offset),
  key,
  headers: {},
  value: Buffer.alloc(bytes),
})

const batches = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.constantFrom(10, 1000, 100_000, 400_000)), {
    maxLength: 100,
  })
  .map((list) => list.map(([key, bytes], at) => record(key, bytes, at)))

it('keeps every event once, and those of a key in one list and in their order', () => {
  fc.assert(
    fc.property(batches, (records) => {
      const lists = convoysOf(records)
      const flat = lists.map((list) => list.flat())
      expect(flat.flat().toSorted((a, b) => Number(a.offset) - Number(b.offset))).toEqual(records)
      for (const key of new Set(records.map((one) => one.key)))
        expect(flat.filter((list) => list.some((one) => one.key === key))).toHaveLength(1)
      for (const list of flat)
        for (const key of new Set(list.map((one) => one.key))) {
          const offsets = list.filter((one) => one.key === key).map(({ offset }) => Number(offset))
          expect(offsets).toEqual(offsets.toSorted((a, b) => a - b))
        }
    }),
  )
})

it('puts few events and few bytes into one transaction, and a large event alone', () => {
  fc.assert(
    fc.property(batches, (records) => {
      for (const convoy of convoysOf(records).flat()) {
        expect(convoy.length).toBeLessThanOrEqual(16)
        const bytes = convoy.reduce((sum, { value }) => sum + value.byteLength, 0)
        expect(convoy.length === 1 || bytes <= 262_144).toBe(true)
      }
    }),
  )
})

it('takes a hundred small events of as many keys in seven transactions', () => {
  const records = Array.from({ length: 100 }, (_, at) => record(`k${at}`, 300, at))
  expect(convoysOf(records)).toHaveLength(7)
})
