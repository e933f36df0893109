import { expect, it } from 'vitest'
import { newId } from '../src/index.ts'

it('ids of one process ascend, also within a millisecond', () => {
  const ids = Array.from({ length: 20_000 }, newId)
  expect(ids).toEqual(ids.toSorted())
  expect(new Set(ids).size).toBe(ids.length)
})
