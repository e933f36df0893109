import { randomUUID } from 'node:crypto'
import type { DomainEvent, Events } from '@lianqiao/contracts'
import { toFacts } from '@lianqiao/contracts'
import type { Project, ProjectsServiceDefinition } from '@lianqiao/contracts/leads'
import { type Fault, type GrpcClient, type Identity, tellFault } from '@lianqiao/service-kit'
import { perFile } from '@lianqiao/service-testkit'
import { beforeEach, describe, expect, it } from 'vitest'
import { leadMessage } from '../src/api/lead-message.ts'
import { readHistory } from '../src/store/history.ts'
import { findLead, listLeads } from '../src/store/leads.ts'
import { as, openDesk } from './support/desk.ts'
import { city, colleague, park, partner, stranger } from './support/people.ts'
import { document, said } from './support/project-claims.ts'

const desk = perFile(() => openDesk({ connections: 12 }))
let api: GrpcClient<typeof ProjectsServiceDefinition>
beforeEach(() => {
  api = desk().projects
})

const codeOf = (call: Promise<unknown> | AsyncIterable<unknown> | unknown) =>
  Promise.resolve(call).then(
    () => 'done',
    (error) => error.code ?? error,
  )

let counter = 0
/** A lead that the park has claimed. */
async function claimedLead(): Promise<string> {
  counter += 1
  const name = `东莞市${'云石竹海枫桥荷塘鹤舟雁塔'.slice((counter % 6) * 2, (counter % 6) * 2 + 2)}${counter}号玻璃有限公司`
  const { leadId } = await desk().submit({ enterpriseName: name })
  await desk().pool.query("insert into lead_bureaus values ('park-P02', $1, 'responsible', 1)", [leadId])
  await desk().act('claimLead', { leadId, purpose: '联系企业' }, park)
  return leadId
}
async function converted(): Promise<Project> {
  const leadId = await claimedLead()
  return (await api.convertLead({ leadId, name: '' }, as(park))).project as Project
}
const claimed = (projectId: string, stage: keyof typeof said, over: object = {}) => {
  const { occurredOn, fields, evidence } = { ...said[stage], ...over }
  return { projectId, stage, occurredOn, fields: toFacts(fields), evidence: [...evidence] }
}
async function verified(projectId: string, stage: keyof typeof said): Promise<Project> {
  const { project } = await api.claimStage(claimed(projectId, stage), as(park))
  const { milestoneId } = project!.milestones![0] as { milestoneId: string }
  return (await api.decideClaim({ milestoneId, verified: true, reason: '' }, as(city))).project as Project
}
let known: DomainEvent[] = []
/** The events since the last `forget`. */
async function told(): Promise<DomainEvent[]> {
  known.push(...(await desk().takeEvents()))
  return known
}
async function forget(): Promise<void> {
  await desk().takeEvents()
  known = []
}
const toldOf = async <Type extends keyof Events>(type: Type) =>
  (await told()).filter((one) => one.type === type).map(({ data }) => data as Events[Type])

describe('converting a lead', () => {
  it('makes the claimed lead a project of its bureau, once, and tells it', async () => {
    const leadId = await claimedLead()
    await forget()
    const both = await Promise.all([1, 2].map(async () => api.convertLead({ leadId, name: ' ' }, as(park))))
    expect(new Set(both.map(({ project }) => project?.projectId)).size).toBe(1)
    const project = both[0]!.project as Project
    expect(project).toMatchObject({ leadId, bureauId: 'park-P02', stage: 'negotiating', mayClaim: true })
    expect((await told()).map(({ type }) => type)).toEqual(['LeadConverted', 'ProjectStageChanged'])
    expect((await toldOf('ProjectStageChanged'))[0]).toMatchObject({ leadId, from: '', to: 'negotiating' })
    const row = (await findLead(desk().pool, leadId))!
    expect(row).toMatchObject({ status: 'converted', project: { projectId: project.projectId, stage: 'negotiating' } })
    const history = await readHistory(desk().pool, leadId)
    expect(leadMessage(row, partner, history).history.map(({ kind }) => kind)).toContain('converted')
  })

  it('is refused before anybody has claimed it, to whoever does not work it, and to partners', async () => {
    const { leadId } = await desk().submit({ enterpriseName: '东莞市石桥玻璃有限公司' })
    await desk().pool.query("insert into lead_bureaus values ('park-P02', $1, 'responsible', 1)", [leadId])
    const convert = (identity: Identity, id = leadId) => codeOf(api.convertLead({ leadId: id, name: '' }, as(identity)))
    expect(await convert(park)).toBe('transition-refused')
    const other = await claimedLead()
    expect(await convert(city, other)).toBe('forbidden')
    expect(await convert(stranger, other)).toBe('not-found')
    expect(await convert(partner, other)).toBe('forbidden')
    expect(await convert(park, 'x')).toBe('not-found')
    expect(await codeOf(api.getProject({ leadId: other }, as(partner)))).toBe('not-found')
  })

  it('keeps the lead its enterprise’s open one: who reports it again repeats it', async () => {
    const name = '东莞市鹿鸣光学玻璃有限公司'
    const { leadId } = await desk().submit({ enterpriseName: name })
    await desk().pool.query("insert into lead_bureaus values ('park-P02', $1, 'responsible', 1)", [leadId])
    await desk().act('claimLead', { leadId, purpose: '联系企业' }, park)
    await api.convertLead({ leadId, name: '' }, as(park))
    expect((await desk().submit({ enterpriseName: name }, 'partner-2')).status).toBe('duplicate')
  })

  it('at the last stage has nothing more to claim, and what its enterprise intends next is a lead of its own', async () => {
    const { projectId, leadId } = await converted()
    const { enterpriseName } = (await findLead(desk().pool, leadId))!
    for (const stage of ['signed', 'registered', 'started', 'inProduction'] as const) await verified(projectId, stage)
    expect((await desk().submit({ enterpriseName }, 'partner-2')).status).toBe('duplicate')
    const project = await verified(projectId, 'aboveScale')
    expect(project).toMatchObject({ stage: 'aboveScale', next: undefined })
    const next = await desk().submit({ enterpriseName }, 'partner-2')
    expect(next.status).toBe('submitted')
    expect(next.enterpriseId).toBe((await findLead(desk().pool, leadId))!.enterpriseId)
  })
})

describe('claiming and verifying a stage', () => {
  it('is refused with all that is missing, as it was told before, and stores nothing of it', async () => {
    const { projectId, leadId, next } = await converted()
    const empty = { projectId, stage: 'signed', occurredOn: '', fields: undefined, evidence: [] }
    const refusal = await Promise.resolve(api.claimStage(empty, as(park))).catch((error) => error)
    expect(refusal.code).toBe('unprocessable')
    const told = refusal.payload.errors.map((fault: Fault) => ({
      ...tellFault(fault, 'en'),
      zh: tellFault(fault, 'zh-Hans').detail,
    }))
    expect(told).toEqual(next?.missing)
    const { project } = await api.getProject({ leadId }, as(park))
    expect(project?.milestones).toEqual([])
  })

  it('enters the stage when somebody else verifies it, and tells stage, figures and evidence ids only', async () => {
    const { projectId, leadId } = await converted()
    await forget()
    const signed = await verified(projectId, 'signed')
    expect(signed).toMatchObject({ stage: 'signed', stageSince: '2026-11-20', parkId: 'P02', landedOn: '' })
    await verified(projectId, 'registered')
    const started = await verified(projectId, 'started')
    expect(started).toMatchObject({ stage: 'started', landedOn: '2026-11-21', next: { stage: 'inProduction' } })
    expect((await toldOf('ProjectStageChanged')).map(({ from, to }) => [from, to])).toEqual([
      ['negotiating', 'signed'],
      ['signed', 'registered'],
      ['registered', 'started'],
    ])
    const last = (await toldOf('MilestoneVerified')).at(-1)!
    expect(last).toMatchObject({
      projectId,
      leadId,
      milestone: 'started',
      occurredOn: '2026-11-22',
      landedOn: '2026-11-21',
      parkId: 'P02',
      figures: [{ name: 'arrivedInvestmentFen', amount: 8_000_000_000, unit: 'fen', benefit: 'investment' }],
      verifiedByBureauId: 'city',
    })
    expect(last.evidenceIds).toHaveLength(2)
    expect(JSON.stringify(await told())).not.toContain('邵招')
    const history = await readHistory(desk().pool, leadId)
    const row = (await findLead(desk().pool, leadId))!
    const kinds = (identity: Identity) =>
      leadMessage(row, identity, history)
        .history.filter(({ kind }) => kind.startsWith('milestone'))
        .map(({ kind, detail }) => `${kind} ${detail}`)
    expect(kinds(park)).toHaveLength(6)
    expect(kinds(partner)).toEqual(['signed', 'registered', 'started'].map((one) => `milestone-verified ${one}`))
    expect(leadMessage(row, partner).project).toMatchObject({ stage: 'started', since: '2026-11-22' })
  })

  it('is refused out of order, to the one who claimed it, to strangers; and nothing changes', async () => {
    const { projectId, leadId } = await converted()
    const before = await findLead(desk().pool, leadId)
    await forget()
    for (const stage of ['registered', 'started'] as const)
      expect(await codeOf(api.claimStage(claimed(projectId, stage), as(park)))).toBe('transition-refused')
    expect(await codeOf(api.claimStage({ ...claimed(projectId, 'signed'), stage: 'opened' }, as(park)))).toBe(
      'unprocessable',
    )
    expect(await codeOf(api.claimStage(claimed(projectId, 'signed'), as(city)))).toBe('forbidden')
    expect(await codeOf(api.claimStage(claimed(projectId, 'signed'), as(stranger)))).toBe('not-found')
    expect(await codeOf(api.claimStage(claimed(randomUUID(), 'signed'), as(park)))).toBe('not-found')
    expect(await findLead(desk().pool, leadId)).toEqual(before)

    const { project } = await api.claimStage(claimed(projectId, 'signed'), as(park))
    const { milestoneId } = project!.milestones![0] as { milestoneId: string }
    const decide = (who: Identity, isVerified = true, reason = '') =>
      codeOf(api.decideClaim({ milestoneId, verified: isVerified, reason }, as(who)))
    expect(await decide(park)).toBe('second-person-needed')
    expect(await decide(stranger)).toBe('not-found')
    expect(await decide(city, false)).toBe('unprocessable')
    expect((await api.getProject({ leadId }, as(park))).project).toMatchObject({ stage: 'negotiating' })
    expect(await told()).toEqual([])
    expect(await decide(colleague)).toBe('done')
    expect(await decide(city)).toBe('done')
    expect(await decide(city, false, '合同未生效')).toBe('transition-refused')
    expect(await toldOf('MilestoneVerified')).toHaveLength(1)
    await expect(
      desk().pool.query("update milestones set reason = 'x' where milestone_id = $1", [milestoneId]),
    ).rejects.toThrow(/never changed/)
  })

  it('that waits is found by whoever may decide about it, and not by the one who claimed it', async () => {
    const { projectId, leadId } = await converted()
    const { project } = await api.claimStage(claimed(projectId, 'signed'), as(park))
    const waitingFor = async (who: Identity & { kind: 'officer' }) =>
      (await listLeads(desk().pool, who, { toVerifyBy: who.officerId, limit: 100 })).map((row) => row.leadId)
    for (const who of [city, colleague]) expect(await waitingFor(who)).toContain(leadId)
    for (const who of [park, stranger]) expect(await waitingFor(who)).not.toContain(leadId)
    const { milestoneId } = project!.milestones![0] as { milestoneId: string }
    await api.decideClaim({ milestoneId, verified: true, reason: '' }, as(city))
    expect(await waitingFor(city)).not.toContain(leadId)
  })

  it('that was rejected with a reason is claimed anew; the same claim twice is one', async () => {
    const { projectId } = await converted()
    const first = await api.claimStage(claimed(projectId, 'signed'), as(park))
    const again = await api.claimStage(claimed(projectId, 'signed'), as(park))
    expect(again.project?.milestones).toHaveLength(1)
    const other = claimed(projectId, 'signed', { occurredOn: '2026-11-19' })
    expect(await codeOf(api.claimStage(other, as(park)))).toBe('transition-refused')
    const { milestoneId } = first.project!.milestones![0] as { milestoneId: string }
    await api.decideClaim({ milestoneId, verified: false, reason: '合同未盖章' }, as(city))
    const { project } = await api.claimStage(other, as(park))
    expect(project?.milestones?.map(({ state }) => state)).toEqual(['claimed', 'rejected'])
  })

  it('is entered once, though ten verify it and ten claim it at the same time', async () => {
    const { projectId } = await converted()
    const claims = await Promise.allSettled(
      Array.from({ length: 10 }, async (_, i) =>
        api.claimStage(claimed(projectId, 'signed', { occurredOn: `2026-11-1${i}` }), as(park)),
      ),
    )
    const made = claims.filter(({ status }) => status === 'fulfilled')
    expect(made).toHaveLength(1)
    const { project } = (made[0] as PromiseFulfilledResult<{ project?: Project }>).value
    const milestoneId = project!.milestones[0]!.milestoneId
    await forget()
    const decided = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        codeOf(api.decideClaim({ milestoneId, verified: i % 2 === 0, reason: 'x' }, as(city))),
      ),
    )
    expect(decided.filter((code) => code === 'done')).toHaveLength(5)
    expect((await toldOf('MilestoneVerified')).length).toBeLessThanOrEqual(1)
    expect((await toldOf('ProjectStageChanged')).length).toBe((await toldOf('MilestoneVerified')).length)
  })
})

describe('a figure of a period', () => {
  const tax = (projectId: string, over: object = {}) => ({
    projectId,
    figure: 'tax',
    occurredOn: '2026-11-22',
    amount: 12_345_678,
    evidence: [document('tax-certificate')],
    ...over,
  })

  it('is claimed and verified in the same way, once the company is registered here', async () => {
    const { projectId } = await converted()
    await verified(projectId, 'signed')
    expect(await codeOf(api.claimFigure(tax(projectId), as(park)))).toBe('transition-refused')
    await verified(projectId, 'registered')
    const { project } = await api.claimFigure(tax(projectId), as(park))
    expect((await api.claimFigure(tax(projectId), as(park))).project?.milestones).toHaveLength(3)
    const { milestoneId } = project!.milestones![0] as { milestoneId: string }
    await forget()
    expect(await codeOf(api.decideClaim({ milestoneId, verified: true, reason: '' }, as(park)))).toBe(
      'second-person-needed',
    )
    await api.decideClaim({ milestoneId, verified: true, reason: '' }, as(colleague))
    expect(await told()).toMatchObject([
      {
        type: 'MilestoneVerified',
        data: { milestone: 'figure', figures: [{ name: 'tax', amount: 12_345_678, unit: 'fen', benefit: 'tax' }] },
      },
    ])
    const twice = await Promise.resolve(api.claimFigure(tax(projectId, { amount: 1 }), as(park))).catch((e) => e)
    expect(twice.payload.errors).toMatchObject([{ pointer: '/occurredOn', code: 'claimed-already' }])
    expect(await codeOf(api.claimFigure(tax(projectId, { figure: 'rent' }), as(park)))).toBe('unprocessable')
  })
})
