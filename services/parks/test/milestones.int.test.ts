import { randomUUID } from 'node:crypto'
import type { Events } from '@lianqiao/contracts'
import type { AgreementContent } from '@lianqiao/contracts/parks'
import { withTransaction } from '@lianqiao/eventing'
import { perFile } from '@lianqiao/service-testkit'
import { until } from '@lianqiao/testkit'
import { describe, expect, it } from 'vitest'
import { postMilestone } from '../src/agreements/milestones.ts'
import { content, split } from './support/agreement.ts'
import { as, keeper, knownLead, officer, openParks } from './support/rig.ts'

const rig = perFile(() => openParks({ connections: 12, now: new Date('2028-07-01T02:00:00Z') }))

const city = officer('city', 'city')

/** Origins that no other case uses: an agreement of one case covers no project of another. */
const origins = ['441901', '440100', '440300', '440400', '440600', '440700', '441200', '441300']
const freshOrigin = () => origins.pop() as string

const record = async (over: Partial<AgreementContent>, known?: { agreementId: string; replacesVersion: number }) => {
  const request = { agreementId: '', replacesVersion: 0, ...known, content: content(over) }
  const { agreement } = await rig().agreements.recordAgreement(request, as(city))
  return agreement?.agreementId as string
}
const milestone = (leadId: string, over: Partial<Events['MilestoneVerified']> = {}) => ({
  milestoneId: randomUUID(),
  projectId: randomUUID(),
  leadId,
  milestone: 'figure',
  occurredOn: '2027-03-31',
  landedOn: '2026-06-01',
  parkId: 'P02',
  figures: [{ name: 'tax', amount: 1_001, unit: 'fen', benefit: 'tax' }],
  verifiedByBureauId: 'city',
  verifiedByOfficerId: 'officer-1',
  verifiedAt: '2027-04-02T02:00:00Z',
  ...over,
})
const entriesOf = async (agreementId: string) =>
  (await rig().agreements.listEntries({ agreementId, year: 0, pageSize: 0, cursor: '' }, as(city))).entries ?? []
const keptOf = async (agreementId: string) =>
  (await rig().agreements.listKeptFigures({ agreementId }, as(keeper))).figures ?? []
const stateOf = async ({ milestoneId }: { milestoneId: string }) =>
  (await rig().pool.query('select benefit, state from milestone_figures where milestone_id = $1', [milestoneId])).rows

describe('a verified milestone', () => {
  it('is posted to the parties by the agreement as it stood on its day, and told as any entry', async () => {
    const origin = freshOrigin()
    const agreementId = await record({ originCodes: [origin] })
    const shares = [{ kind: 'tax', fromYear: 1, toYear: undefined, how: 'split', parts: split(5_000) }]
    await record({ originCodes: [origin], effectiveFrom: '2028-01-01', shares }, { agreementId, replacesVersion: 1 })
    const told = milestone(await knownLead(rig(), { originCode: origin }))
    expect(await rig().handle('MilestoneVerified', told)).toMatchObject([
      {
        type: 'BenefitShareComputed',
        data: {
          agreementId,
          agreementVersion: 1,
          projectId: told.projectId,
          kind: 'tax',
          amounts: [
            { party: 'dongguan', amount: 400 },
            { party: 'shaodong', amount: 601 },
          ],
        },
      },
    ])
    const [entry] = await entriesOf(agreementId)
    expect(entry).toMatchObject({
      cause: 'tax-receipt',
      reference: told.milestoneId,
      postedBy: 'officer-1',
      year: 2027,
    })
    expect(entry?.lines?.[0]).toMatchObject({ account: 'held', party: 'shaodong', amount: 1_001 })
    const { rows } = await rig().agreements.statement({ agreementId, year: 2027, party: '' }, as(keeper))
    expect(rows?.map(({ party, earned }) => [party, earned])).toEqual([
      ['dongguan', 400],
      ['shaodong', 601],
    ])
  })

  it('told twice is posted once, also when ten handle it at the same time', async () => {
    const origin = freshOrigin()
    const agreementId = await record({ originCodes: [origin] })
    const told = milestone(await knownLead(rig(), { originCode: origin }))
    const answers = await Promise.all(Array.from({ length: 10 }, () => rig().handle('MilestoneVerified', told)))
    expect(answers.flat()).toHaveLength(1)
    expect(await entriesOf(agreementId)).toHaveLength(1)
  })

  it('is kept with the reason where it cannot be posted, shown to whoever reads the agreement, and never fails', async () => {
    const origin = freshOrigin()
    const agreementId = await record({ originCodes: [origin], termTo: '2030-12-31' })
    const leadId = await knownLead(rig(), { originCode: origin })
    const figure = (benefit: string) => [{ name: benefit, amount: 70, unit: 'fen', benefit }]
    const projectId = randomUUID()
    const unshared = milestone(leadId, { projectId, figures: [...figure('energy'), ...figure('output')] })
    const late = milestone(leadId, { projectId, occurredOn: '2031-03-31' })
    const unlanded = milestone(leadId, { projectId, landedOn: '' })
    expect((await rig().handle('MilestoneVerified', unshared)).map(({ type }) => type)).toEqual([
      'BenefitShareComputed',
    ])
    expect(await rig().handle('MilestoneVerified', late)).toEqual([])
    expect(await rig().handle('MilestoneVerified', unlanded)).toEqual([])
    const kept = await keptOf(agreementId)
    expect(kept.map(({ reference, kind, reason }) => [reference, kind, reason])).toEqual(
      expect.arrayContaining([
        [unshared.milestoneId, 'energy', 'no-share-of-kind'],
        [late.milestoneId, 'tax', 'not-in-force'],
        [unlanded.milestoneId, 'tax', 'landing-unknown'],
      ]),
    )
    expect(kept).toHaveLength(3)
    expect(kept.find(({ reason }) => reason === 'not-in-force')).toMatchObject({
      leadId,
      amount: 1_001,
      heldBy: 'shaodong',
      zh: '2031-03-31 协议不在有效期内',
    })
    const stranger = rig().agreements.listKeptFigures({ agreementId }, as(officer('park-P01', 'park')))
    await expect(Promise.resolve(stranger)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('that was kept is posted by hand under its own reference, and then kept no more', async () => {
    const origin = freshOrigin()
    const agreementId = await record({ originCodes: [origin] })
    const told = milestone(await knownLead(rig(), { originCode: origin }), { landedOn: '' })
    await rig().handle('MilestoneVerified', told)
    const [kept] = await keptOf(agreementId)
    const { cause, reference, projectId, kind, amount, occurredOn, heldBy } = kept as Required<NonNullable<typeof kept>>
    const fact = { cause, reference, projectId, kind, amount, occurredOn, heldBy, landedOn: '2026-06-01', memo: '' }
    await rig().agreements.post({ agreementId, ...fact }, as(city))
    expect(await keptOf(agreementId)).toEqual([])
  })

  it('is posted when a version is recorded later that stood on its day; where two agreements may be meant, by nobody', async () => {
    const origin = freshOrigin()
    const leadId = await knownLead(rig(), { originCode: origin })
    const told = milestone(leadId)
    expect(await rig().handle('MilestoneVerified', told)).toEqual([])
    expect(await stateOf(told)).toEqual([{ benefit: 'tax', state: 'elsewhere' }])
    const agreementId = await record({ originCodes: [origin] })
    const posted = await rig().handle('AgreementRecorded', { agreementId })
    expect(posted).toMatchObject([{ type: 'BenefitShareComputed', data: { agreementId } }])
    expect(await rig().handle('AgreementRecorded', { agreementId })).toEqual([])

    const second = await record({ originCodes: [origin] })
    const unclear = milestone(leadId)
    expect(await rig().handle('MilestoneVerified', unclear)).toEqual([])
    for (const id of [agreementId, second])
      expect(await keptOf(id)).toMatchObject([{ reference: unclear.milestoneId, reason: 'agreement-unclear' }])
    // Of a project whose figures were posted before it is clear.
    const more = milestone(leadId, { projectId: told.projectId })
    expect(await rig().handle('MilestoneVerified', more)).toMatchObject([{ data: { agreementId } }])
  })

  it('that is looked at while its agreement is being recorded is found by it', async () => {
    const origin = freshOrigin()
    const told = milestone(await knownLead(rig(), { originCode: origin }))
    const { recorded, agreementId } = await withTransaction(rig().pool, async (tx) => {
      expect(await postMilestone(tx, { ...told, evidenceIds: [] }, rig())).toEqual([])
      const id = await record({ originCodes: [origin] })
      let isDone = false
      const handled = rig()
        .handle('AgreementRecorded', { agreementId: id })
        .finally(() => {
          isDone = true
        })
      const here = '(select oid from pg_database where datname = current_database())'
      const waits = `select from pg_locks where locktype = 'advisory' and not granted and database = ${here}`
      await until(async () => isDone || (await rig().pool.query(waits)).rowCount === 1, { what: 'the other to wait' })
      return { recorded: handled, agreementId: id }
    })
    expect(await recorded).toMatchObject([{ type: 'BenefitShareComputed', data: { agreementId } }])
    expect(await entriesOf(agreementId)).toHaveLength(1)
  })

  it('outside every enclave, or of a figure that nobody shares, posts nothing and keeps nothing for anybody', async () => {
    const told = milestone(await knownLead(rig(), { originCode: '310000' }), { parkId: 'P09' })
    const count = milestone(told.leadId, {
      milestone: 'signed',
      figures: [{ name: 'contractedInvestmentFen', amount: 5, unit: 'fen', benefit: '' }],
    })
    expect([
      ...(await rig().handle('MilestoneVerified', told)),
      ...(await rig().handle('MilestoneVerified', count)),
    ]).toEqual([])
    expect(await stateOf(told)).toEqual([{ benefit: 'tax', state: 'elsewhere' }])
    expect(await stateOf(count)).toEqual([])
  })
})
