import { describe, expect, it } from 'vitest'
import { type CooperationAgreement, checkAgreement } from '../src/index.ts'
import { agreement, context, parts, share } from './support/examples.ts'

const problems = (over: Partial<CooperationAgreement>) =>
  checkAgreement(agreement(over), context).map(({ code, pointer, found, expected }) => [code, pointer, found, expected])

const both = { how: 'split', parts: parts(5000, 5000) } as const
const output = share('output', 1, null, { how: 'both', parts: parts(10_000, 10_000) })

describe('an agreement', () => {
  it('that adds up has no problem', () => {
    expect(problems({})).toEqual([])
  })

  it('with parts over 100 % is refused with the sum, in words too', () => {
    const wrong = agreement({ shares: [share('tax', 1, null, { how: 'split', parts: parts(4000, 6500) })] })
    const [only, ...rest] = checkAgreement(wrong, context)
    expect(rest).toEqual([])
    expect(only).toMatchObject({
      code: 'sum-wrong',
      pointer: '/shares/0/attribution/parts',
      found: 10_500,
      expected: 10_000,
      text: { zhHans: '各方份额之和应为 100%,实为 40% + 65% = 105%' },
    })
  })

  it('with parts under 100 %, in shares or in costs, is refused with the sum', () => {
    expect(problems({ costs: [{ kind: 'land', parts: parts(3000, 6999) }] })).toEqual([
      ['sum-wrong', '/costs/0/parts', 9999, 10_000],
    ])
  })

  it('whose years leave a hole says which', () => {
    expect(problems({ shares: [share('tax', 1, 3, both), share('tax', 6, null, both), output] })).toEqual([
      ['years-gap', '/shares/1/years/from', null, '4–5'],
    ])
    expect(problems({ shares: [share('tax', 2, null, both)] })).toEqual([
      ['years-gap', '/shares/0/years/from', null, '1'],
    ])
    expect(problems({ shares: [share('tax', 1, 8, both)] })).toEqual([
      ['years-gap', '/shares/0/years/to', null, '9–10'],
    ])
  })

  it('whose years overlap says from which year the later one should begin', () => {
    expect(problems({ shares: [share('tax', 5, null, both), share('tax', 1, 6, both)] })).toEqual([
      ['years-overlap', '/shares/0/years/from', '5–6', 7],
    ])
  })

  it('whose years of one kind overlap is not saved by another kind', () => {
    expect(problems({ shares: [share('tax', 1, null, both), share('output', 1, 4, both)] })).toEqual([
      ['years-gap', '/shares/1/years/to', null, '5–10'],
    ])
  })

  it('with years beyond its term, or reversed, is refused', () => {
    expect(problems({ shares: [share('tax', 1, 12, both)] })).toEqual([
      ['years-beyond-term', '/shares/0/years/to', 12, 10],
    ])
    expect(problems({ shares: [share('tax', 1, 0, both)] })[0]).toEqual([
      'years-reversed',
      '/shares/0/years/to',
      0,
      '≥ 1',
    ])
  })

  it('whose term ends before it starts is refused once, not for every year too', () => {
    expect(problems({ term: { from: '2026-01-01', to: '2025-12-31' } }).map(([code]) => code)).toEqual([
      'term-reversed',
      'effective-outside-term',
    ])
  })

  it('with a day that does not exist says which', () => {
    expect(problems({ term: { from: '2026-02-29', to: '2030-12-31' } })).toEqual([
      ['day-impossible', '/term/from', '2026-02-29', 'YYYY-MM-DD'],
    ])
  })

  it('with a sole share for two parties is refused', () => {
    expect(problems({ shares: [share('tax', 1, null, { how: 'sole', parts: parts(5000, 5000) })] })).toEqual([
      ['sole-with-several', '/shares/0/attribution/parts', 2, 1],
    ])
  })

  it('that counts money on both sides is refused; statistics may be', () => {
    expect(
      problems({ shares: [share('tax', 1, null, { how: 'both', parts: parts(10_000, 10_000) }), output] }),
    ).toEqual([['money-counted-twice', '/shares/0/attribution/how', 'both', 'sole | split']])
    expect(
      problems({
        shares: [share('tax', 1, null, both), share('output', 1, null, { how: 'both', parts: parts(10_000, 5000) })],
      }),
    ).toEqual([['both-not-whole', '/shares/1/attribution/parts/1/basisPoints', 5000, 10_000]])
  })

  it('about a park outside the city without a host there is refused', () => {
    expect(problems({ boundaries: [{ parkId: 'X1', divisionCode: '440305', areaMu: null }] })).toEqual([
      ['host-elsewhere', '/boundaries/0/divisionCode', '440305', '430582'],
    ])
    const elsewhere = checkAgreement(
      agreement({ boundaries: [{ parkId: 'X1', divisionCode: '440305', areaMu: null }] }),
      context,
    )
    expect(elsewhere[0]?.text.en).toContain('outside the city')
  })

  it('names who is no party, and what no party can have', () => {
    const stranger = [...parts(4000, 5000), { party: 'hunan', basisPoints: 1000 }]
    expect(problems({ costs: [{ kind: 'land', parts: stranger }], managedBy: ['dongguan', 'changsha'] })).toEqual([
      ['party-unknown', '/managedBy/1', 'changsha', 'dongguan, shaodong'],
      ['party-unknown', '/costs/0/parts/2/party', 'hunan', 'dongguan, shaodong'],
    ])
    expect(problems({ costs: [{ kind: 'land', parts: parts(12_000, -2000) }] }).map(([code]) => code)).toEqual([
      'part-impossible',
      'part-impossible',
    ])
  })

  it('managed by fewer or more than its mode says is refused', () => {
    expect(problems({ managedBy: ['dongguan'] })).toEqual([['management-mode', '/managedBy', 1, '≥ 2']])
    expect(problems({ mode: 'leased' })).toEqual([['management-mode', '/managedBy', 2, 1]])
  })

  it('without tax, without an origin, with an unknown chain or an impossible area is refused', () => {
    expect(problems({ shares: [output] })).toEqual([['tax-missing', '/shares', null, 'tax']])
    expect(problems({ chains: ['fashion'] })[0]?.slice(0, 2)).toEqual(['chain-unknown', '/chains/0'])
    expect(problems({ boundaries: [{ parkId: 'P02', divisionCode: '430582', areaMu: -5 }] })[0]?.[0]).toBe(
      'area-impossible',
    )
    const { parties } = agreement()
    expect(problems({ parties: parties.map((party) => ({ ...party, role: 'host' as const })) })).toEqual([
      ['origin-missing', '/parties', null, 'origin'],
    ])
  })

  it('with a fixed return to oneself, on nothing, or beyond the term is refused', () => {
    const fixed = {
      payer: 'shaodong',
      payee: 'dongguan',
      principal: 480_000_000,
      basisPoints: 1000,
      years: { from: 1, to: null },
    }
    expect(problems({ returns: [fixed] })).toEqual([])
    expect(
      problems({ returns: [{ ...fixed, payee: 'shaodong', principal: 0 }] }).map(([code, pointer]) => [code, pointer]),
    ).toEqual([
      ['return-to-self', '/returns/0/payee'],
      ['principal-impossible', '/returns/0/principal'],
    ])
    expect(
      problems({ returns: [{ ...fixed, payer: 'hunan', basisPoints: 0, years: { from: 1, to: 11 } }] }).map(
        ([code, pointer]) => [code, pointer],
      ),
    ).toEqual([
      ['party-unknown', '/returns/0/payer'],
      ['part-impossible', '/returns/0/basisPoints'],
      ['years-beyond-term', '/returns/0/years/to'],
    ])
  })
})
