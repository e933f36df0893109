import { randomUUID } from 'node:crypto'
import { until } from '@lianqiao/testkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { enclaveOf, reverseEnclave } from './agreement.ts'
import { type Answer, type Json, type Officer, officerOf, type Partner, partnerOf, type Target } from './target.ts'

const DAY_MS = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString()

/** Land and no workshop; what else it needs is not said. */
const needs = (landMu: number) => ({ landMu, workshopSquareMetres: 0 })

const lighterMaker = (over: object = {}) => ({
  enterpriseName: `温州${randomUUID().slice(0, 8)}打火机有限公司`,
  text: '防风打火机、点火枪制造,拟整体搬迁',
  originCode: '330300',
  gbt4754: '4190',
  ...over,
})

const plot = (over: object = {}) => ({
  kind: 'land',
  code: `DK-${randomUUID().slice(0, 8)}`,
  name: '智能制造产业园地块',
  size: 20,
  facts: {},
  chains: null,
  rentFenPerSquareMetreMonth: null,
  priceFenPerMu: null,
  availableFrom: null,
  availableUntil: null,
  outline: null,
  note: '',
  ...over,
})

/** Carriers, reservations, agreements and what leads get of them, on any way to run the platform. */
export function parksAndEnclaves(getTarget: () => Target): void {
  describe('parks, carriers and enclaves', () => {
    let target: Target
    let partner: Partner
    let park: Officer
    let county: Officer
    let city: Officer
    let leadId: string
    beforeAll(async () => {
      target = getTarget()
      partner = await partnerOf(target)
      ;[park, county, city] = (await Promise.all(
        ['park-P02', 'county-430582', 'city'].map((bureau) => officerOf(target, bureau)),
      )) as [Officer, Officer, Officer]
      leadId = (await partner.submit(lighterMaker())).body.id
      await partner.readWhen(leadId, ({ park }: Json) => park !== null && park !== undefined)
    })

    const reserve = (officer: Officer, carrierId: string, over: object = {}, key: string = randomUUID()) =>
      officer.call(`/carriers/${carrierId}/reservations`, {
        method: 'POST',
        headers: { 'idempotency-key': key },
        body: JSON.stringify({ leadId, amount: 1, expiresAt: inDays(30), note: '', ...over }),
      })
    const added = async (over: object = {}): Promise<string> => {
      const { status, body } = await park.post('/parks/P02/carriers', plot(over))
      expect(status, JSON.stringify(body)).toBe(200)
      return body.id
    }

    it('gives 50 who race for the last 20 亩 over HTTP exactly what is there, and tells each loser what is left', async () => {
      const carrierId = await added()
      const officers = [park, county, city]
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, i) => reserve(officers[i % 3] as Officer, carrierId, { amount: 0.75 })),
      )
      const won = answers.filter(({ status }) => status === 200)
      const lost = answers.filter(({ status }) => status === 409)
      expect([won.length, lost.length]).toEqual([26, 24])
      for (const { body } of lost)
        expect(body).toMatchObject({ type: 'urn:lianqiao:problem:capacity-taken', left: 0.5, retryable: false })
      const { body } = await park.call(`/carriers/${carrierId}`)
      expect(body).toMatchObject({ reserved: 19.5, free: 0.5 })
      expect(body.reservations).toHaveLength(26)
    })

    it('answers a retry as the first time, renews, releases and remembers', async () => {
      const carrierId = await added()
      const key = randomUUID()
      const wish = { amount: 5, expiresAt: inDays(30) }
      const first = await reserve(park, carrierId, wish, key)
      const second = await reserve(park, carrierId, wish, key)
      expect(second.body).toEqual(first.body)
      expect((await reserve(park, carrierId, { ...wish, amount: 6 }, key)).status).toBe(422)
      const { id } = first.body.reservation
      expect((await park.post(`/reservations/${id}/renew`, { expiresAt: inDays(60) })).body.renewals).toBe(1)
      expect((await county.post(`/reservations/${id}/release`, { note: '不落户' })).body.free).toBe(20)
      const { body } = await park.call(`/carriers/${carrierId}/history`)
      expect(body.items.map(({ kind }: Json) => kind)).toEqual(['added', 'reserved', 'renewed', 'released'])
    })

    it('answers a lead anew when a place it waited for is freed', async () => {
      expect((await park.call('/parks/P02', { method: 'PUT', body: '{"carriersComplete":true}' })).status).toBe(200)
      const carrierId = await added({ size: 3_000 })
      const held = await reserve(park, carrierId, { amount: 3_000 })
      const { body: waiting } = await partner.submit(lighterMaker({ facts: needs(2_000) }))
      const landIn = async () => {
        const { body } = await city.call(`/leads/${waiting.id}`)
        const proposed = body.parks?.find(({ parkId }: Json) => parkId === 'P02')
        return proposed?.conditions.find(({ condition }: Json) => condition === 'land')?.verdict
      }
      await until(async () => (await landIn()) === 'failed', { what: 'the first answer' })
      await park.post(`/reservations/${held.body.reservation.id}/release`, { note: '' })
      await until(async () => (await landIn()) === 'met', { what: 'the answer after the release' })
    })

    it('imports a file with a result a row, and exports what can be imported again', async () => {
      const own = await officerOf(target, 'park-P05')
      const send = (body: string | Uint8Array, type: string) =>
        own.call('/parks/P05/carrier-imports?fileName=a.csv', {
          method: 'POST',
          headers: { 'content-type': type },
          body: body as never,
        })
      const { status, body } = await send('类型,编号,名称,面积\n土地,H-1,=1+1,20\n土地,H-2,地块,2公顷', 'text/csv')
      expect(status, JSON.stringify(body)).toBe(200)
      expect(body.import).toMatchObject({ rows: 2, added: 1, refused: 1 })
      expect(body.rows).toEqual([
        expect.objectContaining({ row: 3, faults: [expect.objectContaining({ code: 'unit' })] }),
      ])
      const file = await own.call('/parks/P05/carriers.csv')
      expect(file.headers.get('content-disposition')).toContain('carriers-P05.csv')
      expect(JSON.stringify(file.body)).toContain("'=1+1")
      expect((await send('a\0b', 'text/csv')).status).toBe(415)
      expect((await send('{}', 'application/json')).status).toBe(415)
    })

    it('is nobody else’s: every address of a foreign park, carrier, reservation, import and agreement is not found', async () => {
      const carrierId = await added()
      const reservationId = (await reserve(park, carrierId)).body.reservation.id
      const uploaded = await park.call('/parks/P02/carrier-imports', {
        method: 'POST',
        headers: { 'content-type': 'text/csv' },
        body: `类型,编号,名称,面积\n土地,${randomUUID()},地块,20`,
      })
      const agreement = await city.post('/agreements', enclaveOf('441900', '莞邵产业合作园'))
      expect(agreement.status, JSON.stringify(agreement.body)).toBe(200)
      const entry = await city.post(`/agreements/${agreement.body.id}/entries`, receipt())
      expect(entry.status, JSON.stringify(entry.body)).toBe(200)
      const { version: _, ...content } = plot() as Json
      const reads = [
        '/parks/P02',
        '/parks/P02/carriers',
        '/parks/P02/carriers.csv',
        '/parks/P02/carriers.xlsx',
        '/parks/P02/capacity',
        '/parks/P02/reservations',
        '/parks/P02/leads',
        `/carriers/${carrierId}`,
        `/carriers/${carrierId}/history`,
        `/carrier-imports/${uploaded.body.import.id}`,
        `/agreements/${agreement.body.id}`,
        `/agreements/${agreement.body.id}/entries`,
        `/agreements/${agreement.body.id}/statement`,
      ]
      const writes: [string, string, object][] = [
        ['PUT', '/parks/P02', { carriersComplete: true }],
        ['POST', '/parks/P02/carriers', content],
        ['PUT', `/carriers/${carrierId}`, { ...content, version: 1 }],
        ['POST', `/carriers/${carrierId}/withdraw`, { version: 1 }],
        ['POST', `/carriers/${carrierId}/reservations`, { leadId, amount: 1, expiresAt: inDays(3), note: '' }],
        ['POST', `/reservations/${reservationId}/renew`, { expiresAt: inDays(3) }],
        ['POST', `/reservations/${reservationId}/release`, { note: '' }],
        ['POST', '/parks/P02/scorecards', { leadId, figures: [], reason: '试评' }],
        ['POST', '/parks/P02/scorecards/preview', { leadId, figures: [], reason: '' }],
      ]
      for (const bureau of ['park-P01', 'county-430522', 'station-hk-macao']) {
        const other = await officerOf(target, bureau)
        const answers: [string, Answer][] = [
          ...(await Promise.all(reads.map(async (path): Promise<[string, Answer]> => [path, await other.call(path)]))),
          ...(await Promise.all(
            writes.map(
              async ([method, path, body]): Promise<[string, Answer]> => [
                `${method} ${path}`,
                await other.call(path, {
                  method,
                  headers: { 'idempotency-key': randomUUID() },
                  body: JSON.stringify(body),
                }),
              ],
            ),
          )),
        ]
        for (const [path, { status }] of answers) expect([bureau, path, status]).toEqual([bureau, path, 404])
        const lists = await Promise.all(
          [`/leads/${leadId}/reservations`, `/leads/${leadId}/scorecards`, '/agreements'].map((path) =>
            other.call(path),
          ),
        )
        expect(lists[0]?.body.items).toEqual([])
        expect(lists[1]?.body.items).toEqual([])
        expect(lists[2]?.body.items.map(({ id }: Json) => id)).not.toContain(agreement.body.id)
        for (const path of [
          '/agreements',
          `/agreements/${agreement.body.id}/entries`,
          `/entries/${entry.body.id}/reverse`,
        ]) {
          const body =
            path === '/agreements' ? enclaveOf('441900', 'x') : path.endsWith('entries') ? receipt() : { reason: 'x' }
          expect((await other.post(path, body)).status).toBe(403)
        }
      }
      const { body } = await park.call(`/carriers/${carrierId}`)
      expect(body).toMatchObject({ version: 1, reserved: 1 })
    })

    it('shows partners what is free in ranges only', async () => {
      await added({ size: 33.33 })
      const { body } = await partner.call('/v1/parks')
      const { free } = body.items.find(({ id }: Json) => id === 'P02')
      expect(free).toEqual([{ kind: 'land', atLeast: expect.any(Number), atMost: null }])
      expect([0, 20, 50, 100, 200, 500]).toContain(free[0].atLeast)
    })

    it('shows an origin with an agreement its enclave first, and a lead from Hong Kong its pair', async () => {
      const enclave = await city.post('/agreements', enclaveOf('441300', '惠邵产业合作园'))
      const reverse = await city.post('/agreements', reverseEnclave('邵阳(深圳)创新中心'))
      expect([enclave.status, reverse.status], JSON.stringify(reverse.body)).toEqual([200, 200])
      const detailOf = async (lead: object) => {
        const { body } = await partner.submit(lead)
        await partner.readWhen(body.id, ({ park }: Json) => park !== null && park !== undefined)
        return (await city.call(`/leads/${body.id}`)).body
      }
      const huizhou = await detailOf(lighterMaker({ originCode: '441300' }))
      expect(huizhou.parks[0]).toMatchObject({
        parkId: 'P02',
        enclave: { agreementId: enclave.body.id, mode: 'managed-jointly', originTaxBp: 4_000 },
      })
      expect(huizhou.parks.map(({ parkId }: Json) => parkId)).toHaveLength(11)
      const hongKong = await detailOf(lighterMaker({ originCode: '810000' }))
      expect(hongKong.pairs).toContainEqual(
        expect.objectContaining({ agreementId: reverse.body.id, seatPlace: '深圳市南山区', parkId: 'P02' }),
      )
    })
  })
}

function receipt() {
  return {
    cause: 'tax-receipt',
    reference: randomUUID(),
    projectId: randomUUID(),
    kind: 'tax',
    amount: 1_000,
    occurredOn: '2026-06-30',
    heldBy: 'host',
    landedOn: null,
    memo: '',
  }
}
