import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Attribution,
  balances,
  outOfBalance,
  type Posting,
  postFact,
  postSettlement,
  reversePosting,
  simulate,
  splitWhole,
  statement,
} from '../src/index.ts'
import { decimalPresentValue } from './support/big-decimal.ts'
import { agreement, parts, plan, share } from './support/examples.ts'

/** Whole parts that sum to 10,000. */
const anyParts = fc
  .array(fc.integer({ min: 1, max: 9_999 }), { maxLength: 4 })
  .map((cuts) => [0, ...new Set(cuts.toSorted((a, b) => a - b)), 10_000])
  .map((edges) => edges.slice(1).map((edge, at) => ({ party: `p${at}`, basisPoints: edge - edges[at]! })))
const fen = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })

describe('shares', () => {
  it('sum to the whole, to the fen, and each is its exact part rounded up or down', () => {
    fc.assert(
      fc.property(anyParts, fen, (some, amount) => {
        const allotted = splitWhole(some, amount)
        expect(allotted.reduce((sum, one) => sum + BigInt(one.amount), 0n)).toBe(BigInt(amount))
        allotted.forEach((one, at) => {
          const exact = BigInt(amount) * BigInt(some[at]!.basisPoints)
          const off = BigInt(one.amount) * 10_000n - exact
          expect(off > -10_000n && off < 10_000n).toBe(true)
        })
      }),
    )
  })

  it('of equal parts differ by at most one fen, the earlier party first', () => {
    expect(
      splitWhole(
        [3333, 3333, 3334].map((basisPoints, at) => ({ party: `p${at}`, basisPoints })),
        2,
      ),
    ).toEqual([
      { party: 'p0', amount: 1 },
      { party: 'p1', amount: 0 },
      { party: 'p2', amount: 1 },
    ])
    expect(splitWhole(parts(5000, 5000), 1)).toMatchObject([{ amount: 1 }, { amount: 0 }])
  })
})

const attribution = fc.oneof(
  fc
    .integer({ min: 1, max: 9_999 })
    .map((origin): Attribution => ({ how: 'split', parts: parts(origin, 10_000 - origin) })),
  fc
    .constantFrom('dongguan', 'shaodong')
    .map((party): Attribution => ({ how: 'sole', parts: [{ party, basisPoints: 10_000 }] })),
)
const both: Attribution = { how: 'both', parts: parts(10_000, 10_000) }

type Step =
  | { do: 'fact'; kind: 'tax' | 'output' | 'energy'; amount: number; year: number }
  | { do: 'reverse'; which: number; year: number }
  | { do: 'settle'; amount: number; year: number }

const year = fc.integer({ min: 2026, max: 2035 })
const steps = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('fact' as const),
      kind: fc.constantFrom('tax', 'output', 'energy'),
      amount: fc.integer({ min: 1, max: 10 ** 12 }),
      year,
    }),
    fc.record({ do: fc.constant('reverse' as const), which: fc.nat(30), year }),
    fc.record({ do: fc.constant('settle' as const), amount: fc.integer({ min: 1, max: 10 ** 11 }), year }),
  ),
  { maxLength: 30 },
) as fc.Arbitrary<Step[]>

describe('the ledger', () => {
  it('balances after any sequence of facts, settlements and reversals, and reversals leave nothing behind', () => {
    fc.assert(
      fc.property(attribution, fc.oneof(attribution, fc.constant(both)), steps, (tax, counted, sequence) => {
        const versions = [
          agreement({
            shares: [share('tax', 1, null, tax), share('output', 1, null, counted), share('energy', 1, null, counted)],
          }),
        ]
        const book: Posting[] = []
        sequence.forEach((step, at) => {
          const posting = take(step, at, versions, book)
          if (posting === undefined || 'refused' in posting) return
          book.push(posting)
          expect(outOfBalance([posting])).toEqual({ fen: 0, kgce: 0 })
        })
        expect(outOfBalance(book)).toEqual({ fen: 0, kgce: 0 })
        expect(sumOf(book, 'held')).toBe(sumOf(book, 'claim'))
        expect(sumOf(book, 'occurred') + sumOf(book, 'counted-again')).toBe(sumOf(book, 'counted'))
        for (const party of ['dongguan', 'shaodong']) yearsJoin(book, party)
        for (const posting of [...book].reverse()) {
          const back = reversePosting(posting, { id: `r-${posting.id}`, on: '2036-01-01', reason: 'all' }, book)
          if (!('refused' in back)) book.push(back)
        }
        expect(balances(book).every(({ amount }) => amount === 0)).toBe(true)
      }),
    )
  })
})

function take(step: Step, at: number, versions: Parameters<typeof postFact>[0], book: readonly Posting[]) {
  const on = `${step.year}-07-01`
  const id = `k${at}`
  if (step.do === 'reverse') {
    const posting = book[step.which]
    return posting && reversePosting(posting, { id, on, reason: 'wrong' }, book)
  }
  if (step.do === 'settle') {
    const payment = {
      reference: id,
      agreementId: 'A1',
      agreementVersion: 1,
      kind: 'tax',
      from: 'shaodong',
      to: 'dongguan',
    }
    return postSettlement({ ...payment, kind: 'tax', amount: step.amount }, { id, on, book })
  }
  const { kind, amount } = step
  const heldBy = kind === 'tax' ? 'shaodong' : null
  const fact = {
    reference: id,
    cause: 'milestone',
    projectId: 'J1',
    kind,
    amount,
    occurredOn: on,
    heldBy,
    landedOn: null,
  }
  return postFact(versions, { ...fact, cause: 'milestone' }, { id, on, earlier: [] })
}

const sumOf = (book: readonly Posting[], account: string) =>
  balances(book)
    .filter((one) => one.account === account)
    .reduce((sum, { amount }) => sum + amount, 0)

/** Each year opens with what the one before closed with, and the last closes with the balance. */
function yearsJoin(book: readonly Posting[], party: string): void {
  let closing = new Map<string, number>()
  for (let year = 2026; year <= 2035; year += 1) {
    const { rows } = statement(book, party, year)
    for (const row of rows) {
      expect(row.opening).toBe(closing.get(row.kind) ?? 0)
      expect(row.closing).toBe(row.opening + row.earned - row.settled)
    }
    closing = new Map(rows.map((row) => [row.kind, row.closing]))
  }
  for (const { account, kind, amount } of balances(book).filter((one) => one.party === party))
    if (account === 'claim') expect(closing.get(kind)).toBe(amount)
}

describe('the simulation', () => {
  const amounts = fc.integer({ min: 0, max: 10 ** 12 })
  const years = fc.array(fc.record({ vat: amounts, infrastructure: amounts }), { minLength: 1, maxLength: 10 })

  it('equals a recomputation with decimals of 60 places, to the fen', () => {
    fc.assert(
      fc.property(
        years,
        amounts,
        fc.integer({ min: 0, max: 3_000 }),
        fc.integer({ min: 1, max: 9_999 }),
        (some, before, discountBp, origin) => {
          const agreed = agreement({
            shares: [share('tax', 1, null, { how: 'split', parts: parts(origin, 10_000 - origin) })],
          })
          const simulation = simulate(
            agreed,
            plan(
              some.map(({ vat, infrastructure }) => ({ taxes: { vat }, costs: { infrastructure } })),
              { infrastructure: before },
            ),
            { retention: [{ tax: 'vat', retainedBp: 5_000 }], discountBp, firstAgreementYear: 1 },
          )
          if ('refused' in simulation) throw new Error(simulation.refused)
          for (const { party, years, total, presentValue } of simulation.parties) {
            const taxPart = party === 'dongguan' ? origin : 10_000 - origin
            const costPart = party === 'dongguan' ? 3_000 : 7_000
            years.slice(1).forEach(({ tax, costs }, at) => {
              expect(Math.abs(tax - (some[at]!.vat * 5_000 * taxPart) / 10 ** 8)).toBeLessThanOrEqual(1.01)
              expect(Math.abs(costs - (some[at]!.infrastructure * costPart) / 10_000)).toBeLessThanOrEqual(1)
            })
            const nets = years.map(({ tax, profit, costs }) => tax + profit - costs)
            expect(total).toBe(nets.reduce((sum, net) => sum + net, 0))
            expect(presentValue).toBe(decimalPresentValue(nets, discountBp))
          }
          some.forEach(({ vat, infrastructure }, at) => {
            const ofYear = simulation.parties.map(({ years }) => years[at + 1]!)
            expect(simulation.retained[at]!.retained).toBe(Number((BigInt(vat) + 1n) / 2n))
            expect(ofYear.reduce((sum, { tax }) => sum + tax, 0)).toBe(simulation.retained[at]!.retained)
            expect(ofYear.reduce((sum, { costs }) => sum + costs, 0)).toBe(infrastructure)
          })
        },
      ),
    )
  })
})
