import { refuse, toProblem, type WordedFault } from '@lianqiao/service-kit'
import { describe, expect, it } from 'vitest'
import { readContent } from '../../src/api/carrier-message.ts'
import type { CarrierContent } from '../../src/domain/carrier.ts'
import { checkCarrier } from '../../src/domain/check-carrier.ts'
import { type LedgerRefusal, ledgerFault } from '../../src/domain/ledger-fault.ts'
import { plot } from '../support/plot.ts'

const square = (side: number): [number, number][] => [
  [111.5, 27],
  [111.5 + side, 27],
  [111.5 + side, 27 + side],
  [111.5, 27 + side],
]
const check = (over: Partial<CarrierContent>): WordedFault[] => {
  const content = { ...readContent({ ...plot(), facts: undefined } as never), ...over } as CarrierContent
  return checkCarrier(content, new Set(['fashion-goods']))
}
const chinese = /\p{Script=Han}/u

describe('what is wrong with a carrier', () => {
  const wrongs: Record<string, Partial<CarrierContent>> = {
    required: { code: ' ', name: '' },
    'too-long': { note: 'x'.repeat(501) },
    'not-positive': { size: 0 },
    'hectares-suspected': { size: 200, name: '2 公顷地块' },
    absurd: { size: 999_999_999 },
    'unknown-field': { facts: { colour: 1 } as never },
    'not-of-this-kind': { facts: { clearHeightMetres: 8 } },
    'wrong-value': { facts: { hazardClass: 'Z' as never } },
    'wrong-type': { facts: { powerKva: Number.NaN }, priceFen: 1.5 },
    negative: { facts: { powerKva: -1 } },
    date: { availableFrom: '2026-02-30', availableUntil: 'soon' },
    reversed: { availableFrom: '2026-12-02', availableUntil: '2026-12-01' },
    corners: { outline: square(0.01).slice(0, 2) },
    'outside-city': { outline: square(0.01).map(([x, y]) => [y, x] as [number, number]) },
    'crosses-itself': { outline: [0, 2, 1, 3].map((at) => square(0.01)[at] as [number, number]) },
    'differs-from-outline': { outline: square(0.01) },
    'chain-unknown': { chains: ['weaving'] },
  }
  it.each(Object.entries(wrongs))('is told in English and in Chinese: %s', (code, over) => {
    const faults = check(over)
    expect(faults.map((fault) => fault.code)).toContain(code)
    for (const { detail, zh } of faults) {
      expect(zh).toMatch(chinese)
      expect(zh).not.toBe(detail)
    }
  })
})

it('tells every refusal of the ledger in words with its figures, in both languages', () => {
  const [on, landedOn] = ['2026-01-01', '2026-02-01']
  const refusals: LedgerRefusal[] = [
    { refused: 'amount-impossible', amount: -1 },
    { refused: 'before-landing', on, landedOn },
    { refused: 'holder-needed', kind: 'tax' },
    { refused: 'is-a-reversal' },
    { refused: 'landing-unknown', agreementId: 'A' },
    { refused: 'more-than-claimed', claimed: 500, amount: 700 },
    { refused: 'more-than-held', held: 500, amount: 700 },
    { refused: 'no-share-of-kind', kind: 'tax', year: 3, version: 1 },
    { refused: 'not-in-force', agreementId: 'A', on },
    { refused: 'party-unknown', party: 'X' },
    { refused: 'posted-already', reference: 'R', by: 'P' },
    { refused: 'reversed-already', by: 'P' },
    { refused: 'reason-missing' },
    { refused: 'agreement-unclear' },
  ] as LedgerRefusal[]
  for (const refusal of refusals) {
    const { detail, zh } = ledgerFault(refusal)
    expect(zh, refusal.refused).toMatch(chinese)
    expect(detail, refusal.refused).not.toMatch(/[{\p{Script=Han}]/u)
  }
  expect(ledgerFault({ refused: 'more-than-held', held: 500, amount: 700 } as LedgerRefusal)).toMatchObject({
    pointer: '/amountFen',
    zh: '代管或应付 5.00 元,不足 7.00 元',
  })
})

it('names what is not found, and states, in the reader’s language', () => {
  const said = (error: Parameters<typeof toProblem>[0]) => [
    toProblem(error, '', 'zh-Hans').detail,
    toProblem(error, '', 'en').detail,
  ]
  expect(said(refuse('not-found', { what: 'carrier' }))).toEqual(['未找到:载体', 'Not found: carrier'])
  expect(said(refuse('transition-refused', { from: 'version 2', to: 'version 2' }))[0]).toBe('不能从第 2 版到第 2 版')
  expect(said(refuse('transition-refused', { from: 'withdrawn', to: 'reserved' }))[0]).toBe('不能从“已撤回”到“已预留”')
})
