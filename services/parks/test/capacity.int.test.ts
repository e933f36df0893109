import { randomUUID } from 'node:crypto'
import { withTransaction } from '@lianqiao/eventing'
import { perFile } from '@lianqiao/service-testkit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expireIfFree } from '../src/carriers/expire.ts'
import { carriersWithExpired } from '../src/store/reservations.ts'
import { plot } from './support/plot.ts'
import { addPlot, as, keeper, knownLead, openParks } from './support/rig.ts'

const DAY_MS = 86_400_000
const start = new Date('2026-11-25T02:00:00Z')

let leadId: string
const rig = perFile(async () => {
  const opened = await openParks({ connections: 12 })
  if (opened !== undefined) leadId = await knownLead(opened)
  return opened
})

const dayAfter = (days: number) => new Date(start.getTime() + days * DAY_MS).toISOString().slice(0, 10)

describe('under random interleavings', () => {
  type Step =
    | { do: 'reserve'; who: number; amount: number; days: number }
    | { do: 'release' | 'renew'; who: number }
    | { do: 'resize'; size: number }
    | { do: 'sweep' }
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({
      do: fc.constant('reserve' as const),
      who: fc.nat(5),
      amount: fc.integer({ min: 1, max: 900 }),
      days: fc.integer({ min: 1, max: 6 }),
    }),
    fc.record({ do: fc.constantFrom('release' as const, 'renew' as const), who: fc.nat(5) }),
    fc.record({ do: fc.constant('resize' as const), size: fc.integer({ min: 500, max: 3_000 }) }),
    fc.record({ do: fc.constant('sweep' as const) }),
  )
  /** A day: what is done at the same time in it. */
  const days = fc.array(fc.array(step, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 8 })

  it('never gives more than there is, and its history tells what was free on every day', {
    timeout: 60_000,
  }, async () => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(days, async (all) => {
        rig().time.now = start
        run += 1
        const carrierId = await addPlot(rig(), { code: `random ${run}`, size: 20 })
        const held = new Map<number, string>()
        const seen: { day: string; free: number }[] = []
        for (const [n, steps] of all.entries()) {
          rig().time.now = new Date(start.getTime() + n * DAY_MS)
          await Promise.allSettled(steps.map((one) => perform(one, carrierId, held)))
          const { rows } = await rig().pool.query(
            `select size, reserved, (select coalesce(sum(amount), 0)::bigint from reservations
               where carrier_id = $1 and state = 'held') as held from carriers where carrier_id = $1`,
            [carrierId],
          )
          expect(rows[0].reserved).toBe(rows[0].held)
          expect(rows[0].reserved).toBeLessThanOrEqual(rows[0].size)
          seen.push({ day: dayAfter(n), free: (rows[0].size - rows[0].reserved) / 100 })
        }
        for (const { day, free } of seen) {
          const { carrier } = await rig().carriers.getCarrier({ carrierId, asOf: day }, as(keeper))
          expect({ day, free: carrier?.free }).toEqual({ day, free })
        }
        const { entries = [] } = await rig().carriers.getCarrierHistory({ carrierId }, as(keeper))
        const sum = entries.reduce((total, { change }) => total + Math.round((change ?? 0) * 100), 0)
        expect(sum / 100).toBe(seen.at(-1)?.free)
        expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).toSorted())
      }),
      { numRuns: 25 },
    )
  })

  async function perform(one: Step, carrierId: string, held: Map<number, string>): Promise<void> {
    switch (one.do) {
      case 'reserve': {
        const expiresAt = new Date(rig().time.now.getTime() + one.days * DAY_MS).toISOString()
        const { reservation } = await rig().carriers.reserve(
          { carrierId, leadId, amount: one.amount / 100, expiresAt, note: '', idempotencyKey: randomUUID() },
          as(keeper),
        )
        held.set(one.who, reservation?.reservationId as string)
        return
      }
      case 'release':
        await rig().carriers.release({ reservationId: held.get(one.who) ?? '', note: '' }, as(keeper))
        return
      case 'renew': {
        const expiresAt = new Date(rig().time.now.getTime() + 3 * DAY_MS).toISOString()
        await rig().carriers.renew({ reservationId: held.get(one.who) ?? '', expiresAt }, as(keeper))
        return
      }
      case 'resize': {
        const { carrier } = await rig().carriers.getCarrier({ carrierId, asOf: '' }, as(keeper))
        const content = { ...carrier?.content, size: one.size / 100 }
        const change = { carrierId, version: carrier?.version, content }
        await rig().carriers.changeCarrier(change as never, as(keeper))
        return
      }
      case 'sweep':
        for (const due of await carriersWithExpired(rig().pool, rig().time.now, 100))
          await withTransaction(rig().pool, (tx) => expireIfFree(tx, due, rig().time.now))
    }
  }
})

describe('what a park has to give', () => {
  it('is told for days gone by as it was, and for days to come as it will be when what is held expires', async () => {
    rig().time.now = start
    const parkId = 'P03'
    const asP03 = as({ ...keeper, bureauId: 'park-P03' } as never)
    const { carrier } = await rig().carriers.addCarrier(
      { parkId, content: plot({ code: 'q1', size: 30 }) } as never,
      asP03,
    )
    const carrierId = (carrier as { carrierId: string }).carrierId
    rig().time.now = new Date(start.getTime() + DAY_MS)
    await rig().carriers.reserve(
      { carrierId, leadId, amount: 10, expiresAt: `${dayAfter(3)}T00:00:00Z`, note: '', idempotencyKey: 'capacity' },
      asP03,
    )
    const { days = [] } = await rig().carriers.getCapacity({ parkId, from: dayAfter(-1), until: dayAfter(4) }, asP03)
    expect(days.map(({ capacities }) => capacities?.[0]?.free ?? 0)).toEqual([0, 30, 20, 20, 30, 30])
    expect(days[1]?.capacities).toEqual([
      { kind: 'land', carriers: 1, size: 30, reserved: 0, free: 30, largestFree: 30 },
    ])
  })

  it('is shown to others in ranges, and to partners too', async () => {
    const { rangeOf } = await import('../src/api/ranges.ts')
    const capacity = { kind: 'land' as const, carriers: 3, size: 9_000, reserved: 0, free: 6_050, largestFree: 3_000 }
    expect(rangeOf(capacity, true)).toEqual({ kind: 'land', atLeast: 60.5, atMost: 60.5, carriers: 3 })
    expect(rangeOf(capacity, false)).toEqual({ kind: 'land', atLeast: 50, atMost: 100, carriers: 0 })
  })
})

describe('keeping carriers', () => {
  it('refuses sizes that cannot be, and 公顷 written for 亩, with what would be right', async () => {
    const codeOf = (over: object) =>
      addPlot(rig(), { code: randomUUID(), ...over }).then(
        () => 'taken',
        (error) => error.payload.errors.map((fault: { code: string }) => fault.code).join(),
      )
    expect(await codeOf({ size: -3 })).toBe('not-positive')
    expect(await codeOf({ size: 3_000_000 })).toBe('absurd')
    expect(await codeOf({ size: 12, name: '12公顷地块' })).toBe('hectares-suspected')
    // 300 m by 333 m, about 150 亩 or 10 公顷
    const outline = square(111.5, 27.2, 0.003)
    expect(await codeOf({ size: 10, outline })).toBe('hectares-suspected')
    expect(await codeOf({ size: 150, outline: square(113, 27.2, 0.003) })).toBe('outside-city')
    expect(await codeOf({ size: 150, outline })).toBe('taken')
  })

  it('refuses a plot that shares ground with another, or has its number, also of another park, and not its neighbour', async () => {
    const code = randomUUID()
    await addPlot(rig(), { code, size: 150, outline: square(111.6, 27.2, 0.003) })
    const faults = (over: object, parkId = 'P02') =>
      rig()
        .carriers.addCarrier(
          { parkId, content: plot({ code: randomUUID(), size: 150, ...over }) } as never,
          as({ ...keeper, bureauId: 'city', bureauKind: 'city' } as never),
        )
        .then(
          () => [],
          (error) => error.payload.errors.map((fault: { code: string }) => fault.code),
        )
    expect(await faults({ outline: square(111.6015, 27.2015, 0.003) }, 'P01')).toEqual(['overlap'])
    expect(await faults({ outline: square(111.6, 27.2, 0.003) })).toEqual(['overlap'])
    expect(await faults({ outline: square(111.603, 27.2, 0.003) })).toEqual([])
    expect(await faults({ code: ` ${code.toUpperCase()}` }, 'P01')).toEqual(['code-taken'])
  })

  it('refuses a change by who has not seen the last one, below what is reserved, and withdrawing what is reserved', async () => {
    rig().time.now = start
    const carrierId = await addPlot(rig(), { code: randomUUID(), size: 20 })
    await rig().carriers.reserve(
      { carrierId, leadId, amount: 8, expiresAt: `${dayAfter(9)}T00:00:00Z`, note: '', idempotencyKey: randomUUID() },
      as(keeper),
    )
    const change = (version: number, size: number) =>
      rig()
        .carriers.changeCarrier({ carrierId, version, content: plot({ code: carrierId, size }) } as never, as(keeper))
        .then(
          ({ carrier }) => carrier?.version,
          (error) => error.code,
        )
    expect(await change(1, 7.99)).toBe('unprocessable')
    expect(await change(1, 8)).toBe(2)
    expect(await change(1, 30)).toBe('transition-refused')
    await expect(rig().carriers.withdrawCarrier({ carrierId, version: 2 }, as(keeper))).rejects.toMatchObject({
      code: 'transition-refused',
    })
  })
})

/** A square of so many degrees. */
function square(west: number, south: number, side: number) {
  return [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
  ].map(([longitude, latitude]) => ({ longitude, latitude }))
}
