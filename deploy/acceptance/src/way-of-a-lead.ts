import { randomUUID } from 'node:crypto'
import { until } from '@lianqiao/testkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { ask, fetchToken, type Json, type Officer, officerOf, type Partner, partnerOf, type Target } from './target.ts'

/** A lead of the Bay Area that goes to the economic zone of 邵东: names nobody else has used before. */
const lighterMaker = () => ({
  enterpriseName: `温州${randomUUID().slice(0, 8)}打火机有限公司`,
  text: '防风打火机、点火枪制造,产品出口,拟整体搬迁',
  originCode: '330300',
  gbt4754: '4190',
  externalId: 'our-7',
  contact: { name: '赵六', phone: '13711112222', email: 'zhao.liu@example.com', title: '厂长' },
})

const assignedAndTold = (lead: Json) =>
  lead.history.some(({ kind }: Json) => kind === 'assigned') &&
  lead.history.some(({ kind }: Json) => kind === 'notified')

/** From a partner's submission to the officer's claim, on any way to run the platform. */
export function wayOfALead(getTarget: () => Target): void {
  describe('the way of a lead', () => {
    let target: Target
    let partner: Partner
    beforeAll(async () => {
      target = getTarget()
      partner = await partnerOf(target)
    })

    it('answers a submission with the chain, its evidence and a signed receipt', async () => {
      const { status, headers, body } = await partner.submit(lighterMaker())
      expect(status).toBe(201)
      expect(headers.get('location')).toBe(`/v1/leads/${body.id}`)
      expect(body).toMatchObject({
        status: 'submitted',
        externalId: 'our-7',
        chain: { id: 'fashion-goods' },
        origin: { zone: 'yrd' },
      })
      expect(body.chain.evidence).toContainEqual(expect.objectContaining({ field: 'text', chainId: 'fashion-goods' }))
      expect(body.receipt).toMatchObject({
        leadId: body.id,
        auditPosition: expect.any(Number),
        signature: expect.any(String),
      })
      expect(JSON.stringify(body)).not.toContain('13711112222')
    })

    it('finds the park, asks the policies, assigns the bureau and tells its officer', async () => {
      const { body } = await partner.submit(lighterMaker())
      const lead = await partner.readWhen(body.id, assignedAndTold)
      expect(lead).toMatchObject({ park: { id: 'P02' }, bureau: { id: 'park-P02' }, policies: { pending: false } })
      expect(lead.history.map(({ kind }: Json) => kind).slice(0, 4)).toEqual([
        'submitted',
        'classified',
        'matched',
        'assigned',
      ])
      expect(lead.history.find(({ kind }: Json) => kind === 'notified').recipients).toBeGreaterThan(0)
    })

    it('shows the lead to the officer as it arrives, masks the contact until it is claimed, and tells the partner', async () => {
      const officer = await officerOf(target, 'park-P02')
      const stream = await officer.live()
      const { body } = await partner.submit(lighterMaker())
      await until(() => stream.events.some(({ type, leadId }: Json) => type === 'inbox' && leadId === body.id), {
        timeoutMs: 60_000,
      })
      stream.close()

      const inbox = await officer.call('/inbox')
      const item = inbox.body.items.find(({ leadId }: Json) => leadId === body.id)
      expect(item).toMatchObject({ part: 'responsible', readAt: null, chainId: 'fashion-goods', parkId: 'P02' })
      const unread = inbox.body.unread
      const read = await officer.post('/inbox/read', { notificationIds: [item.id] })
      expect(read.body.unread).toBe(unread - 1)

      const page = await officer.call(`/leads/${body.id}`)
      expect(page.body).toMatchObject({ mayClaim: true, contact: { masked: true, name: '赵*' } })
      expect(page.body.parks.length).toBeGreaterThan(0)
      expect(page.body.policies.clauses.length).toBeGreaterThan(0)
      expect(JSON.stringify(page.body)).not.toContain('13711112222')

      const claimed = await officer.post(`/leads/${body.id}/claim`, { purpose: '联系企业约谈' })
      expect(claimed.body).toMatchObject({ status: 'acknowledged', contact: { masked: false, phone: '13711112222' } })
      const again = await officer.post(`/leads/${body.id}/claim`, { purpose: '联系企业约谈' })
      expect(again.status).toBe(200)
      const seen = await partner.readWhen(body.id, ({ status }) => status === 'acknowledged')
      expect(seen.history.at(-1)).toMatchObject({ kind: 'acknowledged', bureau: '邵东经开区招商局' })
    })

    it('does not show it to an officer of another bureau, to another partner, or to nobody', async () => {
      const { body } = await partner.submit(lighterMaker())
      await partner.readWhen(body.id, assignedAndTold)
      const elsewhere = await officerOf(target, 'county-430522')
      expect((await elsewhere.call(`/leads/${body.id}`)).status).toBe(404)
      expect((await elsewhere.post(`/leads/${body.id}/claim`, { purpose: 'x' })).status).toBe(404)
      const stranger = await partnerOf(target, 'Stranger')
      expect((await stranger.read(body.id)).status).toBe(404)
      expect((await stranger.call('/v1/leads')).body).toEqual({ items: [], nextCursor: null })
      expect((await stranger.call(`/v1/leads/${body.id}`, { headers: { authorization: '' } })).status).toBe(401)
    })

    it('brings a Hong Kong lead to the station, in Traditional Chinese, and shows its contact to nobody in Shaoyang', async () => {
      const { body } = await partner.submit({
        enterpriseName: `港${randomUUID().slice(0, 8)}電子集團有限公司`,
        text: '智能電飯煲、吸塵機械人等小家電製造商',
        originCode: '810000',
        contact: { name: 'Chan Tai Man', phone: '+852 5555 1234' },
      })
      const lead = await partner.readWhen(body.id, assignedAndTold)
      const station: Officer = await officerOf(target, 'station-hk-macao')
      expect((await station.call('/me')).body).toMatchObject({ language: 'zh-Hant', bureau: { kind: 'station' } })
      expect((await station.call(`/leads/${body.id}`)).body).toMatchObject({ originCode: '810000' })

      const responsible = await officerOf(target, lead.bureau.id)
      const claimed = await responsible.post(`/leads/${body.id}/claim`, { purpose: '约谈' })
      expect(claimed.body).toMatchObject({ status: 'acknowledged', contact: { masked: true } })
      expect(JSON.stringify(claimed.body)).not.toContain('5555')
    })

    it('adds the city to a lead of 5 亿 and more, and sends an unclassifiable one to the review desk', async () => {
      const large = await partner.submit({ ...lighterMaker(), facts: { investmentFen: 50_000_000_000 } })
      const withCity = await partner.readWhen(large.body.id, assignedAndTold)
      const assigned = withCity.history.filter(({ kind }: Json) => kind === 'assigned')
      expect(assigned).toContainEqual(expect.objectContaining({ bureau: '邵阳市招商促进局', detail: 'joined' }))

      const vague = await partner.submit({
        enterpriseName: `某${randomUUID().slice(0, 8)}有限公司`,
        originCode: '440300',
      })
      const desk = await partner.readWhen(vague.body.id, assignedAndTold)
      expect(desk).toMatchObject({ chain: null, park: null, bureau: { id: 'desk' } })
      const city = await officerOf(target, 'city')
      expect((await city.call(`/leads/${vague.body.id}`)).body.mayClaim).toBe(true)
    })

    it('answers a retry with the same key the same way, and doubles nothing', async () => {
      const lead = lighterMaker()
      const key = { 'idempotency-key': randomUUID() }
      const first = await partner.submit(lead, key)
      const retry = await partner.submit(lead, key)
      expect(retry.status).toBe(201)
      expect(retry.headers.get('idempotent-replayed')).toBe('true')
      expect(retry.body).toEqual(first.body)
      const other = await partner.submit({ ...lead, text: '别的内容' }, key)
      expect(other).toMatchObject({ status: 422, body: { type: 'urn:lianqiao:problem:idempotency-key-reused' } })
    })

    it('keeps a second report of the same enterprise as a duplicate, without telling whose the first is', async () => {
      const lead = lighterMaker()
      const first = await partner.submit(lead)
      const second = await partnerOf(target, 'Second')
      const { body } = await second.submit(lead)
      expect(body).toMatchObject({ status: 'duplicate', duplicate: { reason: 'same-name' } })
      expect(JSON.stringify(body)).not.toContain(first.body.id)
    })

    it('lists a partner its own leads, page by page, each once', async () => {
      const own = await partnerOf(target, 'Lister')
      const ids: string[] = []
      for (let i = 0; i < 5; i++) ids.push((await own.submit(lighterMaker())).body.id)
      const seen: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const { body } = await own.call(`/v1/leads?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`)
        seen.push(...body.items.map(({ id }: Json) => id))
        cursor = body.nextCursor
      }
      expect(seen).toEqual(ids.reverse())
    })

    it('says what an enterprise would get, and stores nothing', async () => {
      const { status, body } = await partner.call('/v1/match-previews', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(lighterMaker()),
      })
      expect(status).toBe(200)
      expect(body).toMatchObject({ verdict: 'chain', chain: { id: 'fashion-goods' } })
      expect(body.parks[0]).toMatchObject({ id: 'P02' })
      const { counts, clauses } = body.policies
      expect(clauses.length).toBeGreaterThan(70)
      expect(Object.values<number>(counts).reduce((a, b) => a + b)).toBe(clauses.length)
    })

    it('answers a partner in the language it asks for: chain, park, bureau and reasons', async () => {
      const { body: sent } = await partner.submit(lighterMaker())
      await partner.readWhen(sent.id, ({ bureau }: Json) => bureau !== null)
      const { body } = await partner.call(`/v1/leads/${sent.id}?language=en`)
      expect(body).toMatchObject({
        chain: { name: 'Fashion goods' },
        park: { id: 'P02', name: 'Shaodong Economic Development Zone' },
      })
      expect(body.park.reasons[0]).toMatch(/^chain cluster 30\/30: leading chain number 1/)
      expect(body.bureau.name).not.toMatch(/\p{Script=Han}/u)
      const traditional = await partner.call('/v1/parks?language=zh-Hant')
      expect(traditional.body.items.map(({ name }: Json) => name)).toContain('邵東經濟開發區')
      expect((await partner.call('/v1/parks?language=fr')).status).toBe(400)
    })

    it('signs an officer in by a link that works once, with a cookie scripts cannot read', async () => {
      const officer = await officerOf(target, 'county-430582')
      expect(officer.linkStatus).toBe(303)
      expect(officer.setCookie).toMatch(/HttpOnly/)
      expect(officer.setCookie).toMatch(/SameSite=Lax/)
      expect(await officer.usedLinkAgain()).toBeNull()
      expect((await officer.call('/me', { headers: { cookie: '' } })).status).toBe(401)
      const forged = await officer.call('/sign-out', { method: 'POST', headers: { 'x-lianqiao-console': '' } })
      expect(forged.status).toBe(403)
      expect((await officer.call('/sign-out', { method: 'POST' })).status).toBe(204)
      expect((await officer.call('/me')).status).toBe(401)
    })

    it('describes itself: OpenAPI 3.1 and a page to read', async () => {
      const { body: description } = await ask(`${target.address}/openapi.json`)
      expect(description.openapi).toMatch(/^3\.1/)
      expect(Object.keys(description.paths)).toEqual(
        expect.arrayContaining(['/oauth/token', '/v1/leads', '/v1/leads/{id}', '/v1/match-previews']),
      )
      expect((await fetch(`${target.address}/docs/`)).status).toBe(200)
    })

    it('gives tokens only for the right secret and for scopes the client has', async () => {
      expect((await fetchToken(target, partner.clientId, 'wrong')).body).toMatchObject({ error: 'invalid_client' })
      const foreign = await fetchToken(target, partner.clientId, partner.clientSecret, { scope: 'everything' })
      expect(foreign).toMatchObject({ status: 400, body: { error: 'invalid_scope' } })
    })
  })
}
