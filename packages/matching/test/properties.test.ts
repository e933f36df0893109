import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedDays, hostileClause, hostileCondition, hostileFormula, hostileProfile, seeded } from '../sample/index.ts'
import {
  type ClauseMatch,
  combine,
  type FenRange,
  type KnownFacts,
  matchClause,
  type Profile,
  readProfile,
  type StackingGroup,
  statusOf,
  truthOf,
} from '../src/index.ts'
import { byFractions } from './support/big-fraction.ts'
import { clause } from './support/clause.ts'
import { vocabulary } from './support/vocabulary.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 31 })
const read = (profile: Profile): KnownFacts => readProfile(profile, vocabulary).known

/** A lead, and the same lead with some facts not known and some known more coarsely. */
function lessAndMore(seed: number): [KnownFacts, KnownFacts] {
  const random = seeded(seed)
  const more = hostileProfile(random, 0.1)
  const less = Object.fromEntries(Object.entries(more).filter(() => random.chance(0.6)))
  if (typeof less.projectRegion === 'string' && random.chance(0.5))
    less.projectRegion = `${less.projectRegion.slice(0, 2)}0000`
  return [read(less), read(more)]
}

test('filling in an unknown never turns eligible into ineligible or back', () => {
  fc.assert(
    fc.property(seeds, fc.constantFrom(...askedDays), (seed, asOf) => {
      const [less, more] = lessAndMore(seed)
      const one = hostileClause(seeded(seed + 1), 'C')
      const before = statusOf(one, less, asOf, vocabulary).status
      const after = statusOf(one, more, asOf, vocabulary).status
      // Only what waits for information can still change at all.
      if (before !== 'needsInfo') expect(after).toBe(before)
    }),
    { numRuns: 1_500 },
  )
})

test('NOT of an unknown condition is unknown, and twice NOT changes nothing', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const known = read(hostileProfile(seeded(seed), 0.6))
      const condition = hostileCondition(seeded(seed + 1))
      const truth = (one: Parameters<typeof truthOf>[0]) => truthOf(one, known, '2024-02-29', vocabulary)
      const swapped = { true: 'false', false: 'true', unknown: 'unknown' }
      expect(truth({ not: condition })).toBe(swapped[truth(condition)])
      expect(truth({ not: { not: condition } })).toBe(truth(condition))
    }),
    { numRuns: 1_500 },
  )
})

const zero: FenRange = { min: 0, max: 0 }

/** Whether `inner` lies in `outer`; what cannot be had at all counts as nothing. */
function within(inner: FenRange, outer: FenRange): boolean {
  return inner.min >= outer.min && (outer.max === null || (inner.max !== null && inner.max <= outer.max))
}

test('knowing more only narrows what a clause pays', () => {
  fc.assert(
    fc.property(seeds, fc.constantFrom(...askedDays), (seed, asOf) => {
      const [less, more] = lessAndMore(seed)
      const one = hostileClause(seeded(seed + 1), 'C')
      const before = matchClause(one, less, asOf, vocabulary)
      const after = matchClause(one, more, asOf, vocabulary)
      expect(within(after.benefit!.range, before.benefit!.range)).toBe(true)
      expect(within(after.amount ?? zero, before.amount ?? zero)).toBe(true)
    }),
    { numRuns: 1_500 },
  )
})

const groups: readonly StackingGroup[] = [
  { id: 'one', mode: 'exclusive' },
  { id: 'high', mode: 'best-of' },
  { id: 'cap', mode: 'capped-sum', cap: { rate: '10%', of: { fact: 'arrivedFundsFen' } } },
  { id: 'chain', mode: 'sequential', order: ['C2', 'C0', 'C1', 'C3', 'C4', 'C5'], base: { fact: 'arrivedFundsFen' } },
]

test('knowing more only narrows the total of the best combination', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const random = seeded(seed)
      const [less, more] = lessAndMore(seed)
      const clauses = Array.from({ length: 6 }, (_, at) => ({
        ...hostileClause(random, `C${at}`),
        assurance: 'verified' as const,
        stacking: random.pick([[], ['one'], ['high'], ['cap'], ['chain'], ['one', 'cap']]),
        excludes: random.chance(0.2) ? [`C${random.below(6)}`] : [],
      }))
      const total = (known: KnownFacts) => {
        const matches: ClauseMatch[] = clauses.map((one) => matchClause(one, known, '2024-02-29', vocabulary))
        return combine(matches, known, '2024-02-29', vocabulary, { groups }).range
      }
      expect(within(total(more), total(less))).toBe(true)
    }),
    { numRuns: 400 },
  )
})

test('a benefit equals an independent computation by fractions, to the fen', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const profile = hostileProfile(seeded(seed), 0)
      const known = read(profile)
      const formula = hostileFormula(seeded(seed + 1), 4)
      const { range } = matchClause(clause({ benefit: { form: 'cash', formula } }), known, '2024-02-29', vocabulary)
        .benefit!
      const expected = byFractions(formula, profile, (one) => truthOf(one, known, '2024-02-29', vocabulary))
      // Beyond what an integer can hold a sum has no known bound: {min: 2^53 − 1, max: null}.
      const safe = BigInt(Number.MAX_SAFE_INTEGER)
      const [min, max] = expected
      expect(range).toEqual({ min: Number(min > safe ? safe : min), max: max > safe ? null : Number(max) })
    }),
    { numRuns: 1_500 },
  )
})
