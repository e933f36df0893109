import { expect, test } from 'vitest'
import {
  atomLine,
  atomsOf,
  type Clause,
  type Condition,
  explain,
  matchClause,
  nearMiss,
  type Profile,
  questions,
  readProfile,
  reasonsOf,
} from '../src/index.ts'
import { clause, known, match } from './support/clause.ts'
import { vocabulary } from './support/vocabulary.ts'

const asOf = '2026-06-01'
const explained = (condition: Condition, profile: Profile) => explain(condition, known(profile), asOf, vocabulary)

test('an explanation has every atom, settled or not, with what is required and what the lead has', () => {
  const condition: Condition = {
    all: [
      { fact: 'projectRegion', under: ['430500'] },
      { fact: 'arrivedFundsFen', gt: '2亿元' },
      { not: { fact: 'publiclyFunded', is: true } },
      { fact: 'certificates', hasAny: ['高新技术企业'] },
    ],
  }
  const profile = { projectRegion: '440300', arrivedFundsFen: 15_000_000_000, publiclyFunded: true }
  const [place, funds, funded, title] = atomsOf(explained(condition, profile))
  expect(place).toMatchObject({ pointer: '/conditions/all/0', verdict: 'failed', distance: null })
  expect(place!.required.zhHans).toBe('项目落地区域属于邵阳市(430500)')
  expect(place!.has!.zhHans).toBe('深圳市(440300)')
  expect(funds!.required).toEqual({
    zhHans: '实际到位资金 > 2亿元',
    zhHant: '實際到位資金 > 2億元',
    en: 'funds arrived > CNY 200,000,000',
  })
  expect(funds!.distance!.text.zhHans).toBe('实际到位资金还差 50,000,000.01元')
  expect(funded).toMatchObject({ pointer: '/conditions/all/2/not', negated: true, truth: 'true', verdict: 'failed' })
  expect(title).toMatchObject({ verdict: 'unknown', has: null, missing: ['certificates'] })
})

test('the distance is the least that closes the gap', () => {
  const distance = (condition: Condition, profile: Profile) => atomsOf(explained(condition, profile))[0]!.distance
  expect(distance({ fact: 'fixedAssetsFen', gte: '5000万元' }, { fixedAssetsFen: 3_800_000_000 })!.text.zhHans).toBe(
    '固定资产投资还差 1,200万元',
  )
  expect(distance({ fact: 'jobs', lte: 500 }, { jobs: 520 })).toMatchObject({ direction: 'over', by: '20' })
  expect(distance({ fact: 'jobs', lt: 500 }, { jobs: 500 })).toMatchObject({ direction: 'over', by: '1' })
  expect(distance({ fact: 'foundedOn', within: { years: 3 } }, { foundedOn: '2023-05-30' })).toMatchObject({
    direction: 'short',
    by: '2',
    unit: 'days',
  })
  expect(
    distance({ fact: 'productionStartedOn', to: '2023-12-31' }, { productionStartedOn: '2024-01-02' }),
  ).toMatchObject({ direction: 'over', by: '2' })
  expect(
    distance(
      { fact: 'rdSpendFen', shareOf: 'annualRevenueFen', gte: '3%' },
      { rdSpendFen: 100, annualRevenueFen: 10_000 },
    ),
  ).toMatchObject({ by: '200' })
  expect(
    distance({ fact: 'exportUsd', plus: ['importUsd'], gte: '5亿美元' }, { exportUsd: 4e8, importUsd: 1 }),
  ).toMatchObject({ by: '99999999', unit: 'usd' })
})

test('a near miss is exactly one failed atom, through AND, OR and NOT', () => {
  const size: Condition = { fact: 'fixedAssetsFen', gte: '5000万元' }
  const listed: Condition = { fact: 'listed', is: true }
  const near = (condition: Condition, profile: Profile) =>
    nearMiss(explained(condition, profile)).map(({ fact }) => fact)
  const profile = { fixedAssetsFen: 1, listed: false }
  expect(near({ all: [size, { fact: 'jobs', gte: 5 }] }, profile)).toEqual(['fixedAssetsFen'])
  expect(near({ all: [size, listed] }, profile)).toEqual([])
  expect(near({ any: [size, listed] }, profile)).toEqual(['fixedAssetsFen', 'listed'])
  expect(
    near(
      {
        not: {
          any: [
            { fact: 'listed', is: false },
            { fact: 'jobs', gte: 5 },
          ],
        },
      },
      profile,
    ),
  ).toEqual(['listed'])
  expect(
    near(
      {
        not: {
          all: [
            { fact: 'listed', is: false },
            { fact: 'jobs', gte: 5 },
          ],
        },
      },
      { ...profile, jobs: 5 },
    ),
  ).toEqual(['listed', 'jobs'])
  expect(near(listed, { listed: true })).toEqual([])
})

const fixed = (id: string, conditions: Condition, sum: string): Clause =>
  clause({ id, conditions, benefit: { form: 'cash', formula: sum } })

test('questions are ranked by what their answer alone could unlock', () => {
  const certificate: Condition = { fact: 'certificates', hasAny: ['高新技术企业'] }
  const clauses = [
    fixed('A', certificate, '100万元'),
    fixed('B', { all: [certificate, { fact: 'listed', is: true }] }, '900万元'),
    fixed('C', { fact: 'newProject', is: true }, '30万元'),
    fixed(
      'D',
      {
        any: [
          { fact: 'jobs', gte: 10 },
          { fact: 'listed', is: true },
        ],
      },
      '20万元',
    ),
  ]
  const lead = known({ jobs: 10 })
  const asked = questions(
    clauses.map((one) => ({
      match: matchClause(one, lead, asOf, vocabulary),
      explanation: explain(one.conditions, lead, asOf, vocabulary),
    })),
    vocabulary,
  )
  expect(asked.map(({ fact }) => fact)).toEqual(['certificates', 'newProject', 'listed'])
  expect(asked[0]).toMatchObject({ alone: { fen: 100_000_000, clauses: ['A'] }, withOthers: { clauses: ['B'] } })
  expect(asked[0]!.text.zhHans).toBe('资质证书:是否有 高新技术企业?可多得 100万元')
  expect(asked[1]!.text.zhHans).toBe('是否新建项目?可多得 30万元')
  expect(asked[2]!.alone.clauses).toEqual([])
})

test('a place known too coarsely is asked for again', () => {
  const one = fixed('A', { fact: 'projectRegion', under: ['430522'] }, '100万元')
  const lead = known({ projectRegion: '430500' })
  const pair = {
    match: matchClause(one, lead, asOf, vocabulary),
    explanation: explain(one.conditions, lead, asOf, vocabulary),
  }
  expect(questions([pair], vocabulary).map(({ fact }) => fact)).toEqual(['projectRegion'])
})

test('reasons begin with the ground, then the mark of the source, then each requirement', () => {
  const one = clause({
    assurance: 'unverified',
    inForce: { from: '2023', until: '2027' },
    fairCompetition: { state: 'barred', since: '2024-08-01', ground: '与税收挂钩' },
    conditions: { fact: 'annualTaxFen', gt: '0元' },
  })
  const lead = { annualTaxFen: 100 }
  const reasons = reasonsOf(match(one, lead), explained(one.conditions, lead))
  expect(reasons.map(({ zhHans }) => zhHans)).toEqual([
    '自 2024-08-01 起未通过公平竞争审查:与税收挂钩',
    '来源待核',
    '年纳税额 > 0元:满足(现有 1元)',
  ])
  expect(atomLine(atomsOf(explained({ not: { fact: 'listed', is: true } }, {}))[0]!).en).toBe(
    'not the enterprise is listed: unknown',
  )
})

test('what cannot be read in a profile is unknown, and said with its place', () => {
  const { known: facts, problems } = readProfile(
    {
      investmentFen: 0.5,
      jobs: 'many',
      projectRegion: '邵阳',
      listed: 'yes',
      foundedOn: '2023-02-29',
      certificates: ['高企', 7],
      parkLevel: 'galactic',
      catalogueRefundRatePct: 101,
      containers40ft: { soon: 3 },
      shoeSize: 42,
      annualTaxFen: null,
      annualRevenueFen: '9007199254740993',
      freightFen: '1200',
    },
    vocabulary,
  )
  expect([...facts.keys()]).toEqual(['freightFen'])
  expect(problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    'tooPrecise /investmentFen',
    'wrongType /jobs',
    'unknownCode /projectRegion',
    'wrongType /listed',
    'notADay /foundedOn',
    'wrongType /certificates/1',
    'unknownValue /parkLevel',
    'outOfRange /catalogueRefundRatePct',
    'wrongType /containers40ft/soon',
    'unknownFact /shoeSize',
    'outOfRange /annualRevenueFen',
  ])
})
