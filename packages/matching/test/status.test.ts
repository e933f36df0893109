import { expect, test } from 'vitest'
import type { Clause, Condition } from '../src/index.ts'
import { clause, match } from './support/clause.ts'

const status = (change: Partial<Clause>, profile = {}, asOf = '2026-06-01') =>
  match(clause(change), profile, asOf).status
const wants = (conditions: Condition, profile = {}) => status({ conditions }, profile)

test('a NOT over a missing value is unknown, never true', () => {
  const certified: Condition = { fact: 'certificates', hasAny: ['高新技术企业'] }
  expect(wants({ not: certified })).toBe('needsInfo')
  expect(wants({ not: certified }, { certificates: null })).toBe('needsInfo')
  expect(wants({ not: certified }, { certificates: [] })).toBe('eligible')
  expect(wants({ not: certified }, { certificates: ['高新技术企业'] })).toBe('ineligible')
  expect(wants({ not: { fact: 'publiclyFunded', is: true } })).toBe('needsInfo')
  expect(wants({ not: { fact: 'investmentFen', gte: '5000万元' } })).toBe('needsInfo')
})

test('missing is never zero: an upper bound on an unknown figure is unknown', () => {
  expect(wants({ fact: 'jobs', lt: 500 })).toBe('needsInfo')
  expect(wants({ fact: 'jobs', lt: 500 }, { jobs: 0 })).toBe('eligible')
})

test('a false part settles an AND though others are unknown, and a true part an OR', () => {
  const parts: Condition[] = [
    { fact: 'listed', is: true },
    { fact: 'jobs', gte: 500 },
  ]
  expect(wants({ all: parts }, { jobs: 1 })).toBe('ineligible')
  expect(wants({ any: parts }, { jobs: 500 })).toBe('eligible')
  expect(wants({ any: parts }, { jobs: 1 })).toBe('needsInfo')
  expect(wants({ all: [] })).toBe('eligible')
  expect(wants({ any: [] })).toBe('ineligible')
})

test('≥ includes the figure and > does not, to the fen', () => {
  const fen = 500_000_000_000
  expect(wants({ fact: 'arrivedFundsFen', gte: '50亿元' }, { arrivedFundsFen: fen })).toBe('eligible')
  expect(wants({ fact: 'arrivedFundsFen', gte: '50亿元' }, { arrivedFundsFen: fen - 1 })).toBe('ineligible')
  expect(wants({ fact: 'arrivedFundsFen', gt: '50亿元' }, { arrivedFundsFen: fen })).toBe('ineligible')
  expect(wants({ fact: 'arrivedFundsFen', gt: '50亿元' }, { arrivedFundsFen: fen + 1 })).toBe('eligible')
  expect(wants({ fact: 'arrivedFundsFen', lte: '50亿元' }, { arrivedFundsFen: fen })).toBe('eligible')
  expect(wants({ fact: 'arrivedFundsFen', lt: '50亿元' }, { arrivedFundsFen: fen })).toBe('ineligible')
})

test('decimals are compared exactly', () => {
  expect(wants({ fact: 'floorAreaRatio', gte: '1.2' }, { floorAreaRatio: 1.2 })).toBe('eligible')
  expect(wants({ fact: 'floorAreaRatio', gt: '1.2' }, { floorAreaRatio: 1.2 })).toBe('ineligible')
  expect(wants({ fact: 'revenueGrowthBp', gt: '10%' }, { revenueGrowthBp: 1000 })).toBe('ineligible')
  expect(wants({ fact: 'revenueGrowthBp', gt: '10%' }, { revenueGrowthBp: 1001 })).toBe('eligible')
})

test('the whole province is everything under its code, and other provinces are not', () => {
  const hunan: Condition = { fact: 'projectRegion', under: ['430000'] }
  expect(wants(hunan, { projectRegion: '430522' })).toBe('eligible')
  expect(wants(hunan, { projectRegion: '430000' })).toBe('eligible')
  expect(wants(hunan, { projectRegion: '440300' })).toBe('ineligible')
})

test('areas are sets of codes: 湘南 does not cover 邵阳', () => {
  const south: Condition = { fact: 'projectRegion', under: ['431000', '430400', '431100'] }
  expect(wants(south, { projectRegion: '430522' })).toBe('ineligible')
  expect(wants(south, { projectRegion: '430412' })).toBe('eligible')
})

test('a place known only coarsely leaves a finer area open', () => {
  const county: Condition = { fact: 'projectRegion', under: ['430522'] }
  expect(wants(county, { projectRegion: '430500' })).toBe('needsInfo')
  expect(wants(county, { projectRegion: '430400' })).toBe('ineligible')
})

test('an industry is found under its tree with or without the section letter', () => {
  const electronics: Condition = { fact: 'gbt4754', under: ['C39'] }
  expect(wants(electronics, { gbt4754: '3974' })).toBe('eligible')
  expect(wants(electronics, { gbt4754: 'C3974' })).toBe('eligible')
  expect(wants(electronics, { gbt4754: 'C' })).toBe('needsInfo')
  expect(wants(electronics, { gbt4754: '1711' })).toBe('ineligible')
  expect(wants({ fact: 'gbt4754', under: ['C'] }, { gbt4754: '4110' })).toBe('eligible')
})

test('a zone without a code is matched by its name, whatever the spelling', () => {
  const zone: Condition = { fact: 'park', in: ['P01'] }
  expect(wants(zone, { park: '邵阳经开区' })).toBe('eligible')
  expect(wants(zone, { park: 'p01' })).toBe('eligible')
  expect(wants(zone, { park: '别的园区' })).toBe('ineligible')
})

test('within three years includes the anniversary, and a day to come is neither within nor longer ago', () => {
  const young: Condition = { fact: 'foundedOn', within: { years: 3 } }
  expect(wants(young, { foundedOn: '2023-06-01' })).toBe('eligible')
  expect(wants(young, { foundedOn: '2023-05-31' })).toBe('ineligible')
  expect(wants({ fact: 'foundedOn', longerThan: { years: 3 } }, { foundedOn: '2023-05-31' })).toBe('eligible')
  expect(wants(young, { foundedOn: '2026-06-02' })).toBe('ineligible')
  expect(
    status({ conditions: { fact: 'foundedOn', within: { years: 1 } } }, { foundedOn: '2024-02-29' }, '2025-02-28'),
  ).toBe('eligible')
})

test('stages are reached in their order', () => {
  const producing: Condition = { fact: 'stage', reached: 'inProduction' }
  expect(wants(producing, { stage: 'aboveScale' })).toBe('eligible')
  expect(wants(producing, { stage: '开工' })).toBe('ineligible')
})

test('figures by year are asked for their year, and an absent year is unknown', () => {
  const exported: Condition = { fact: 'containers40ft', year: 2022, gte: 3 }
  expect(wants(exported, { containers40ft: { 2022: 3 } })).toBe('eligible')
  expect(wants(exported, { containers40ft: { 2023: 3 } })).toBe('needsInfo')
})

test('a share is compared exactly, and a base of zero never satisfies it', () => {
  const half: Condition = { fact: 'completedWithinFirstYearFen', shareOf: 'fixedAssetsExLandFen', gte: '50%' }
  expect(wants(half, { completedWithinFirstYearFen: 50, fixedAssetsExLandFen: 100 })).toBe('eligible')
  expect(wants(half, { completedWithinFirstYearFen: 50, fixedAssetsExLandFen: 101 })).toBe('ineligible')
  expect(wants(half, { completedWithinFirstYearFen: 0, fixedAssetsExLandFen: 0 })).toBe('ineligible')
  expect(wants(half, { completedWithinFirstYearFen: 50 })).toBe('needsInfo')
})

test('the last day is included, the day after has expired, whatever the conditions', () => {
  const inForce = { from: '2022-06-15', until: '2024-12-31' }
  expect(status({ inForce }, {}, '2022-06-14')).toBe('notYetOpen')
  expect(status({ inForce }, {}, '2022-06-15')).toBe('eligible')
  expect(status({ inForce }, {}, '2024-12-31')).toBe('eligible')
  expect(status({ inForce, conditions: { any: [] } }, {}, '2025-01-01')).toBe('expired')
  expect(status({ inForce: { from: '2020', until: '2025' } }, {}, '2025-12-31')).toBe('eligible')
  expect(status({ window: { from: '2026-07-01', until: '2026-07-31' } }, {}, '2026-06-30')).toBe('notYetOpen')
  expect(status({ window: { from: '2026-07-01', until: '2026-07-31' } }, {}, '2026-08-01')).toBe('expired')
})

test('a clause barred by fair competition is not offerable from that day on, after its conditions', () => {
  const barred: Partial<Clause> = {
    inForce: { from: '2022-01-01', until: 'open' },
    fairCompetition: { state: 'barred', since: '2024-08-01', ground: '与税收挂钩' },
  }
  expect(status(barred, {}, '2024-07-31')).toBe('eligible')
  expect(status(barred, {}, '2024-08-01')).toBe('notOfferable')
  expect(status({ ...barred, conditions: { fact: 'listed', is: true } })).toBe('needsInfo')
  expect(status({ ...barred, conditions: { fact: 'listed', is: true } }, { listed: false })).toBe('ineligible')
  expect(status({ ...barred, judgement: ['一事一议'] })).toBe('notOfferable')
})

test('judgement words make it discretionary, and what is no benefit is never eligible', () => {
  expect(status({ judgement: ['一事一议'] })).toBe('discretionary')
  for (const kind of ['scope', 'plan', 'target', 'fund', 'rule', 'proposal', 'cooperation', 'government'] as const)
    expect(status({ kind })).toBe('notOfferable')
})

test('an unverified row is judged by its text in its own time, and never plainly eligible without a known end', () => {
  const row = { assurance: 'unverified', inForce: { from: '2023-02-05', until: 'unknown' } } as const
  expect(status(row)).toBe('needsInfo')
  expect(match(clause(row), {}).ground.code).toBe('validityUnknown')
  expect(status({ ...row, inForce: { ...row.inForce, attestedUntil: '2023' } }, {}, '2023-12-31')).toBe('eligible')
  expect(status({ ...row, inForce: { ...row.inForce, attestedUntil: '2023' } }, {}, '2024-01-01')).toBe('needsInfo')
  expect(status({ assurance: 'historical', inForce: { from: '2023', until: '2027' } })).toBe('eligible')
  expect(status({ assurance: 'unverified', inForce: { from: '2023', until: 'open' } })).toBe('needsInfo')
  expect(status({ assurance: 'draft', inForce: { from: '2023', until: '2027' } })).toBe('needsInfo')
})

test('only verified and reviewed clauses are offered', () => {
  expect(match(clause(), {}).offerable).toBe(true)
  expect(match(clause({ fairCompetition: { state: 'unstated' } }), {}).offerable).toBe(false)
  expect(match(clause({ assurance: 'unverified', inForce: { until: '2027' } }), {}).offerable).toBe(false)
})
