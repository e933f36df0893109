import { loadReferenceData } from '@lianqiao/reference-data'
import { expect, it } from 'vitest'
import { isDay, mainlandDay } from '../src/days.ts'
import { countByStatus, judgeAll, matchAll, openIds } from '../src/match.ts'
import { searchClauses } from '../src/view.ts'

const { policies: library } = await loadReferenceData()
const shaoyang = { projectRegion: '430582', park: 'P02', inPark: true, originRegion: '441900', chain: 'fashion-goods' }

it('judges every clause as the full match does, without computing sums', () => {
  const full = matchAll(shaoyang, '2026-11-23', library).matches
  const judged = judgeAll(shaoyang, '2026-11-23', library)
  expect(judged.map(({ clause, status, offerable }) => [clause.id, status, offerable])).toEqual(
    full.map(({ clause, status, offerable }) => [clause.id, status, offerable]),
  )
  expect(Object.values(countByStatus(judged)).reduce((a, b) => a + b)).toBe(83)
})

it('answers a lead of which nothing is known, and never offers what nobody verified', () => {
  const nothing = judgeAll({}, '2026-11-23', library)
  expect(nothing.filter(({ offerable, clause }) => offerable && clause.assurance !== 'verified')).toEqual([])
  expect(openIds(nothing).length).toBeGreaterThan(0)
})

it('keeps the policies of 湘南 and of Guangdong away from 邵阳', () => {
  const statusOf = (id: string) =>
    judgeAll(shaoyang, '2026-11-23', library).find(({ clause }) => clause.id === id)?.status
  expect(statusOf('PL43')).not.toBe('eligible')
  expect(statusOf('PL66')).toBe('ineligible')
})

it('searches the library by every word, in any script width', () => {
  expect(searchClauses(library, '湘政办发 总部', 'zhHans').map(({ clauseId }) => clauseId)).toContain('PL22')
  expect(searchClauses(library, '没有这样的词', 'zhHans')).toEqual([])
})

it('counts the day by the clock of the mainland', () => {
  expect(mainlandDay(new Date('2026-11-23T15:59:59Z'))).toBe('2026-11-23')
  expect(mainlandDay(new Date('2026-11-23T16:00:00Z'))).toBe('2026-11-24')
  expect(isDay('2026-02-29')).toBe(false)
  expect(isDay('2026-02-28')).toBe(true)
})
