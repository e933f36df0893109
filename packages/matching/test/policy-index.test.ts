import { expect, test } from 'vitest'
import { askedDays, hostileClause, hostileProfile, seeded } from '../sample/index.ts'
import {
  accessKeys,
  buildIndex,
  type Clause,
  type KnownFacts,
  matchIndex,
  nearMissesOf,
  overlaySize,
  type PolicyIndex,
  publish,
  readProfile,
  type Status,
  statuses,
  statusOf,
  touches,
  withdraw,
} from '../src/index.ts'
import { clause, known } from './support/clause.ts'
import { vocabulary } from './support/vocabulary.ts'

const clausesOf = (seed: number, count: number) => {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, at) => hostileClause(random, `C${at}`))
}

const leadsOf = (seed: number, count: number): KnownFacts[] => {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, at) => readProfile(hostileProfile(random, (at % 4) * 0.3), vocabulary).known)
}

/** Status by id of what an index lists, and its counts. */
function answers(index: PolicyIndex, lead: KnownFacts, asOf: string) {
  const match = matchIndex(index, lead, asOf)
  const byId = new Map<string, Status>()
  for (let at = 0; at < match.length; at++) byId.set(match.idAt(at), match.statusAt(at))
  return { byId, counts: match.counts, length: match.length }
}

function compare(index: PolicyIndex, clauses: readonly Clause[], lead: KnownFacts, asOf: string) {
  const { byId, counts, length } = answers(index, lead, asOf)
  expect(byId.size).toBe(length)
  const expected = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>
  for (const one of clauses) {
    const { status, truth } = statusOf(one, lead, asOf, vocabulary)
    expected[status] += 1
    const listed = byId.get(one.id)
    if (listed !== (truth === 'false' ? undefined : status))
      throw new Error(`${one.id} on ${asOf}: index ${listed}, definition ${status}: ${JSON.stringify(one)}`)
  }
  expect(counts).toEqual(expected)
}

test('the index says what the definition says, over a hundred thousand pairs', () => {
  const clauses = clausesOf(7, 500)
  const index = buildIndex(clauses, vocabulary)
  for (const [at, lead] of leadsOf(11, 200).entries()) compare(index, clauses, lead, askedDays[at % askedDays.length]!)
})

test('published, replaced and withdrawn clauses are matched at once, and the index before stays as it was', () => {
  const clauses = clausesOf(3, 400)
  const before = buildIndex(clauses.slice(0, 200), vocabulary)
  let index = before
  const now = new Map(clauses.slice(0, 200).map((one) => [one.id, one]))
  for (const [at, one] of clauses.slice(200).entries()) {
    const published = at % 3 === 0 ? { ...one, id: `C${at}` } : one
    index = publish(index, published)
    now.set(published.id, published)
    if (at % 5 === 0) {
      index = withdraw(index, `C${at * 2}`)
      now.delete(`C${at * 2}`)
    }
  }
  expect(index.size).toBe(now.size)
  expect(index.version).toBeGreaterThan(before.version)
  expect(overlaySize(index)).toBeGreaterThan(100)
  for (const lead of leadsOf(5, 8)) {
    compare(index, [...now.values()], lead, '2024-02-29')
    compare(before, clauses.slice(0, 200), lead, '2024-02-29')
  }
})

test('a tree too wide for conjunctions is matched all the same', () => {
  const either = (fact: string) => ({
    any: [
      { fact, is: true },
      { fact: 'jobs', gte: 500 },
    ],
  })
  const facts = ['listed', 'newProject', 'inPark', 'isReferrer', 'worldTop500', 'chinaTop500']
  const region = { fact: 'projectRegion', under: ['430522'] }
  const wide = clause({ conditions: { all: [region, ...facts.map(either)] } })
  const index = buildIndex([wide], vocabulary)
  const status = (profile: object) => [...answers(index, known(profile as never), '2026-06-01').byId.values()]
  expect(status({ projectRegion: '430522', jobs: 500 })).toEqual(['eligible'])
  expect(status({ projectRegion: '430522' })).toEqual(['needsInfo'])
  expect(status({ projectRegion: '430523', jobs: 500 })).toEqual([])
})

test('near misses fail by one figure or title, never by the place', () => {
  const place = { fact: 'projectRegion', under: ['430522'] }
  const size = { fact: 'investmentFen', gte: '1亿元' }
  const index = buildIndex(
    [
      clause({ id: 'size', conditions: { all: [place, size] } }),
      clause({ id: 'two', conditions: { all: [place, size, { fact: 'listed', is: true }] } }),
      clause({ id: 'elsewhere', conditions: { all: [{ fact: 'projectRegion', under: ['430523'] }] } }),
      clause({ id: 'closed', conditions: { all: [place, size] }, inForce: { until: '2020' } }),
    ],
    vocabulary,
  )
  const lead = known({ projectRegion: '430522', investmentFen: 1, listed: false })
  expect(nearMissesOf(index, lead, '2026-06-01', 10)).toEqual(['size'])
})

test('the access keys of a clause never lose a lead that it could serve', () => {
  const leads = leadsOf(23, 150)
  let narrowed = 0
  for (const one of clausesOf(29, 300)) {
    const keys = accessKeys(one.conditions, vocabulary)
    for (const lead of leads) {
      const reached = touches(keys, lead)
      if (!reached) narrowed += 1
      if (!reached) expect(statusOf(one, lead, '2024-02-29', vocabulary).truth).toBe('false')
    }
  }
  expect(narrowed).toBeGreaterThan(2_000)
})
