import type { ParkRow } from '@lianqiao/contracts/console-api'
import { expect, it } from 'vitest'
import { allAt, faultsAt } from '../src/api/faults.ts'
import { addDays, dayOf, endOfDay } from '../src/format/dates.ts'
import { contentOf, emptyDraft } from '../src/pages/park/carrier-draft.ts'
import { importFile } from '../src/pages/park/import-file.ts'
import { freeIn, freeOf } from '../src/pages/parks/free.ts'
import { shortPlace } from '../src/pages/parks/short-place.ts'
import { toCsv } from '../src/parts/csv.ts'
import { centre } from '../src/parts/map/shapes.ts'
import { tiles } from '../src/parts/map/tiles.ts'
import { readReference } from './fixture/reference.ts'

const park = (land: number | null, complete: boolean, carriers = 1): ParkRow =>
  ({
    capacities:
      land === null ? null : [{ kind: 'land', carriers, size: land, reserved: 0, free: land, largestFree: land }],
    carriersComplete: complete,
  }) as unknown as ParkRow

it('tells what is not there from what nobody has told', () => {
  expect(freeIn(park(12.5, false), 'land')).toBe(12.5)
  expect(freeIn(park(12.5, false), 'workshop')).toBeNull()
  expect(freeIn(park(12.5, true), 'workshop')).toBe(0)
  expect(freeIn(park(0, false, 0), 'land')).toBeNull()
  expect(freeIn(park(null, true), 'land')).toBeNull()
})

it('adds up what is known without the dust of binary fractions', () => {
  expect(freeOf([park(0.1, true), park(0.2, true), park(null, false)], 'land')).toBe(0.3)
  expect(freeOf([park(null, false)], 'land')).toBeNull()
})

it('has a tile for each division of the city, none upon another', () => {
  const divisions = Object.keys(readReference().places).filter((code) => code.startsWith('4305') && code !== '430500')
  expect(tiles.map(({ code }) => code).sort()).toEqual(divisions.sort())
  for (const [i, a] of tiles.entries())
    for (const b of tiles.slice(i + 1)) {
      const [ax, ay] = centre(a)
      const [bx, by] = centre(b)
      expect(Math.hypot(ax - bx, ay - by), `${a.code} ${b.code}`).toBeGreaterThan(1.73)
    }
})

it('puts the divisions where they lie to each other', () => {
  const at = (code: string) => centre(tiles.find((tile) => tile.code === code)!)
  const eastOf = (a: string, b: string) => at(a)[0] > at(b)[0]
  const northOf = (a: string, b: string) => at(a)[1] > at(b)[1]
  // 邵东 east of all; 新邵 north of 大祥; 城步 south-west of 武冈; 绥宁 west of 武冈; 洞口 west of 隆回; 新宁 south of 武冈
  expect(tiles.every(({ code }) => code === '430582' || eastOf('430582', code))).toBe(true)
  expect(northOf('430522', '430503')).toBe(true)
  expect(northOf('430581', '430529') && eastOf('430581', '430529')).toBe(true)
  expect(eastOf('430581', '430527') && eastOf('430524', '430525') && northOf('430581', '430528')).toBe(true)
})

it('shortens a division’s name, but not to that of the city', () => {
  expect(shortPlace('城步苗族自治县', 'zh-Hans')).toBe('城步')
  expect(shortPlace('邵阳县', 'zh-Hans')).toBe('邵阳县')
  expect(shortPlace('Shaoyang County', 'en')).toBe('Shaoyang Co.')
  expect(shortPlace('雙清區', 'zh-Hant')).toBe('雙清')
})

it('sends money in fen, and of a carrier only what such a one has', () => {
  const land = contentOf({
    ...emptyDraft,
    size: 40,
    priceWan: 19.2,
    rentYuan: 12,
    facts: { powerKva: 0, clearHeightMetres: 8, bonded: null },
  })
  expect(land.priceFenPerMu).toBe(19_200_000)
  expect(land.rentFenPerSquareMetreMonth).toBeNull()
  expect(land.facts).toEqual({ powerKva: 0 })
  expect(land.chains).toBeNull()
})

it('names a chosen file by its ending, whatever the browser calls it', () => {
  const typeOf = (name: string, type: string) => importFile(new File(['a'], name, { type })).type
  expect(typeOf('载体.CSV', 'application/vnd.ms-excel')).toBe('text/csv')
  expect(typeOf('a.xlsx', '')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  expect(typeOf('a.xls', 'application/vnd.ms-excel')).toBe('application/octet-stream')
})

it('writes no cell that a spreadsheet would take for a formula', () => {
  expect(toCsv([['=HYPERLINK("x")', '-1', -1, 'a,b', null]])).toBe(`\uFEFF"'=HYPERLINK(""x"")",'-1,-1,"a,b",\r\n`)
})

it('finds the faults of a place and within it, and no others', () => {
  const faults = ['/size', '/facts/powerKva', '/sizes'].map((pointer) => ({ pointer, code: '', detail: '' }))
  expect(faultsAt(faults, '/size').map(({ pointer }) => pointer)).toEqual(['/size'])
  expect(faultsAt(faults, '/facts')).toHaveLength(1)
  expect(allAt(faults, ['/size', '/facts'])).toBe(false)
  expect(allAt([], ['/size'])).toBe(false)
})

it('counts days by the calendar of Shaoyang', () => {
  expect(dayOf(new Date('2026-11-25T16:30:00Z'))).toBe('2026-11-26')
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2027-03-01', -1)).toBe('2027-02-28')
  expect(dayOf(new Date(endOfDay('2026-11-26')))).toBe('2026-11-26')
})
