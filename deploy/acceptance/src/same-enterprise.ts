import { randomUUID } from 'node:crypto'
import { until } from '@lianqiao/testkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Json, type Officer, officerOf, type Partner, partnerOf, type Target } from './target.ts'

/** A core that nobody has used before, of characters that no other sounds or looks like. */
const CHARACTERS = '鹤舟云石梅岭竹溪松涛琴棋诗酒雁塔荷塘枫桥菊圃瓷窑锦鲤'
const core = () =>
  [...randomUUID().replaceAll('-', '')]
    .filter((_, i) => i % 5 === 0)
    .map((digit) => [...CHARACTERS][Number.parseInt(digit, 16) + 4])
    .slice(0, 5)
    .join('')

/** One enterprise under several names: recognised at once, joined by an officer, and taken apart again. */
export function sameEnterprise(getTarget: () => Target): void {
  describe('the same enterprise', () => {
    let target: Target
    let first: Partner
    let second: Partner
    let city: Officer
    beforeAll(async () => {
      target = getTarget()
      first = await partnerOf(target, 'First')
      second = await partnerOf(target, 'Second')
      city = await officerOf(target, 'city')
    })

    it('in another script becomes a duplicate, with the reason and without the other’s identity', async () => {
      const mark = core()
      const { body: known } = await first.submit({
        enterpriseName: `东莞市${mark}光电玻璃有限公司`,
        text: '手机盖板玻璃制造',
        originCode: '441900',
      })
      const { body } = await second.submit({
        enterpriseName: `東莞市${mark}光電玻璃有限公司`,
        text: '手機蓋板玻璃製造',
        originCode: '441900',
      })
      expect(body).toMatchObject({ status: 'duplicate', duplicate: { reason: 'same-name' } })
      expect(body.history).toContainEqual(expect.objectContaining({ kind: 'duplicate', detail: 'same-name' }))
      expect(JSON.stringify(body)).not.toContain(known.id)
    })

    it('by its Hong Kong registration becomes a duplicate, and a wrong number is refused with its place', async () => {
      const number = String(Math.floor(10_000_000 + Math.random() * 89_999_999))
      const submit = (enterpriseName: string, given: string) =>
        second.submit({ enterpriseName, originCode: '810000', registrations: [{ kind: 'hk-br', number: given }] })
      await submit(`${core()}實業有限公司`, number)
      const spelled = number.replaceAll(/\d/g, (digit) => 'abelnorstu'[Number(digit)]!)
      const again = await submit(`${spelled} Industries Limited`, `${number.slice(0, 4)}-${number.slice(4)}`)
      expect(again.body).toMatchObject({ status: 'duplicate', duplicate: { reason: 'same-registration' } })
      const wrong = await submit('某某有限公司', '1234567O')
      expect(wrong).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/registrations/0/number', code: 'registration-alphabet' }] },
      })
      expect(wrong.body.errors[0].detail).toContain('第 8 位含有不会出现的字符;可能想写“0”')
    })

    it('is merged by the city’s officer and split again, and both submissions stay', async () => {
      const submit = async (partner: Partner) =>
        (await partner.submit({ enterpriseName: `苏州${core()}纺织有限公司`, text: '针织面料', originCode: '320500' }))
          .body
      const [older, newer] = [await submit(first), await submit(second)]
      const enterpriseOf = async ({ id }: Json) => (await city.call(`/leads/${id}`)).body.enterpriseId as string
      const pair = { keepId: await enterpriseOf(newer), mergeId: await enterpriseOf(older) }
      const preview = await city.post('/enterprises/merge-preview', pair)
      expect(preview.body).toMatchObject({ blocked: false, leadChanges: [{ leadId: newer.id, duplicateOf: older.id }] })

      const merged = await city.post('/enterprises/merges', { ...pair, reason: '工商登记为同一主体' })
      expect(merged.body).toMatchObject({ id: pair.keepId, submissions: 2 })
      expect(merged.body.leads.map(({ id }: Json) => id)).toEqual([newer.id, older.id])
      const told = await second.readWhen(newer.id, ({ status }) => status === 'duplicate')
      expect(told.duplicate).toMatchObject({ reason: 'merged' })
      const asked = await city.post('/enterprises/merges', { ...pair, reason: '又一次' })
      expect(asked.body.merges).toHaveLength(1)

      const undo = await city.post(`/enterprises/merges/${merged.body.merges[0].id}/undo`, { reason: '查明为两家' })
      expect(undo.body).toMatchObject({ id: pair.keepId, submissions: 1 })
      const back = await second.readWhen(newer.id, ({ status }) => status === 'submitted')
      expect(back.history.map(({ kind }: Json) => kind)).toEqual(expect.arrayContaining(['duplicate', 'reopened']))
      expect((await first.read(older.id)).body).toMatchObject({ status: 'submitted', duplicate: null })
    })

    it('or perhaps another is asked about: the question stands in the list of the city until an officer answers it', async () => {
      const mark = core()
      const submit = async (name: string) =>
        (
          await first.submit({
            enterpriseName: `东莞市${name}光电玻璃有限公司`,
            text: '盖板玻璃',
            originCode: '441900',
          })
        ).body
      const known = await submit(mark)
      await submit(`${mark.slice(0, -1)}鲲`)
      const { enterpriseId } = (await city.call(`/leads/${known.id}`)).body
      const asked = async () => {
        const questions: Json[] = []
        for (let cursor: string | null = ''; cursor !== null; ) {
          const { body } = await city.call(`/enterprises/questions${cursor && `?cursor=${cursor}`}`)
          questions.push(...body.items.filter(({ one }: Json) => one.id === enterpriseId))
          cursor = body.nextCursor
        }
        return questions
      }
      const [question] = await asked()
      expect(question!.reasons).toContainEqual({ speaksFor: 'different', reason: 'one-character-differs' })
      await city.post(`/enterprises/${enterpriseId}/apart`, { otherId: question!.other.id, reason: '电话核实是两家' })
      expect(await asked()).toEqual([])
      const elsewhere = await officerOf(target, 'county-430522')
      expect((await elsewhere.call('/enterprises/questions')).status).toBe(403)
    })

    it('has its chain corrected by an officer, and is proposed to other parks and another bureau', async () => {
      const { body } = await first.submit({
        enterpriseName: `温州${core()}打火机有限公司`,
        text: '防风打火机制造,拟整体搬迁',
        originCode: '330300',
      })
      await first.readWhen(body.id, ({ history }) => history.some(({ kind }: Json) => kind === 'assigned'))
      const elsewhere = await officerOf(target, 'county-430522')
      const correction = { chainId: 'internet', segmentId: null, reason: '只做网上销售,不生产' }
      expect((await elsewhere.post(`/leads/${body.id}/chain`, correction)).status).toBe(404)
      const corrected = await city.post(`/leads/${body.id}/chain`, correction)
      expect(corrected.body).toMatchObject({
        chainId: 'internet',
        classification: { correction: { bureauId: 'city', readChainId: 'fashion-goods' } },
      })
      await until(
        async () => {
          const { body: page } = await city.call(`/leads/${body.id}`)
          return page.history.some(({ kind }: Json) => kind === 'chain-corrected') && page.parkId !== 'P02'
        },
        { timeoutMs: 60_000, what: 'the lead to be proposed anew' },
      )
      const seen = await first.read(body.id)
      expect(seen.body.chain.id).toBe('internet')
      expect(JSON.stringify(seen.body)).not.toContain('只做网上销售')
    })
  })
}
