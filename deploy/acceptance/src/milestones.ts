import { randomUUID } from 'node:crypto'
import { until } from '@lianqiao/testkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { enclaveOf } from './agreement.ts'
import { type Json, type Officer, officerOf, type Partner, partnerOf, type Target } from './target.ts'

const document = (kind: string) => ({ kind, title: `${kind}`, reference: '邵招〔2026〕12号', issuedOn: '2026-03-01' })

const stages = [
  {
    stage: 'signed',
    occurredOn: '2026-03-01',
    fields: { parkId: 'P02', contractedInvestmentFen: 50_000_000_000 },
    evidence: [document('investment-contract')],
  },
  {
    stage: 'registered',
    occurredOn: '2026-03-15',
    fields: { creditCode: '91350100M000100Y43', registeredCapitalFen: 1_000_000_000 },
    evidence: [document('business-licence')],
  },
  {
    stage: 'started',
    occurredOn: '2026-05-01',
    fields: { arrivedInvestmentFen: 8_000_000_000 },
    evidence: [document('lease'), document('funds-proof')],
  },
]

const tax = { figure: 'tax', occurredOn: '2026-06-30', amount: 1_000_001, evidence: [document('tax-certificate')] }

/** From a lead to a project, and from what is verified of it to the books of an enclave's parties. */
export function verifiedMilestones(getTarget: () => Target): void {
  describe('projects and their milestones', () => {
    let partner: Partner
    let park: Officer
    let city: Officer
    let agreementId: string
    let leadId: string
    let projectId: string
    beforeAll(async () => {
      const target = getTarget()
      partner = await partnerOf(target)
      ;[park, city] = (await Promise.all(['park-P02', 'city'].map((bureau) => officerOf(target, bureau)))) as [
        Officer,
        Officer,
      ]
      const agreement = await city.post('/agreements', enclaveOf('441200', '肇邵产业合作园'))
      expect(agreement.status, JSON.stringify(agreement.body)).toBe(200)
      agreementId = agreement.body.id
      const lead = {
        enterpriseName: `肇庆${randomUUID().slice(0, 8)}打火机有限公司`,
        text: '防风打火机、点火枪制造,拟整体搬迁',
        originCode: '441200',
        gbt4754: '4190',
      }
      leadId = (await partner.submit(lead)).body.id
      await partner.readWhen(leadId, ({ bureau }: Json) => bureau?.id === 'park-P02')
    })

    const done = async (answer: Promise<{ status: number; body: Json }>): Promise<Json> => {
      const { status, body } = await answer
      expect(status, JSON.stringify(body)).toBe(200)
      return body
    }
    const verified = async (body: Json): Promise<Json> => {
      const [{ id }] = body.project.milestones
      expect((await park.post(`/milestones/${id}/decision`, { verified: true, reason: '' })).status).toBe(403)
      return done(city.post(`/milestones/${id}/decision`, { verified: true, reason: '' }))
    }

    it('makes a claimed lead a project, and lets each stage in with what it needs and a second person only', async () => {
      expect((await park.post(`/leads/${leadId}/project`, { name: '' })).status).toBe(409)
      await done(park.post(`/leads/${leadId}/claim`, { purpose: '联系企业' }))
      const { project } = await done(park.post(`/leads/${leadId}/project`, { name: '' }))
      projectId = project.id
      const { stage: _, ...signed } = stages[0]!
      const outOfOrder = await park.post(`/projects/${projectId}/stages`, stages[1]!)
      expect([outOfOrder.status, outOfOrder.body.type]).toEqual([409, 'urn:lianqiao:problem:transition-refused'])
      const lacking = { ...signed, stage: 'signed', occurredOn: '', fields: {}, evidence: [] }
      const refused = await park.post(`/projects/${projectId}/stages`, lacking)
      expect(refused.status).toBe(422)
      expect(refused.body.errors).toEqual(project.next.missing)
      for (const claim of stages) await verified(await done(park.post(`/projects/${projectId}/stages`, claim)))
      const seen = await partner.readWhen(leadId, (lead: Json) => lead.project?.stage === 'started')
      expect(seen).toMatchObject({ status: 'converted', project: { since: '2026-05-01' } })
      expect(JSON.stringify(seen)).not.toContain('邵招')
    })

    it('puts a verified milestone into both parties’ statements, and shows what no party shares', async () => {
      await verified(await done(park.post(`/projects/${projectId}/figures`, tax)))
      let rows: Json[] = []
      await until(
        async () => {
          rows = (await park.call(`/agreements/${agreementId}/statement?year=2026`)).body.items
          return rows.length > 0
        },
        { timeoutMs: 60_000, what: 'the statement to have the tax' },
      )
      expect(rows.map(({ party, kind, earned, held }) => [party, kind, earned, held])).toEqual([
        ['origin', 'tax', 400_000, 0],
        ['host', 'tax', 600_001, 1_000_001],
      ])
      const { items } = (await park.call(`/agreements/${agreementId}/kept-figures`)).body
      expect(items).toMatchObject([
        { kind: 'investment', milestone: 'started', amount: 8_000_000_000, leadId, reason: 'no-share-of-kind' },
      ])
    })

    it('is nobody else’s: project, claims and decisions of a foreign lead are not found', async () => {
      const other = await officerOf(getTarget(), 'park-P01')
      const decision = { verified: true, reason: '' }
      const answers = await Promise.all([
        other.call(`/leads/${leadId}/project`),
        other.post(`/leads/${leadId}/project`, { name: '' }),
        other.post(`/projects/${projectId}/stages`, stages[0]!),
        other.post(`/projects/${projectId}/figures`, tax),
        other.post(`/milestones/${randomUUID()}/decision`, decision),
        other.call(`/agreements/${agreementId}/kept-figures`),
      ])
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404))
    })
  })
}
