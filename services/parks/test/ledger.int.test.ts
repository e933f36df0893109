import { randomUUID } from 'node:crypto'
import type { AgreementContent, LedgerEntry } from '@lianqiao/contracts/parks'
import type { DomainError } from '@lianqiao/service-kit'
import { perFile } from '@lianqiao/service-testkit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { content, split, words } from './support/agreement.ts'
import { as, keeper, officer, openParks } from './support/rig.ts'

const rig = perFile(() => openParks({ connections: 12, now: new Date('2028-07-01T02:00:00Z') }))

const city = officer('city', 'city')
async function recorded(over: Partial<AgreementContent> = {}): Promise<string> {
  const request = { agreementId: '', replacesVersion: 0, content: content(over) }
  const { agreement } = await rig().agreements.recordAgreement(request, as(city))
  return agreement?.agreementId as string
}
const receipt = (agreementId: string, over: object = {}) => ({
  agreementId,
  cause: 'tax-receipt',
  reference: randomUUID(),
  projectId: randomUUID(),
  kind: 'tax',
  amount: 1_001,
  occurredOn: '2027-03-31',
  heldBy: 'shaodong',
  landedOn: '2026-06-01',
  memo: '',
  ...over,
})
const post = async (request: ReturnType<typeof receipt>) => {
  const { entry, replayed } = await rig().agreements.post(request, as(city))
  return { entry: entry as LedgerEntry, replayed }
}
const codesOf = (call: Promise<unknown>) =>
  call.then(
    () => [],
    (error: DomainError<'unprocessable'>) => error.payload.errors?.map(({ code }) => code) ?? [error.code],
  )
const amountsOf = ({ lines }: LedgerEntry) =>
  lines.map(({ account, party, side, amount }) => `${side} ${account} ${party} ${amount}`)

describe('recording an agreement', () => {
  it('refuses what does not add up with every sum, and keeps nothing of it', async () => {
    const before = await rig().pool.query('select from agreements')
    const wrong = content({
      shares: [
        {
          kind: 'tax',
          fromYear: 1,
          toYear: 3,
          how: 'split',
          parts: [...split(4_000), { party: 'dongguan', basisPoints: 1 }],
        },
        { kind: 'tax', fromYear: 5, toYear: undefined, how: 'split', parts: split(5_000) },
      ],
      boundaries: [{ parkId: 'P77', divisionCode: '430582', areaMu: undefined }],
    })
    const request = { agreementId: '', replacesVersion: 0, content: wrong }
    const codes = await codesOf(Promise.resolve(rig().agreements.recordAgreement(request, as(city))))
    expect(codes).toEqual(expect.arrayContaining(['sum-wrong', 'years-gap', 'boundary-missing']))
    const { problems } = await rig().agreements.checkAgreement({ content: wrong }, as(city))
    expect(problems?.map(({ code }) => code)).toEqual(codes)
    expect((await rig().pool.query('select from agreements')).rowCount).toBe(before.rowCount)
  })

  it('keeps every version, and refuses a second one of the same number', async () => {
    const agreementId = await recorded()
    const next = { agreementId, replacesVersion: 1, content: content({ effectiveFrom: '2028-01-01' }) }
    const both = await Promise.allSettled([1, 2].map(async () => rig().agreements.recordAgreement(next, as(city))))
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const { versions } = await rig().agreements.getAgreement({ agreementId }, as(city))
    expect(versions?.map(({ version }) => version)).toEqual([2, 1])
    await expect(rig().pool.query('update agreements set source = $1', ['x'])).rejects.toThrow(/never changed/)
  })

  it('is the city’s; the park and its county read it, the station only what is its own, others none', async () => {
    const agreementId = await recorded()
    const request = { agreementId: '', replacesVersion: 0, content: content() }
    expect(await codesOf(Promise.resolve(rig().agreements.recordAgreement(request, as(keeper))))).toEqual(['forbidden'])
    const reads = (who: ReturnType<typeof officer>, id = agreementId) =>
      Promise.resolve(rig().agreements.getAgreement({ agreementId: id }, as(who))).then(
        () => true,
        (error) => (error.code === 'not-found' ? false : error),
      )
    expect(await reads(keeper)).toBe(true)
    expect(await reads(officer('county-430582', 'county'))).toBe(true)
    expect(await reads(officer('park-P01', 'park'))).toBe(false)
    expect(await reads(officer('county-430522', 'county'))).toBe(false)
    expect(await reads(officer('station-hk-macao', 'station'))).toBe(false)
    const hongKong = await recorded({ originCodes: ['810000', '441900'] })
    expect(await reads(officer('station-hk-macao', 'station'), hongKong)).toBe(true)
  })
})

describe('the ledger', () => {
  it('posts a receipt by the agreement as it stood on its day, to the fen, and balanced', async () => {
    const agreementId = await recorded()
    const later = content({
      effectiveFrom: '2028-01-01',
      shares: [{ kind: 'tax', fromYear: 1, toYear: undefined, how: 'split', parts: split(5_000) }],
    })
    await rig().agreements.recordAgreement({ agreementId, replacesVersion: 1, content: later }, as(city))
    const { entry } = await post(receipt(agreementId))
    expect(entry).toMatchObject({ agreementVersion: 1, year: 2027 })
    expect(amountsOf(entry)).toEqual([
      'debit held shaodong 1001',
      'credit claim dongguan 400',
      'credit claim shaodong 601',
    ])
    expect((await post(receipt(agreementId, { occurredOn: '2028-03-31' }))).entry.agreementVersion).toBe(2)
    const output = receipt(agreementId, { cause: 'milestone', kind: 'output', amount: 70, heldBy: '' })
    expect(amountsOf((await post(output)).entry)).toEqual([
      'debit occurred  70',
      'debit counted-again  70',
      'credit counted dongguan 70',
      'credit counted shaodong 70',
    ])
  })

  it('posts a reference once, by ten at the same time, and again only after it was taken back', async () => {
    const agreementId = await recorded()
    const one = receipt(agreementId)
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(one)))
    expect(new Set(answers.map(({ entry }) => entry.entryId)).size).toBe(1)
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1)
    expect(await codesOf(post({ ...one, amount: 5 }))).toEqual(['posted-already'])

    const entryId = answers[0]!.entry.entryId
    const reverse = () => rig().agreements.reverseEntry({ entryId, reason: '金额有误' }, as(city))
    const backs = await Promise.all(Array.from({ length: 5 }, async () => reverse()))
    expect(new Set(backs.map(({ entry }) => entry?.entryId)).size).toBe(1)
    const { entry, replayed } = await post({ ...one, amount: 5 })
    expect(replayed).toBe(false)
    const { entries } = await rig().agreements.listEntries({ agreementId, year: 0, pageSize: 0, cursor: '' }, as(city))
    expect(entries?.map(({ cause }) => cause)).toEqual(['tax-receipt', 'reversal', 'tax-receipt'])
    expect(entries?.at(-1)?.reversedByEntryId).toBe(backs[0]?.entry?.entryId)
    expect(entry.reversedByEntryId).toBe('')
  })

  it('cannot be edited, added to, or unbalanced, whoever writes to the database', async () => {
    const agreementId = await recorded()
    const { entry } = await post(receipt(agreementId))
    for (const statement of [
      'update postings set year = 1999',
      'delete from posting_lines',
      'truncate postings cascade',
      'update posting_lines set amount = 1',
    ])
      await expect(rig().pool.query(statement)).rejects.toThrow(/never changed/)
    const line = (n: number, side: string, amount: number) =>
      `insert into posting_lines values ('${entry.entryId}', ${n}, 'claim', 'dongguan', 'tax', 'fen', '${side}', ${amount});`
    await expect(rig().pool.query(line(8, 'debit', 5) + line(9, 'credit', 5))).rejects.toThrow(/says 3 lines and has 5/)
    await expect(
      rig().pool.query(
        `begin;
         insert into postings select gen_random_uuid(), agreement_id, agreement_version, cause, 'other', 0, benefit,
           project_id, year, occurred_on, null, 1, memo, request_hash, bureau_id, officer_id, posted_at
           from postings where posting_id = '${entry.entryId}';
         insert into posting_lines select posting_id, 1, 'held', 'x', 'tax', 'fen', 'debit', 1 from postings
          where reference = 'other';
         commit`,
      ),
    ).rejects.toThrow(/does not balance in fen/)
  })

  it('settles what is held and claimed, never more, though two pay at the same time', async () => {
    const agreementId = await recorded()
    await post(receipt(agreementId, { amount: 1_000 }))
    const pay = (reference: string, amountFen: number) =>
      rig().agreements.settle(
        { agreementId, reference, kind: 'tax', fromParty: 'shaodong', toParty: 'dongguan', amountFen, memo: '' },
        as(city),
      )
    const both = await Promise.allSettled(['a', 'b'].map(async (reference) => pay(reference, 300)))
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await codesOf(Promise.resolve(pay('c', 101)))).toEqual(['more-than-claimed'])
    const { rows } = await rig().agreements.statement({ agreementId, year: 2028, party: 'dongguan' }, as(city))
    expect(rows).toEqual([
      expect.objectContaining({
        opening: 400,
        earned: 0,
        settled: 300,
        closing: 100,
        held: 0,
        partyName: words('东莞'),
      }),
    ])
  })

  it('gives every fen to somebody and nobody a fen twice, whatever is posted and taken back', {
    timeout: 60_000,
  }, async () => {
    const agreementId = await recorded()
    const step = fc.record({
      amount: fc.integer({ min: 1, max: 10_000_000 }),
      year: fc.integer({ min: 2026, max: 2034 }),
      back: fc.boolean(),
    })
    let held = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        await Promise.all(
          steps.map(async ({ amount, year, back }) => {
            const { entry } = await post(receipt(agreementId, { amount, occurredOn: `${year}-12-01` }))
            if (back) await rig().agreements.reverseEntry({ entryId: entry.entryId, reason: 'x' }, as(city))
            else held += amount
          }),
        )
        const { rows = [] } = await rig().agreements.statement({ agreementId, year: 2040, party: '' }, as(city))
        expect(rows.reduce((sum, { closing }) => sum + (closing ?? 0), 0)).toBe(held)
        expect(rows.reduce((sum, row) => sum + (row.held ?? 0), 0)).toBe(held)
      }),
      { numRuns: 12 },
    )
  })
})

describe('simulating', () => {
  it('compares a recorded agreement with one that is only thought of, and says why a plan cannot be carried through', async () => {
    const agreementId = await recorded({ yearsFrom: 'term' })
    const year = { taxes: { vat: 1_000_000 }, costs: {}, profit: 0, output: 0, investment: 0, energy: 0 }
    const plan = { before: {}, years: Array.from({ length: 10 }, () => year) }
    const half = content({
      shares: [{ kind: 'tax', fromYear: 1, toYear: undefined, how: 'split', parts: split(5_000) }],
    })
    const request = {
      agreements: [
        { agreementId, content: undefined },
        { agreementId: '', content: half },
      ],
      plan,
      discountBp: 500,
      firstAgreementYear: 1,
    }
    const { simulations = [] } = await rig().agreements.simulate(request, as(keeper))
    // Half of the tax stays here; 40 % of it goes to the origin for five years, or 50 % for ten.
    expect(simulations.map(({ parties }) => parties?.map(({ party, total }) => [party, total]))).toEqual([
      [
        ['dongguan', 1_000_000],
        ['shaodong', 4_000_000],
      ],
      [
        ['dongguan', 2_500_000],
        ['shaodong', 2_500_000],
      ],
    ])
    const tooLate = await rig().agreements.simulate({ ...request, firstAgreementYear: 5 }, as(keeper))
    expect(tooLate.simulations?.[0]?.refused).toMatchObject({ code: 'beyond-term', on: { lastYear: '10' } })
  })
})
