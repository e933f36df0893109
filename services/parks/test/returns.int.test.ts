import type { AgreementContent, FixedReturn } from '@lianqiao/contracts/parks'
import { withTransaction } from '@lianqiao/eventing'
import { perFile } from '@lianqiao/service-testkit'
import { beforeEach, describe, expect, it } from 'vitest'
import { postReturnsIfFree } from '../src/agreements/post-returns.ts'
import { agreementsWithDueReturns } from '../src/store/return-dues.ts'
import { content } from './support/agreement.ts'
import { as, officer, openParks } from './support/rig.ts'

const rig = perFile(() => openParks({ connections: 12, now: new Date('2026-11-26T02:00:00Z') }))
beforeEach(() => {
  rig().time.now = new Date('2026-11-26T02:00:00Z')
})

const city = officer('city', 'city')
const fixed = (over: Partial<FixedReturn> = {}): FixedReturn => ({
  payer: 'shaodong',
  payee: 'dongguan',
  principalFen: 100_000_000,
  basisPoints: 1_000,
  fromYear: 1,
  toYear: undefined,
  ...over,
})
const record = async (over: Partial<AgreementContent> = {}, known = { agreementId: '', replacesVersion: 0 }) => {
  const request = { ...known, content: content({ returns: [fixed()], ...over }) }
  return (await rig().agreements.recordAgreement(request, as(city))).agreement?.agreementId as string
}
/** As the service's due work looks, in as many replicas as are asked for. */
async function look(replicas = 1) {
  const today = new Date(rig().time.now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
  for (const agreementId of await agreementsWithDueReturns(rig().pool, today, 100))
    await Promise.all(
      Array.from({ length: replicas }, () =>
        withTransaction(rig().pool, async (tx) => {
          const events = await postReturnsIfFree(tx, agreementId, rig().time.now, rig().newId)
          if (events.length > 0) await rig().outbox.append(tx, events)
        }),
      ),
    )
}
const entriesOf = async (agreementId: string) =>
  (await rig().agreements.listEntries({ agreementId, year: 0, pageSize: 0, cursor: '' }, as(city))).entries ?? []

describe('a fixed return of an agreement', () => {
  it('is posted once the year of the term has ended, by ten replicas at once, and told', async () => {
    const agreementId = await record()
    await rig().takeEvents()
    await look()
    expect(await entriesOf(agreementId)).toEqual([])
    rig().time.now = new Date('2026-12-31T15:59:00Z')
    const onTheLastDay = await record()
    await rig().takeEvents()
    await look()
    for (const id of [agreementId, onTheLastDay]) expect(await entriesOf(id)).toEqual([])
    rig().time.now = new Date('2026-12-31T16:00:00Z')
    await look(10)
    await look(10)
    expect(await entriesOf(agreementId)).toMatchObject([
      { cause: 'return', reference: 'return shaodong dongguan 1', year: 2026, occurredOn: '2026-12-31' },
    ])
    const told = await rig().takeEvents()
    expect(told).toHaveLength(2)
    expect(told.filter(({ data }) => 'agreementId' in data && data.agreementId === agreementId)).toMatchObject([
      {
        type: 'BenefitShareComputed',
        data: { agreementId, kind: 'return', amounts: [{ party: 'dongguan', amount: 10_000_000 }] },
      },
    ])
    const { rows } = await rig().agreements.statement({ agreementId, year: 2026, party: '' }, as(city))
    expect(rows).toMatchObject([
      { party: 'dongguan', kind: 'return', earned: 10_000_000, closing: 10_000_000, owed: 0 },
      { party: 'shaodong', kind: 'return', earned: 0, owed: 10_000_000, held: 0 },
    ])
  })

  it('of years that had ended when the agreement was recorded is posted at once, each', async () => {
    rig().time.now = new Date('2028-02-01T02:00:00Z')
    const agreementId = await record()
    await look()
    expect((await entriesOf(agreementId)).map(({ year }) => year)).toEqual([2027, 2026])
  })

  it('is settled by its payer, never more than is owed', async () => {
    rig().time.now = new Date('2027-02-01T02:00:00Z')
    const agreementId = await record()
    await look()
    const pay = (amountFen: number, reference: string) =>
      Promise.resolve(
        rig().agreements.settle(
          { agreementId, reference, kind: 'return', fromParty: 'shaodong', toParty: 'dongguan', amountFen, memo: '' },
          as(city),
        ),
      )
    await expect(pay(10_000_001, 'a')).rejects.toMatchObject({
      payload: { errors: [{ pointer: '/amountFen', code: 'more-than-held' }] },
    })
    await pay(10_000_000, 'b')
    const { rows } = await rig().agreements.statement({ agreementId, year: 2027, party: 'shaodong' }, as(city))
    expect(rows).toMatchObject([{ kind: 'return', owed: 0 }])
  })

  it('that was taken back is posted anew by a corrected version only', async () => {
    rig().time.now = new Date('2027-02-01T02:00:00Z')
    const agreementId = await record()
    await look()
    const [wrong] = await entriesOf(agreementId)
    await rig().agreements.reverseEntry({ entryId: wrong?.entryId as string, reason: '本金有误' }, as(city))
    await record({ source: '同样的回报' }, { agreementId, replacesVersion: 1 })
    await look()
    expect(await entriesOf(agreementId)).toHaveLength(2)
    await record({ returns: [fixed({ principalFen: 90_000_000 })] }, { agreementId, replacesVersion: 2 })
    await look()
    const entries = await entriesOf(agreementId)
    expect(entries.map(({ cause }) => cause)).toEqual(['return', 'reversal', 'return'])
    expect(entries[0]).toMatchObject({ agreementVersion: 3, lines: [{ amount: 9_000_000 }, { amount: 9_000_000 }] })
  })

  it('that does not add up is refused at its place, and comes back as it was recorded', async () => {
    const wrong = record({ returns: [fixed({ payee: 'shaodong', principalFen: 0 })] })
    await expect(wrong).rejects.toMatchObject({
      payload: { errors: [{ code: 'return-to-self' }, { pointer: '/returns/0/principal' }] },
    })
    const agreementId = await record()
    const { agreement } = await rig().agreements.getAgreement({ agreementId }, as(city))
    expect(agreement?.content?.returns).toEqual([fixed()])
  })
})
