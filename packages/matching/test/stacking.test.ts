import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Candidate, type ComputedGroup, combineCandidates } from '../src/index.ts'

const candidate = (id: string, fen: number, change: Partial<Candidate> = {}): Candidate => ({
  id,
  amount: { min: fen, max: fen },
  groups: [],
  excludes: [],
  ...change,
})

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)

test('what does not conflict is all taken, and totals add up', () => {
  const { range, certain } = combineCandidates([candidate('A', 3), candidate('B', 4)], [])
  expect(range).toEqual({ min: 7, max: 7 })
  expect(ids(certain.taken)).toEqual(['A', 'B'])
})

test('of an exclusive group one is taken, and the losers say to whom they lost', () => {
  const list = [candidate('A', 3, { groups: ['G'] }), candidate('B', 5, { groups: ['G'] }), candidate('C', 1)]
  const { certain } = combineCandidates(list, [{ id: 'G', mode: 'exclusive' }])
  expect(certain.total).toBe(6)
  expect(certain.leftOut).toMatchObject([{ id: 'A', because: 'exclusive', group: 'G', inFavourOf: 'B' }])
  expect(certain.leftOut[0]!.text.zhHant).toBe('與 B 只能擇一')
})

test('two smaller ones may beat the greatest, and excluding works from either side', () => {
  const list = [candidate('big', 10, { excludes: ['a', 'b'] }), candidate('a', 6), candidate('b', 5)]
  const { certain } = combineCandidates(list, [])
  expect(ids(certain.taken)).toEqual(['a', 'b'])
  expect(certain.leftOut).toMatchObject([{ id: 'big', because: 'excludes', inFavourOf: 'a' }])
})

test('a capped sum pays its cap at most', () => {
  const list = ['A', 'B'].map((id) => candidate(id, 60, { groups: ['G'] }))
  const { certain } = combineCandidates(list, [{ id: 'G', mode: 'capped-sum', cap: { min: 100, max: 100 } }])
  expect(certain.total).toBe(100)
  expect(certain.taken).toEqual([
    { id: 'A', paid: 60 },
    { id: 'B', paid: 40 },
  ])
})

test('in a sequence each counts on what the earlier ones left uncovered', () => {
  const list = [candidate('A', 500, { groups: ['G'] }), candidate('B', 333, { groups: ['G'] })]
  const base = { min: 1_000, max: 1_000 }
  const { certain } = combineCandidates(list, [{ id: 'G', mode: 'sequential', order: ['B', 'A'], base }])
  expect(certain.taken).toEqual([
    { id: 'A', paid: 333 },
    { id: 'B', paid: 333 },
  ])
  expect(certain.total).toBe(666)
})

test('what is received already is left out, and so is what cannot be had beside it', () => {
  const list = [candidate('A', 3), candidate('B', 5, { excludes: ['A'] }), candidate('C', 1)]
  const { certain } = combineCandidates(list, [], ['A'])
  expect(ids(certain.taken)).toEqual(['C'])
  expect(certain.leftOut).toMatchObject([
    { id: 'A', because: 'received' },
    { id: 'B', because: 'received', inFavourOf: 'A' },
  ])
})

test('what is certain and what is possible can be different sets', () => {
  const list = [
    candidate('sure', 100, { groups: ['G'] }),
    { ...candidate('open', 0, { groups: ['G'] }), amount: { min: 0, max: 300 } },
  ]
  const { range, certain, possible } = combineCandidates(list, [{ id: 'G', mode: 'best-of' }])
  expect(range).toEqual({ min: 100, max: 300 })
  expect(ids(certain.taken)).toEqual(['sure'])
  expect(ids(possible.taken)).toEqual(['open'])
})

test('a sum without a known bound has a total without one, and the search still ends', () => {
  const list = Array.from({ length: 40 }, (_, at) => ({
    ...candidate(`C${at}`, 0, { groups: [`G${at % 5}`, `H${at % 7}`] }),
    amount: { min: 0, max: at % 2 ? null : 10 },
  }))
  const groups = [...'01234'].map((at) => ({ id: `G${at}`, mode: 'exclusive' as const }))
  const more = [...'0123456'].map((at) => ({ id: `H${at}`, mode: 'best-of' as const }))
  expect(combineCandidates(list, [...groups, ...more]).range).toEqual({ min: 0, max: null })
})

const groupsOf = (capAt: number): ComputedGroup[] => [
  { id: 'G', mode: 'exclusive' },
  { id: 'H', mode: 'best-of' },
  { id: 'S', mode: 'capped-sum', cap: { min: capAt, max: capAt } },
  { id: 'Q', mode: 'sequential', order: ['C3', 'C1', 'C0', 'C2', 'C5', 'C4'], base: { min: 97, max: 97 } },
]

const candidates = fc
  .array(
    fc.record({
      fen: fc.integer({ min: 0, max: 60 }),
      groups: fc.constantFrom<string[]>([], ['G'], ['H'], ['S'], ['Q'], ['G', 'S'], ['G', 'H'], ['H', 'Q']),
      excludes: fc.array(fc.integer({ min: 0, max: 11 }), { maxLength: 2 }),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    list.map(({ fen, groups, excludes }, at) =>
      candidate(`C${at}`, fen, { groups, excludes: excludes.filter((to) => to !== at).map((to) => `C${to}`) }),
    ),
  )

/** The rules again, over every subset: which sets are legal, and what each pays. */
function bruteForce(list: readonly Candidate[], groups: readonly ComputedGroup[]): number {
  let best = 0
  for (let mask = 0; mask < 1 << list.length; mask++) {
    const taken = list.filter((_, at) => mask & (1 << at))
    const once = groups.filter(({ mode }) => mode === 'exclusive' || mode === 'best-of')
    if (once.some(({ id }) => taken.filter((one) => one.groups.includes(id)).length > 1)) continue
    if (taken.some((one) => taken.some((other) => one.excludes.includes(other.id)))) continue
    let sum = 0
    const inGroup = (id: string) => taken.filter((one) => one.groups.includes(id))
    for (const one of taken) if (!one.groups.includes('S') && !one.groups.includes('Q')) sum += one.amount.min
    for (const group of groups) {
      if (group.mode === 'capped-sum')
        sum += Math.min(
          group.cap.min,
          inGroup(group.id).reduce((total, one) => total + one.amount.min, 0),
        )
      if (group.mode !== 'sequential') continue
      let left = group.base.min
      // Whom the group's order does not name comes last, by id.
      const rank = ({ id }: Candidate) => (group.order.includes(id) ? group.order.indexOf(id) : 99)
      for (const one of inGroup(group.id).sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1)))
        left -= Math.min(left, Math.floor((one.amount.min * left) / group.base.min))
      sum += group.base.min - left
    }
    best = Math.max(best, sum)
  }
  return best
}

test('the exact search finds what trying every subset finds', () => {
  fc.assert(
    fc.property(candidates, fc.integer({ min: 0, max: 120 }), (list, capAt) => {
      const groups = groupsOf(capAt)
      expect(combineCandidates(list, groups).certain.total).toBe(bruteForce(list, groups))
    }),
    { numRuns: 400 },
  )
})

test('members that a sequence does not name are counted by id, however they are given', () => {
  const list = Object.entries({ C1: 28, C6: 33, C7: 49 }).map(([id, fen]) => candidate(id, fen, { groups: ['Q'] }))
  const totals = [list, [...list].reverse()].map((given) => combineCandidates(given, groupsOf(50)).certain.total)
  expect(totals).toEqual([74, 74])
})

test('the answer does not depend on the order in which clauses are given', () => {
  fc.assert(
    fc.property(candidates, (list) => {
      const there = combineCandidates(list, groupsOf(50)).certain
      const back = combineCandidates([...list].reverse(), groupsOf(50)).certain
      expect(back.total).toBe(there.total)
    }),
    { numRuns: 400 },
  )
})
