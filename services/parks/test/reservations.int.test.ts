import { randomUUID } from 'node:crypto'
import { withTransaction } from '@lianqiao/eventing'
import type { DomainError } from '@lianqiao/service-kit'
import { perFile } from '@lianqiao/service-testkit'
import { describe, expect, it } from 'vitest'
import { reservationCalls } from '../src/api/reservation-calls.ts'
import { expireIfFree } from '../src/carriers/expire.ts'
import { addPlot, as, keeper, knownLead, officer, openParks } from './support/rig.ts'

let leadId: string
const rig = perFile(async () => {
  const opened = await openParks({ connections: 20 })
  if (opened !== undefined) leadId = await knownLead(opened)
  return opened
})

const later = '2026-12-25T00:00:00Z'
let codes = 0
const newPlot = (over: object = {}) => addPlot(rig(), { code: `plot ${codes++}`, ...over })
const wish = (carrierId: string, over: object = {}) => ({
  carrierId,
  leadId,
  amount: 5,
  expiresAt: later,
  note: '',
  idempotencyKey: randomUUID(),
  ...over,
})
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => expect.fail('it was not refused'),
    (error: unknown) => error as DomainError,
  )
async function standing(carrierId: string) {
  const { carrier } = await rig().carriers.getCarrier({ carrierId, asOf: '' }, as(keeper))
  return { reserved: carrier?.reserved, free: carrier?.free }
}

describe('reserving', () => {
  it('gives 50 clients who race for the last 20 亩, through several replicas, exactly what is there, and tells each loser how much is left', async () => {
    const carrierId = await newPlot({ size: 20 })
    const replicas = [1, 2, 3, 4, 5].map(() => reservationCalls({ ...rig(), reservations: rig().openReservations() }))
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, i) =>
        replicas[i % replicas.length]!.reserve(wish(carrierId, { amount: 3 }), as(keeper) as never),
      ),
    )
    const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as DomainError] : []))
    expect(outcomes.length - lost.length).toBe(6)
    expect(lost.map(({ code }) => code)).toEqual(Array(44).fill('capacity-taken'))
    expect(new Set(lost.map(({ payload }) => JSON.stringify(payload)))).toEqual(
      new Set([JSON.stringify({ left: 2, unit: '亩' })]),
    )
    expect(await standing(carrierId)).toEqual({ reserved: 18, free: 2 })
    await rig().carriers.reserve(wish(carrierId, { amount: 2 }), as(keeper))
    expect(await standing(carrierId)).toEqual({ reserved: 20, free: 0 })
  })

  it('is refused by the database itself where code would give more than there is', async () => {
    const carrierId = await newPlot({ size: 20 })
    await expect(
      rig().pool.query('update carriers set reserved = 2001 where carrier_id = $1', [carrierId]),
    ).rejects.toThrow(/check constraint/)
  })

  it('answers a retry as it answered the first time, ten at once and also after the place was taken, and refuses the key with another wish', async () => {
    const carrierId = await newPlot()
    const asked = wish(carrierId, { amount: 20 })
    const answers = await Promise.all(Array.from({ length: 10 }, () => rig().carriers.reserve(asked, as(keeper))))
    expect(new Set(answers.map(({ reservation }) => reservation?.reservationId)).size).toBe(1)
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1)
    expect(await standing(carrierId)).toEqual({ reserved: 20, free: 0 })
    const error = await refusal(rig().carriers.reserve({ ...asked, amount: 1 }, as(keeper)))
    expect(error.code).toBe('idempotency-key-reused')
  })

  it('takes a part to two decimals, and refuses nothing, less than nothing, and a third decimal', async () => {
    const carrierId = await newPlot({ size: 20 })
    await rig().carriers.reserve(wish(carrierId, { amount: 0.01 }), as(keeper))
    expect(await standing(carrierId)).toEqual({ reserved: 0.01, free: 19.99 })
    for (const amount of [0, -1, 0.001])
      expect((await refusal(rig().carriers.reserve(wish(carrierId, { amount }), as(keeper)))).code).toBe(
        'unprocessable',
      )
  })

  it('ends with the carrier at the latest, within half a year, and never in the past', async () => {
    const carrierId = await newPlot({ availableUntil: '2026-12-10' })
    const codeOf = async (expiresAt: string) => {
      const error = await refusal(rig().carriers.reserve(wish(carrierId, { expiresAt }), as(keeper)))
      return (error.payload as { errors: { code: string }[] }).errors[0]?.code
    }
    expect(await codeOf('2026-12-11T00:00:00Z')).toBe('longer-than-carrier')
    expect(await codeOf('2026-11-24T00:00:00Z')).toBe('past')
    const { reservation } = await rig().carriers.reserve(
      wish(carrierId, { expiresAt: '2026-12-10T16:00:00Z' }),
      as(keeper),
    )
    expect(reservation?.state).toBe('held')
    const open = await newPlot()
    const error = await refusal(rig().carriers.reserve(wish(open, { expiresAt: '2027-12-01T00:00:00Z' }), as(keeper)))
    expect(JSON.stringify(error.payload)).toContain('too-far')
  })

  it('finds no carrier for the officer of another park, a county of another division, a station or a partner', async () => {
    const carrierId = await newPlot()
    for (const other of [
      officer('park-P01', 'park'),
      officer('county-430522', 'county'),
      officer('station-hk-macao', 'station'),
      { kind: 'partner', partnerId: 'p', clientId: 'c' } as const,
    ])
      expect((await refusal(rig().carriers.reserve(wish(carrierId), as(other)))).code).toBe('not-found')
    for (const own of [officer('county-430582', 'county'), officer('city', 'city')])
      expect((await rig().carriers.reserve(wish(carrierId), as(own))).reservation?.bureauId).toBe(
        own.kind === 'officer' ? own.bureauId : '',
      )
  })

  it('knows only leads that the parks were asked about', async () => {
    const error = await refusal(rig().carriers.reserve(wish(await newPlot(), { leadId: randomUUID() }), as(keeper)))
    expect(error.payload).toEqual({ what: 'lead' })
  })
})

describe('ending', () => {
  it('frees what was held once, however often it is released, by ten at once', async () => {
    const carrierId = await newPlot()
    const { reservation } = await rig().carriers.reserve(wish(carrierId, { amount: 8 }), as(keeper))
    const reservationId = reservation?.reservationId as string
    await rig().takeEvents()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => rig().carriers.release({ reservationId, note: '不落户' }, as(keeper))),
    )
    expect(answers.map(({ free }) => free)).toEqual(Array(10).fill(20))
    expect((await rig().takeEvents()).map(({ type }) => type)).toEqual(['CarrierReleased'])
    expect((await refusal(rig().carriers.renew({ reservationId, expiresAt: later }, as(keeper)))).code).toBe(
      'transition-refused',
    )
  })

  it('comes by itself when it is due, once, though two replicas look at the same time, and another may have the place at once', async () => {
    const before = rig().time.now
    const carrierId = await newPlot()
    await rig().carriers.reserve(wish(carrierId, { amount: 20, expiresAt: '2026-11-26T00:00:00Z' }), as(keeper))
    await rig().takeEvents()
    rig().time.now = new Date('2026-11-26T00:00:00Z')
    const both = await Promise.all(
      [1, 2].map(() => withTransaction(rig().pool, (tx) => expireIfFree(tx, carrierId, rig().time.now))),
    )
    expect(both.flat().map(({ type }) => type)).toEqual(['CarrierReleased'])
    expect(await standing(carrierId)).toEqual({ reserved: 0, free: 20 })
    rig().time.now = before
  })

  it('does not wait for the sweep where somebody asks for what has expired', async () => {
    const before = rig().time.now
    const carrierId = await newPlot()
    await rig().carriers.reserve(wish(carrierId, { amount: 20, expiresAt: '2026-11-26T00:00:00Z' }), as(keeper))
    rig().time.now = new Date('2026-11-26T00:00:01Z')
    const { reservation } = await rig().carriers.reserve(wish(carrierId, { amount: 20 }), as(keeper))
    expect(reservation?.state).toBe('held')
    expect((await rig().takeEvents()).map(({ type }) => type).slice(-2)).toEqual(['CarrierReleased', 'CarrierReserved'])
    rig().time.now = before
  })

  it('is put off by renewing, counted, and not beyond what a reservation may be', async () => {
    const carrierId = await newPlot()
    const { reservation } = await rig().carriers.reserve(wish(carrierId), as(keeper))
    const reservationId = reservation?.reservationId as string
    const renewed = await rig().carriers.renew({ reservationId, expiresAt: '2027-01-31T00:00:00Z' }, as(keeper))
    expect(renewed.reservation).toMatchObject({ renewals: 1, expiresAt: '2027-01-31T00:00:00.000Z' })
    const again = await rig().carriers.renew({ reservationId, expiresAt: '2027-01-31T00:00:00Z' }, as(keeper))
    expect(again.reservation?.renewals).toBe(1)
    expect(
      (await refusal(rig().carriers.renew({ reservationId, expiresAt: '2028-01-01T00:00:00Z' }, as(keeper)))).code,
    ).toBe('unprocessable')
  })
})
