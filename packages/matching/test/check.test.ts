import { expect, test } from 'vitest'
import { type Clause, type Condition, checkClause, checkStacking, type Formula } from '../src/index.ts'
import { clause } from './support/clause.ts'
import { vocabulary } from './support/vocabulary.ts'

/** Codes and places; and whatever is wrong, both languages say it. */
const problems = (change: object) =>
  checkClause({ ...clause(), ...change }, vocabulary).map(({ code, pointer, message, zh }) => {
    expect(zh, message).toMatch(/\p{Script=Han}/u)
    return `${code} ${pointer}`
  })
const conditions = (condition: unknown) => problems({ conditions: condition })
const formula = (one: unknown) => problems({ benefit: { form: 'cash', formula: one } })

test('a sound clause has no problems', () => {
  expect(checkClause(clause(), vocabulary)).toEqual([])
})

test('an unknown region, industry or value is refused with its place', () => {
  const parts = [
    { fact: 'projectRegion', under: ['430500', '999999'] },
    { fact: 'gbt4754', under: ['C99'] },
    { fact: 'parkLevel', in: ['galactic'] },
    { fact: 'stage', reached: 'dreamt' },
  ]
  expect(conditions({ all: parts })).toEqual([
    'unknownRegion /conditions/all/0/under/1',
    'unknownIndustry /conditions/all/1/under/0',
    'unknownValue /conditions/all/2/in/0',
    'unknownValue /conditions/all/3/reached',
  ])
  expect(conditions({ fact: 'shoeSize', gte: 3 })).toEqual(['unknownFact /conditions/fact'])
})

test('money without a unit is refused, and so is the wrong unit', () => {
  expect(conditions({ fact: 'investmentFen', gte: 5000 })).toEqual(['moneyWithoutUnit /conditions/gte'])
  expect(conditions({ fact: 'investmentFen', gte: '5000' })).toEqual(['moneyWithoutUnit /conditions/gte'])
  expect(conditions({ fact: 'investmentFen', gte: '5000万美元' })).toEqual(['wrongUnit /conditions/gte'])
  expect(conditions({ fact: 'landMu', gte: '5000' })).toEqual(['wrongUnit /conditions/gte'])
  expect(conditions({ fact: 'investmentFen', gte: '0.001元' })).toEqual(['tooPrecise /conditions/gte'])
  expect(formula({ cap: '1000', of: { rate: '1%', of: { fact: 'loanFen' } } })).toEqual([
    'moneyWithoutUnit /benefit/formula/cap',
  ])
  expect(formula({ rate: '1', of: { fact: 'loanFen' } })).toEqual(['notAFigure /benefit/formula/rate'])
  expect(formula({ fact: 'landMu' })).toEqual(['unitMismatch /benefit/formula'])
  expect(formula({ perUnit: '16万元/平方米', of: { fact: 'landMu' } })).toEqual([
    'unitMismatch /benefit/formula/perUnit',
  ])
})

test('a requirement that does not fit its fact is refused', () => {
  expect(conditions({ fact: 'listed', gte: 1 })).toEqual(['unfitAtom /conditions/gte'])
  expect(conditions({ fact: 'jobs' })).toEqual(['unfitAtom /conditions'])
  expect(conditions({ fact: 'containers40ft', gte: 1 })).toEqual(['unfitAtom /conditions/year'])
  expect(conditions({ everything: true })).toEqual(['shape /conditions'])
  expect(conditions({ all: [], any: [] })).toEqual(['shape /conditions'])
})

test('tiers that overlap or leave a hole are refused', () => {
  const tiers = (bands: unknown) => formula({ tiers: { of: { fact: 'fixedAssetsFen' }, mode: 'marginal', bands } })
  expect(
    tiers([
      { upTo: '1亿元', rate: '3‰' },
      { from: '9000万元', rate: '2‰' },
    ]),
  ).toEqual(['tiersOverlap /benefit/formula/tiers/bands/1/from'])
  expect(
    tiers([
      { upTo: '1亿元', rate: '3‰' },
      { from: '2亿元', rate: '2‰' },
    ]),
  ).toEqual(['tiersLeaveAHole /benefit/formula/tiers/bands/1/from'])
  expect(tiers([{ rate: '3‰' }, { rate: '2‰' }])).toEqual(['tiersOverlap /benefit/formula/tiers/bands/1'])
  expect(
    tiers([
      { upTo: '1亿元', rate: '3‰' },
      { from: '1亿元', rate: '2‰' },
    ]),
  ).toEqual([])
})

test.each<[string, Condition]>([
  [
    'disjoint regions',
    {
      all: [
        { fact: 'projectRegion', under: ['430000'] },
        { fact: 'projectRegion', under: ['440300'] },
      ],
    },
  ],
  [
    'a region and its own exclusion',
    { all: [{ fact: 'projectRegion', under: ['430522'] }, { not: { fact: 'projectRegion', under: ['430500'] } }] },
  ],
  [
    'crossed bounds',
    {
      all: [
        { fact: 'jobs', gte: 500 },
        { fact: 'jobs', lt: 500 },
      ],
    },
  ],
  ['more than the most', { fact: 'catalogueRefundRatePct', gt: '100%' }],
  ['less than nothing', { fact: 'jobs', lt: 0 }],
  ['yes and no', { all: [{ fact: 'listed', is: true }, { not: { fact: 'listed', is: true } }] }],
  [
    'a title held and not held',
    { all: [{ fact: 'certificates', hasAny: ['高企'] }, { not: { fact: 'certificates', hasAny: ['高新技术企业'] } }] },
  ],
  [
    'two chains at once',
    {
      all: [
        { fact: 'chain', in: ['internet'] },
        { fact: 'chain', in: ['smart-home'] },
      ],
    },
  ],
  [
    'beyond a stage and before it',
    { all: [{ fact: 'stage', reached: 'started' }, { not: { fact: 'stage', reached: 'signed' } }] },
  ],
  [
    'young and old',
    {
      all: [
        { fact: 'foundedOn', within: { years: 3 } },
        { fact: 'foundedOn', longerThan: { years: 5 } },
      ],
    },
  ],
  [
    'every way closed',
    {
      all: [
        {
          any: [
            { fact: 'jobs', gte: 5 },
            { fact: 'listed', is: true },
          ],
        },
        { fact: 'jobs', lt: 5 },
        { fact: 'listed', is: false },
      ],
    },
  ],
  ['a NOT over a whole span', { all: [{ not: { fact: 'jobs', gte: 5, lte: 10 } }, { fact: 'jobs', gte: 6, lt: 9 }] }],
])('conditions that nobody can meet are refused: %s', (_, condition) => {
  expect(conditions(condition)).toEqual(['neverTrue /conditions'])
})

test.each<[string, Condition]>([
  [
    'touching bounds',
    {
      all: [
        { fact: 'jobs', gte: 500 },
        { fact: 'jobs', lte: 500 },
      ],
    },
  ],
  [
    'one way left open',
    {
      all: [
        {
          any: [
            { fact: 'jobs', gte: 5 },
            { fact: 'listed', is: true },
          ],
        },
        { fact: 'jobs', lt: 5 },
      ],
    },
  ],
  [
    'a county inside its province',
    {
      all: [
        { fact: 'projectRegion', under: ['430000'] },
        { fact: 'projectRegion', under: ['430522'] },
      ],
    },
  ],
  [
    'two titles',
    {
      all: [
        { fact: 'certificates', hasAny: ['高企'] },
        { fact: 'certificates', hasAny: ['科技型中小企业'] },
      ],
    },
  ],
  ['outside a span', { all: [{ not: { fact: 'jobs', gte: 5, lte: 10 } }, { fact: 'jobs', gte: 6 }] }],
])('conditions that somebody can meet are let through: %s', (_, condition) => {
  expect(conditions(condition)).toEqual([])
})

test('a tree of 10,000 nodes is refused with the limit named, however deep', () => {
  const wide = { all: Array.from({ length: 9_999 }, () => ({ fact: 'jobs', gte: 1 })) }
  let deep: object = { fact: 'jobs', gte: 1 }
  for (let at = 0; at < 9_999; at++) deep = { not: deep }
  for (const tree of [wide, deep]) {
    const [problem] = checkClause({ ...clause(), conditions: tree }, vocabulary)
    expect(problem).toMatchObject({ code: 'too-many-nodes', pointer: '/conditions' })
    expect(problem!.message).toContain('2000')
  }
})

test('a formula nested without end is refused', () => {
  let deep: unknown = '1元'
  for (let at = 0; at < 50_000; at++) deep = { years: 1, of: deep }
  expect(formula(deep)).toEqual(['too-many-nodes /benefit/formula'])
})

test('a time that ends before it starts is refused', () => {
  expect(problems({ inForce: { from: '2025-01-01', until: '2024-12-31' } })).toEqual(['endsBeforeStart /inForce'])
  expect(problems({ window: { from: '2025-02', until: '2025-01' } })).toEqual(['endsBeforeStart /window'])
  expect(problems({ inForce: { from: '2024', until: '2024' }, window: { from: '2025' } })).toEqual([
    'endsBeforeStart /window',
  ])
  expect(problems({ inForce: { from: '2025-02-30', until: 'open' } })).toEqual(['notADay /inForce/from'])
})

test('a clause says its kind, its review and what it gives', () => {
  expect(problems({ kind: 'gift' })).toEqual(['shape /kind'])
  expect(problems({ fairCompetition: { state: 'barred', ground: 'x' } })).toEqual(['notADay /fairCompetition/since'])
  expect(problems({ benefit: undefined })).toEqual(['noBenefit /benefit'])
  expect(problems({ colour: 'red' })).toEqual(['shape /colour'])
})

test('whatever is handed in, checking answers and does not throw', () => {
  for (const junk of [null, 7, [], {}, { conditions: { all: 3 }, benefit: { formula: { cap: 5, of: null } } }])
    expect(checkClause(junk, vocabulary).length).toBeGreaterThan(0)
  for (const junk of [
    5,
    { tiers: 5 },
    { steps: { of: 3 } },
    { perUnit: 3, of: 5 },
    { sum: [null] },
    { rate: {}, of: '1元' },
  ])
    expect(formula(junk).length).toBeGreaterThan(0)
})

const member = (id: string, change: Partial<Clause> = {}) => ({ id, ...change })
const stack = (...args: [Parameters<typeof checkStacking>[0], Parameters<typeof checkStacking>[1]]) =>
  checkStacking(...args, vocabulary).map(({ code, pointer }) => `${code} ${pointer}`)
const cap: Formula = '500万元'

test('a stacking group whose members exclude one another is refused', () => {
  const group = { id: 'G', mode: 'capped-sum', cap } as const
  const members = [member('A', { stacking: ['G'], excludes: ['B'] }), member('B', { stacking: ['G'] })]
  expect(stack(members, [group])).toEqual(['membersExcludeOneAnother /G'])
  const both = [member('A', { stacking: ['G', 'X'] }), member('B', { stacking: ['X', 'G'] })]
  expect(stack(both, [group, { id: 'X', mode: 'exclusive' }])).toEqual(['membersExcludeOneAnother /G'])
  expect(
    stack(
      [member('A', { stacking: ['X'], excludes: ['B'] }), member('B', { stacking: ['X'] })],
      [{ id: 'X', mode: 'exclusive' }],
    ),
  ).toEqual([])
})

test('groups must exist, and a clause counts in one that adds up', () => {
  expect(stack([member('A', { stacking: ['G'] })], [])).toEqual(['unknownGroup /A/stacking/0'])
  const two = [
    { id: 'G', mode: 'capped-sum', cap },
    { id: 'H', mode: 'sequential', order: ['A'], base: cap },
  ] as const
  expect(stack([member('A', { stacking: ['G', 'H'] })], two)).toEqual(['twoAddingGroups /A/stacking'])
})
