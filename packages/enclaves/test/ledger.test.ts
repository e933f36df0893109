import { describe, expect, it } from 'vitest'
import {
  balances,
  type CooperationAgreement,
  freezeShares,
  outOfBalance,
  type Posting,
  postFact,
  postSettlement,
  reversePosting,
  statement,
  type VerifiedFact,
} from '../src/index.ts'
import { agreement, parts, share } from './support/examples.ts'

const receipt = (over: Partial<VerifiedFact> = {}): VerifiedFact => ({
  reference: 'T1',
  cause: 'tax-receipt',
  projectId: 'J1',
  kind: 'tax',
  amount: 100_01,
  occurredOn: '2026-06-30',
  heldBy: 'shaodong',
  landedOn: null,
  ...over,
})

const posted = (
  fact: VerifiedFact,
  id = 'p1',
  versions: readonly CooperationAgreement[] = [agreement()],
  earlier: readonly Posting[] = [],
) => postFact(versions, fact, { id, on: '2026-07-01', earlier })

const sure = (posting: ReturnType<typeof posted>): Posting => {
  if ('refused' in posting) throw new Error(JSON.stringify(posting))
  return posting
}

describe('a tax receipt', () => {
  it('is held by whoever received it and claimed by both parties, to the fen', () => {
    expect(sure(posted(receipt())).lines).toEqual([
      { account: 'held', party: 'shaodong', kind: 'tax', unit: 'fen', side: 'debit', amount: 100_01 },
      { account: 'claim', party: 'dongguan', kind: 'tax', unit: 'fen', side: 'credit', amount: 40_00 },
      { account: 'claim', party: 'shaodong', kind: 'tax', unit: 'fen', side: 'credit', amount: 60_01 },
    ])
  })

  it('is shared by the agreement as it stood on its day, whatever was agreed later', () => {
    const changed = agreement({
      version: 2,
      effectiveFrom: '2028-01-01',
      shares: [share('tax', 1, null, { how: 'split', parts: parts(5000, 5000) })],
    })
    const claimOf = (occurredOn: string) =>
      sure(posted(receipt({ occurredOn, amount: 100 }), 'p', [changed, agreement()])).lines[1]?.amount
    expect(claimOf('2027-12-31')).toBe(40)
    expect(claimOf('2028-01-01')).toBe(50)
  })

  it('goes wholly to the host from the sixth year on', () => {
    expect(sure(posted(receipt({ occurredOn: '2030-12-31' }))).lines).toHaveLength(3)
    expect(sure(posted(receipt({ occurredOn: '2031-01-01' }))).lines.slice(1)).toMatchObject([
      { party: 'shaodong', amount: 100_01 },
    ])
  })

  it('counts years from the landing of its project where that is agreed', () => {
    const versions = [agreement({ yearsFrom: 'project' })]
    const fact = receipt({ occurredOn: '2031-06-30' })
    expect(posted(fact, 'p', versions)).toEqual({ refused: 'landing-unknown', agreementId: 'A1' })
    expect(sure(posted({ ...fact, landedOn: '2026-07-01' }, 'p', versions)).lines).toHaveLength(3)
    expect(sure(posted({ ...fact, landedOn: '2026-06-30' }, 'p', versions)).lines).toHaveLength(2)
    expect(posted({ ...fact, landedOn: '2032-01-01' }, 'p', versions)).toMatchObject({ refused: 'before-landing' })
  })

  it('is refused, and says why, where it cannot be shared out', () => {
    expect(posted(receipt({ occurredOn: '2025-12-31' }))).toEqual({ refused: 'not-in-force', on: '2025-12-31' })
    expect(posted(receipt({ occurredOn: '2036-01-01' }))).toMatchObject({ refused: 'not-in-force' })
    expect(posted(receipt({ kind: 'profit' }))).toMatchObject({ refused: 'no-share-of-kind', kind: 'profit', year: 1 })
    expect(posted(receipt({ amount: 0 }))).toMatchObject({ refused: 'amount-impossible' })
    expect(posted(receipt({ amount: 1.5 }))).toMatchObject({ refused: 'amount-impossible' })
    expect(posted(receipt({ heldBy: null }))).toMatchObject({ refused: 'holder-needed' })
    expect(posted(receipt({ heldBy: 'hunan' }))).toEqual({ refused: 'party-unknown', party: 'hunan' })
  })

  it('is posted once, and again only when the first was reversed', () => {
    const first = sure(posted(receipt()))
    expect(posted(receipt(), 'p2', [agreement()], [first])).toEqual({
      refused: 'posted-already',
      reference: 'T1',
      by: 'p1',
    })
    const back = reversePosting(first, { id: 'r1', on: '2026-08-01', reason: '金额有误' }, [first]) as Posting
    expect(sure(posted(receipt({ amount: 99 }), 'p2', [agreement()], [first, back])).id).toBe('p2')
  })
})

describe('a milestone', () => {
  it('whose output both sides count says how much is counted a second time', () => {
    const milestone = receipt({ cause: 'milestone', kind: 'output', heldBy: null, amount: 500 })
    expect(
      sure(posted(milestone)).lines.map(({ account, party, side, amount }) => [account, party, side, amount]),
    ).toEqual([
      ['occurred', '', 'debit', 500],
      ['counted-again', '', 'debit', 500],
      ['counted', 'dongguan', 'credit', 500],
      ['counted', 'shaodong', 'credit', 500],
    ])
  })
})

describe('a correction', () => {
  const first = sure(posted(receipt()))
  const reversal = { id: 'r1', on: '2027-02-01', reason: '重复入账' }

  it('is a reversing entry that brings every balance back, and stands in its own year', () => {
    const back = reversePosting(first, reversal, [first]) as Posting
    expect(balances([first, back]).map(({ amount }) => amount)).toEqual([0, 0, 0])
    expect(back).toMatchObject({ year: 2027, cause: { of: 'p1', reverses: 'tax-receipt' } })
    expect(statement([first, back], 'dongguan', 2026).rows).toMatchObject([{ earned: 40_00, closing: 40_00 }])
    expect(statement([first, back], 'dongguan', 2027).rows).toMatchObject([
      { opening: 40_00, earned: -40_00, closing: 0 },
    ])
  })

  it('is made once, with a reason, and never of a reversal', () => {
    const back = reversePosting(first, reversal, [first]) as Posting
    expect(reversePosting(first, { ...reversal, id: 'r2' }, [first, back])).toEqual({
      refused: 'reversed-already',
      id: 'p1',
      by: 'r1',
    })
    expect(reversePosting(back, reversal, [first, back])).toEqual({ refused: 'is-a-reversal', id: 'r1' })
    expect(reversePosting(first, { ...reversal, reason: ' ' }, [first])).toMatchObject({ refused: 'reason-missing' })
  })
})

describe('a settlement', () => {
  const book = [sure(posted(receipt()))]
  const paid = {
    reference: 'S1',
    agreementId: 'A1',
    agreementVersion: 1,
    kind: 'tax',
    from: 'shaodong',
    to: 'dongguan',
    amount: 15_00,
  } as const

  it('lowers the claim and what is held, and shows in the statement', () => {
    const posting = postSettlement(paid, { id: 's1', on: '2026-12-31', book }) as Posting
    const all = [...book, posting]
    expect(outOfBalance(all)).toEqual({ fen: 0, kgce: 0 })
    expect(statement(all, 'dongguan', 2026).rows).toEqual([
      {
        kind: 'tax',
        unit: 'fen',
        opening: 0,
        earned: 40_00,
        settled: 15_00,
        closing: 25_00,
        held: 0,
        owed: 0,
        counted: 0,
      },
    ])
    expect(statement(all, 'shaodong', 2026).rows).toMatchObject([{ held: 85_01, closing: 60_01 }])
  })

  it('of more than is claimed or held is refused with the figure', () => {
    const settle = (amount: number) => postSettlement({ ...paid, amount }, { id: 's', on: '2026-12-31', book })
    expect(settle(40_01)).toEqual({ refused: 'more-than-claimed', claimed: 40_00, amount: 40_01 })
    expect(settle(100_02)).toEqual({ refused: 'more-than-held', held: 100_01, amount: 100_02 })
  })
})

describe('shares frozen at a moment', () => {
  it('name version and year, and keep what stood then', () => {
    const later = agreement({ version: 2, effectiveFrom: '2027-01-01', shares: [] })
    const frozen = freezeShares([agreement(), later], { on: '2026-12-31', landedOn: null })
    expect(frozen).toMatchObject({ agreementId: 'A1', version: 1, year: 1, frozenOn: '2026-12-31' })
    expect('shares' in frozen && frozen.shares.map(({ kind }) => kind)).toEqual(['tax', 'output'])
  })
})
