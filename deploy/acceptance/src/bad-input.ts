import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { ask, fetchToken, type Partner, partnerOf, type Target } from './target.ts'

const lead = () => ({
  enterpriseName: `测${randomUUID().slice(0, 8)}玻璃有限公司`,
  text: '手机盖板玻璃制造',
  originCode: '441900',
})
const PROBLEM = 'application/problem+json'

/** What is wrong is answered with what, where and what would be right; and nothing is lost or half done. */
export function badInput(getTarget: () => Target): void {
  describe('bad input', () => {
    let target: Target
    let partner: Partner
    beforeAll(async () => {
      target = getTarget()
      partner = await partnerOf(target)
    })
    const stored = async () => (await partner.call('/v1/leads?limit=100')).body.items.length

    const refused = async (
      body: object | string,
      expected: { status: number; type: string; errors?: object[] },
      headers = {},
    ) => {
      const before = await stored()
      const answer = await partner.submit(body, headers)
      expect(answer.headers.get('content-type')).toContain(PROBLEM)
      expect(answer).toMatchObject({
        status: expected.status,
        body: { type: `urn:lianqiao:problem:${expected.type}`, status: expected.status, requestId: expect.any(String) },
      })
      for (const error of expected.errors ?? [])
        expect(answer.body.errors).toContainEqual(expect.objectContaining(error))
      expect(await stored()).toBe(before)
      return answer
    }

    it('refuses what is not JSON', () => refused('{"enterpriseName": ', { status: 400, type: 'not-json' }))

    it('refuses an unknown field with its pointer', () =>
      refused(
        { ...lead(), contact: { nmae: 'x' }, 'a/b': 1 },
        {
          status: 400,
          type: 'bad-request',
          errors: [
            { pointer: '/contact/nmae', code: 'unknown-field' },
            { pointer: '/a~1b', code: 'unknown-field' },
          ],
        },
      ))

    it('refuses a wrong type and a missing field, both at once', () =>
      refused(
        { text: 7 },
        {
          status: 400,
          type: 'bad-request',
          errors: [
            { pointer: '/text', code: 'wrong-type' },
            { pointer: '/enterpriseName', code: 'required' },
          ],
        },
      ))

    it('refuses a body that is too large', () =>
      refused(JSON.stringify({ ...lead(), text: 'x'.repeat(300_000) }), { status: 413, type: 'too-large' }))

    it('refuses another media type, a form and plain text too', async () => {
      for (const type of ['application/xml', 'text/plain', 'application/x-www-form-urlencoded'])
        await refused('text=x', { status: 415, type: 'media-type-unsupported' }, { 'content-type': type })
    })

    it('refuses a POST without an Idempotency-Key', () =>
      refused(lead(), { status: 400, type: 'idempotency-key-missing' }, { 'idempotency-key': '' }))

    it('refuses a wrong credit code and says which character should be there, in the language asked for', async () => {
      const wrong = { ...lead(), creditCode: '91110108551385082A' }
      const errors = [{ pointer: '/creditCode', code: 'credit-code-check-character' }]
      const { body } = await refused(wrong, { status: 422, type: 'unprocessable', errors })
      expect(body.errors[0].detail).toContain('第 18 位校验字符不符;这一位应为“Q”')
      const inEnglish = await refused(
        wrong,
        { status: 422, type: 'unprocessable', errors },
        { 'accept-language': 'en' },
      )
      expect(inEnglish.body.errors[0].detail).toContain('check-character at character 18; "Q" should be there')
    })

    it('refuses a fact that does not exist, or has a value it cannot have', () =>
      refused(
        { ...lead(), facts: { investmentFen: 'much', favouriteColour: 'red' } },
        {
          status: 422,
          type: 'unprocessable',
          errors: [{ pointer: '/facts/investmentFen' }, { pointer: '/facts/favouriteColour' }],
        },
      ))

    it('answers 409 to a second request while the first with the same key is under way, or replays it', async () => {
      const key = { 'idempotency-key': randomUUID() }
      const same = lead()
      const answers = await Promise.all(Array.from({ length: 8 }, () => partner.submit(same, key)))
      const ids = new Set(answers.filter(({ status }) => status === 201).map(({ body }) => body.id))
      expect(ids.size).toBe(1)
      for (const { status, headers } of answers) {
        expect([201, 409]).toContain(status)
        if (status === 409) expect(headers.get('retry-after')).toBe('1')
      }
    })

    it('accepts and marks an origin outside the served zones, and an unknown industry code', async () => {
      const outside = await partner.submit({ ...lead(), originCode: '510100' })
      expect(outside.body).toMatchObject({ status: 'submitted', origin: { zone: 'outside', served: false } })
      expect(outside.body.markers).toContainEqual(expect.objectContaining({ code: 'origin-not-served' }))
      const nowhere = await partner.submit({ ...lead(), originCode: '999999' })
      expect(nowhere.body.markers).toContainEqual(
        expect.objectContaining({ code: 'origin-unknown', pointer: '/originCode' }),
      )
      const code = await partner.submit({ ...lead(), gbt4754: '9999' })
      expect(code.body.markers).toContainEqual(expect.objectContaining({ code: 'gbt4754-unknown' }))
      expect(code.body.chain.id).toBe('display-materials')
    })

    it('accepts any text there is: empty, long, emoji, markup, mixed width', async () => {
      for (const text of [
        '',
        '玻'.repeat(19_000),
        '🏭💡 <script>alert(1)</script> 手機蓋板玻璃 ABC',
        '\u202e\u0007盖板',
      ])
        expect((await partner.submit({ ...lead(), text })).status).toBe(201)
      expect((await partner.submit({ ...lead(), text: 'a\u0000b' })).status).toBe(400)
    })

    it('answers 401 to a missing, forged or malformed token and 403 to a token without the scope', async () => {
      const call = (authorization: string) => ask(`${target.address}/v1/leads`, { headers: { authorization } })
      const token = (await fetchToken(target, partner.clientId, partner.clientSecret)).body.access_token as string
      const forged = `${token.slice(0, -4)}${token.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`
      expect((await call('')).status).toBe(401)
      expect((await call('Bearer nonsense')).status).toBe(401)
      expect(await call(`Bearer ${forged}`)).toMatchObject({
        status: 401,
        body: { type: 'urn:lianqiao:problem:token-invalid' },
      })
      const narrow = await fetchToken(target, partner.clientId, partner.clientSecret, { scope: 'previews' })
      const answer = await call(`Bearer ${narrow.body.access_token}`)
      expect(answer).toMatchObject({ status: 403, body: { type: 'urn:lianqiao:problem:scope-missing' } })
    })

    it('refuses a cursor that is none, and answers in English when asked', async () => {
      const { status, body } = await partner.call('/v1/leads?cursor=nonsense', { headers: { 'accept-language': 'en' } })
      expect(status).toBe(400)
      expect(body.title).toBe('The request is not valid')
      expect((await partner.call('/v1/nothing')).status).toBe(404)
    })
  })
}
