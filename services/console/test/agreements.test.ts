import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contentOf, draftOf, emptyAgreement, freeId, percentsFor } from '../src/pages/agreement-form/draft.ts'
import { yearsOfTerm } from '../src/pages/agreements/years-of-term.ts'
import { firstDraft, fullYear, path, planOf } from '../src/pages/simulation/plan-draft.ts'
import { makeAgreements } from './fixture/agreements.ts'

it('counts the years of a term as the ledger does: each begun one', () => {
  expect(yearsOfTerm({ from: '2026-01-01', to: '2040-12-31' })).toBe(15)
  expect(yearsOfTerm({ from: '2026-11-26', to: '2036-11-26' })).toBe(11)
  expect(yearsOfTerm({ from: '2026-11-26', to: '2036-11-25' })).toBe(10)
})

it('shows a recorded agreement in the form and sends it back unchanged', () => {
  for (const { content } of makeAgreements()) expect(contentOf(draftOf(content))).toEqual(content)
})

it('lets 简体 stand in for a name that is missing', () => {
  const draft = emptyAgreement('2026-11-26')
  const { name } = contentOf({ ...draft, name: { 'zh-Hans': ' 试验飞地 ', 'zh-Hant': '', en: 'Trial enclave' } })
  expect(name).toEqual({ 'zh-Hans': '试验飞地', 'zh-Hant': '试验飞地', en: 'Trial enclave' })
})

it('offers parts that go with the way of attributing', () => {
  const parties = [{ id: 'origin' }, { id: 'host' }, { id: 'operator' }]
  expect(percentsFor('sole', parties)).toEqual({ origin: 100 })
  expect(percentsFor('split', parties)).toEqual({ origin: 50, host: 50 })
  expect(percentsFor('both', parties)).toEqual({ origin: 100, host: 100, operator: 100 })
  expect(freeId('operator', parties)).toBe('operator-2')
})

it('plans costs and profit only where every agreement shares them', () => {
  const [songjiang, caohejing] = makeAgreements().map(({ content }) => content)
  expect(planOf(firstDraft([songjiang!, caohejing!])).before).toEqual({ infrastructure: 2_400_000_000 })
  expect(planOf(firstDraft([])).before).toEqual({})
  expect(planOf(firstDraft([caohejing!])).years[0]!.profit).toBeGreaterThan(0)
  expect(planOf(firstDraft([songjiang!, caohejing!])).years[0]!.profit).toBe(0)
})

it('rises to the full figures and stays there', () => {
  const vat = path({ ...fullYear, vat: 1200 }, 4).map((year) => year.vat)
  expect(vat).toEqual([300, 600, 900, 1200, 1200, 1200, 1200, 1200, 1200, 1200])
})

it('loses no fen of an investment that does not divide by its years', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 1, max: 10 }), (cents, investmentYears) => {
      const { years } = planOf({ ...firstDraft([]), investment: cents / 100, investmentYears })
      const total = years.reduce((sum, { investment }) => sum + investment, 0)
      expect(total).toBe(cents * 10_000)
      expect(years.every(({ investment }) => Number.isSafeInteger(investment))).toBe(true)
    }),
  )
})
