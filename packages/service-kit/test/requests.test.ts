import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLists, defineList, type Identity, isDay, readDay, readTime } from '../src/index.ts'

const partner = (partnerId: string, clientId: string): Identity => ({ kind: 'partner', partnerId, clientId })
const lists = createLists(new Uint8Array(32).fill(7))
const notACursor = expect.objectContaining({
  payload: { errors: [{ pointer: '/cursor', code: 'not-a-cursor', params: {} }] },
})
const LEADS = defineList({
  ...{ name: 'leads', page: { default: 2, most: 3 } },
  position: { at: 'time', score: 'number', name: 'text', id: 'id' },
})
const row = { at: new Date('2026-11-25T08:00:00.123Z'), score: 0.1, name: '邵阳', id: randomUUID() }
const cursorOf = (list = lists, who = partner('P1', 'c1'), within?: string) =>
  list.open(LEADS, { pageSize: 1, cursor: '' }, who, within).cut([row, row]).nextCursor
const read = (cursor: string, who = partner('P1', 'c1'), within?: string) =>
  lists.open(LEADS, { pageSize: 1, cursor }, who, within).after

describe('a cursor', () => {
  it('brings back the position as it was, of each kind', () => {
    const position = fc.record({
      at: fc.date({ noInvalidDate: true }),
      score: fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
      name: fc.string({ unit: 'grapheme' }),
      id: fc.uuid(),
    })
    fc.assert(
      fc.property(position, (one) => {
        const { nextCursor } = lists.open(LEADS, { pageSize: 1, cursor: '' }, partner('P1', 'c1')).cut([one, one])
        expect(read(nextCursor)).toEqual(one)
      }),
    )
  })

  it('goes on for another client of the same partner, and in another copy of the service', () => {
    expect(read(cursorOf(), partner('P1', 'c2'))).toEqual(row)
    expect(read(cursorOf(createLists(new Uint8Array(32).fill(7))))).toEqual(row)
  })

  it('is refused in another part of the list, for another reader, and under another key', () => {
    expect(read(cursorOf(lists, partner('P1', 'c1'), 'P02'), partner('P1', 'c1'), 'P02')).toEqual(row)
    expect(() => read(cursorOf(lists, partner('P1', 'c1'), 'P02'), partner('P1', 'c1'), 'P01')).toThrow(notACursor)
    expect(() => read(cursorOf(), partner('P2', 'c1'))).toThrow(notACursor)
    expect(() => read(cursorOf(createLists(new Uint8Array(32))))).toThrow(notACursor)
  })

  it('is refused by a list whose position has changed', () => {
    const later = defineList({ ...LEADS, position: { at: 'text', score: 'number', name: 'text', id: 'id' } })
    expect(() => lists.open(later, { pageSize: 1, cursor: cursorOf() }, partner('P1', 'c1'))).toThrow(notACursor)
  })

  it('is refused whatever text it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        expect(() => read(text)).toThrow(notACursor)
      }),
    )
  })
})

describe('a day', () => {
  it('is one that exists', () => {
    expect(['2026-02-28', '2024-02-29', '2026-12-31'].map(isDay)).toEqual([true, true, true])
    expect(['2026-02-29', '2026-13-01', '2026-1-1', 'soon', '2026-01-01T00:00'].some(isDay)).toBe(false)
  })

  it('is the given one where none is said, and refused at its pointer', () => {
    expect(readDay('/asOf', '', '2026-11-25')).toBe('2026-11-25')
    expect(() => readDay('/asOf', '2026-02-30', '2026-11-25')).toThrow(
      expect.objectContaining({ payload: { errors: [{ pointer: '/asOf', code: 'not-a-day', params: {} }] } }),
    )
  })
})

it('reads a moment of RFC 3339, and nothing that only looks like one', () => {
  expect(readTime('/at', '2026-11-25T08:00:00+08:00')).toEqual(new Date('2026-11-25T00:00:00Z'))
  for (const text of ['', '2026', '2026-11-25', '2026-02-30T00:00:00Z', '2026-11-25T25:00:00Z', 'Wed, 25 Nov 2026'])
    expect(() => readTime('/at', text), text).toThrow(
      expect.objectContaining({ payload: { errors: [{ pointer: '/at', code: 'not-a-time', params: {} }] } }),
    )
})
