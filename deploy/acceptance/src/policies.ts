import { randomUUID } from 'node:crypto'
import { until } from '@lianqiao/testkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Json, type Officer, officerOf, type Partner, partnerOf, type Target } from './target.ts'

const lighterMaker = () => ({
  enterpriseName: `温州${randomUUID().slice(0, 8)}打火机有限公司`,
  text: '防风打火机、点火枪制造,产品出口,拟整体搬迁',
  originCode: '330300',
  gbt4754: '4190',
})

/** A clause of a name nobody else has used: verified, reviewed, 100万元 for the chain the lead is of. */
const clause = (id: string, change: object = {}) => ({
  id,
  policy: {
    title: `支持打火机产业搬迁若干措施 ${id}`,
    documentNumber: `市政办发〔2026〕${id}号`,
    issuer: '邵阳市人民政府办公室',
    level: '邵阳市',
    area: '邵阳市',
    issued: '2026-01-05',
    source: 'https://example.com/',
  },
  title: { zhHans: '搬迁奖励', zhHant: '搬遷獎勵', en: 'Reward for moving' },
  kind: 'benefit',
  assurance: 'verified',
  inForce: { from: '2026-01-05', until: 'open' },
  fairCompetition: { state: 'passed', ground: '市公平竞争审查' },
  conditions: {
    all: [
      { fact: 'projectRegion', under: ['430500'] },
      { fact: 'chain', in: ['fashion-goods'] },
    ],
  },
  benefit: { form: 'cash', formula: '100万元' },
  span: '对新迁入的打火机企业,给予100万元一次性奖励。',
  ...change,
})

/** From a clause's publication to the bureau of a stored lead, and back; on any way to run the platform. */
export function policiesFindLeads(getTarget: () => Target): void {
  describe('policies find enterprises', () => {
    let target: Target
    let partner: Partner
    let city: Officer
    beforeAll(async () => {
      target = getTarget()
      partner = await partnerOf(target)
      city = await officerOf(target, 'city')
    })
    const newId = () => `T-${randomUUID().slice(0, 8)}`
    const publish = (document: object) => city.post('/policies', { document, reason: '验收' })
    const preview = async (query = '') =>
      (
        await partner.call(`/v1/match-previews${query}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(lighterMaker()),
        })
      ).body.policies
    const newsOf = async (officer: Officer, leadId: string, template: string) => {
      let found: Json
      await until(
        async () => {
          const { items } = (await officer.call('/inbox')).body
          found = items.find((item: Json) => item.leadId === leadId && item.template === template)
          return found !== undefined
        },
        { timeoutMs: 60_000, everyMs: 50, what: `${template} in the inbox` },
      )
      return found
    }

    it('finds a stored lead by a published clause, tells its bureau, and goes back on withdrawal', async () => {
      const { body } = await partner.submit(lighterMaker())
      await partner.readWhen(body.id, ({ history }) => history.some(({ kind }: Json) => kind === 'notified'))
      const id = newId()
      expect(await publish(clause(id))).toMatchObject({
        status: 201,
        body: { clauses: [{ clauseId: id, version: 1 }] },
      })

      const park = await officerOf(target, 'park-P02')
      expect(await newsOf(park, body.id, 'policy-serves-lead')).toMatchObject({
        policy: { clauseId: id, version: 1, status: 'eligible', amount: { minFen: 100_000_000, maxFen: 100_000_000 } },
      })
      const card = await park.call(`/leads/${body.id}/policies`)
      expect(card.body.clauses.find(({ clauseId }: Json) => clauseId === id)).toMatchObject({
        status: 'eligible',
        sentence: '对新迁入的打火机企业,给予100万元一次性奖励。',
        benefit: { trace: { text: '定额 = 100万元' } },
      })
      expect(card.body.combination.certain.taken).toContainEqual({ clauseId: id, paidFen: 100_000_000 })
      const past = await park.call(`/leads/${body.id}/policies?asOf=2026-01-04`)
      expect(past.body.clauses.find(({ clauseId }: Json) => clauseId === id)).toMatchObject({ status: 'notYetOpen' })
      expect((await park.call(`/leads/${body.id}/policies/check`)).body).toMatchObject({ disagreements: [] })

      expect((await city.post(`/policies/${id}/withdraw`, { reason: '验收完毕' })).status).toBe(200)
      expect(await newsOf(park, body.id, 'policy-left-lead')).toMatchObject({
        policy: { clauseId: id, status: 'withdrawn' },
      })
      const after = await park.call(`/leads/${body.id}/policies`)
      expect(after.body.clauses.map(({ clauseId }: Json) => clauseId)).not.toContain(id)
    })

    it('matches a published clause within a second, and keeps its versions readable', async () => {
      const id = newId()
      await publish(clause(id))
      let offer: Json
      await until(
        async () => {
          offer = (await preview()).clauses.find((one: Json) => one.id === id)
          return offer !== undefined
        },
        { timeoutMs: 1_000, everyMs: 20, what: 'the clause in a preview' },
      )
      expect(offer).toMatchObject({ status: 'eligible', offer: true, trace: ['定额 = 100万元'] })
      await publish(clause(id, { benefit: { form: 'cash', formula: '50万元' }, version: 2 }))
      const found = await partner.call(`/v1/policies?text=${encodeURIComponent(id)}`)
      expect(found.body.items[0]).toMatchObject({ id, standing: 'inForce' })
      const document = await city.call(`/policies/${id}`)
      expect(document.body.history.map(({ version }: Json) => version)).toEqual([2, 1])
      expect((await city.call(`/policies/${id}?version=1`)).body.document.benefit.formula).toBe('100万元')
      await city.post(`/policies/${id}/withdraw`, { reason: '验收完毕' })
    })

    it('lets only the city publish', async () => {
      const county = await officerOf(target, 'county-430582')
      expect((await county.post('/policies', { document: clause(newId()), reason: 'x' })).status).toBe(403)
      expect((await county.post('/policies/PL01/withdraw', { reason: 'x' })).status).toBe(403)
      expect((await county.call('/me')).body.rights).toEqual([])
      expect((await city.call('/me')).body.rights).toEqual(['publish-policies'])
    })

    it('refuses a document with each problem, its place and the reason, and publishes none of it', async () => {
      const good = clause(newId())
      const bad = clause(newId(), { conditions: { fact: 'projectRegion', under: ['999999'] } })
      const { status, body } = await publish({ clauses: [good, bad] })
      expect(status).toBe(422)
      expect(body.errors).toEqual([
        {
          pointer: '/clauses/1/conditions/under/0',
          code: 'unknownRegion',
          detail: '999999 不是名录中的 GB/T 2260 区划代码',
        },
      ])
      expect((await city.call(`/policies/${good.id}`)).status).toBe(404)
    })

    it('names the limit to a tree of ten thousand nodes, wide or deep, and to a body beyond all bounds', async () => {
      const leaf = '{"fact":"projectRegion","under":["430500"]}'
      const wide = `{"any":[${Array.from({ length: 10_000 }, () => leaf).join(',')}]}`
      const deep = `${'{"not":'.repeat(10_000)}${leaf}${'}'.repeat(10_000)}`
      for (const conditions of [wide, deep]) {
        const written = JSON.stringify({ document: clause(newId(), { conditions: 'HERE' }), reason: '验收' })
        const text = written.replace('"HERE"', conditions)
        const { status, body } = await city.call('/policies', { method: 'POST', body: text })
        expect(status).toBe(422)
        const refusal = { pointer: '/conditions', code: 'too-many-nodes', detail: expect.stringContaining('2000') }
        expect(body.errors[0]).toMatchObject(refusal)
      }
      const huge = await publish(clause(newId(), { span: 'x'.repeat(3_000_000) }))
      expect(huge.status).toBe(413)
    })
  })
}
