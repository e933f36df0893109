import { DomainError } from '@lianqiao/service-kit/decisions'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ReserveState, reserve, reserveInTurn, type Wish } from '../../../src/domain/acts/reserve.ts'
import { carrierOf, context, parkOfficer, reservationOf } from '../../support/carriers.ts'

const wish = (over: Partial<Wish> = {}): Wish => ({
  reservationId: 'r-1',
  carrierId: 'c-1',
  leadId: 'lead-1',
  amount: 5_00,
  expiresAt: new Date('2026-12-10T00:00:00Z'),
  note: '',
  officer: parkOfficer,
  idempotencyKey: 'key-1',
  requestHash: 'hash-1',
  ...over,
})
const decide = (state: Partial<ReserveState> = {}, over: Partial<Wish> = {}) =>
  reserve({ carrier: carrierOf(), earlier: undefined, leadKnown: true, ...state }, wish(over), context)

describe('reserving', () => {
  it('holds the part that was asked for, writes it into the history and publishes what is left', () => {
    expect(decide()).toMatchObject({
      made: { reservationId: 'r-1', parkId: 'P02', state: 'held', freeAfter: 15_00, ...context.by },
      carrier: { reserved: 5_00 },
      entry: { what: 'reserved', reservationId: 'r-1', reserved: 5_00, by: context.by },
      events: [{ type: 'CarrierReserved', data: { amount: 5, free: 15 } }],
    })
  })

  it('tells who asks for more than is free what is left, and gives it all to who asks for just that', () => {
    expect(decide({}, { amount: 20_01 })).toMatchObject({ code: 'capacity-taken', payload: { left: 20, unit: '亩' } })
    expect(decide({}, { amount: 20_00 })).toMatchObject({ carrier: { reserved: 20_00 } })
  })

  it('gives nothing of a carrier whose first day has not come', () => {
    const carrier = carrierOf({ availableFrom: '2026-11-26' })
    expect(decide({ carrier })).toMatchObject({ code: 'capacity-taken', payload: { left: 0 } })
  })

  it('answers the same key as before, though nothing is free any more, and refuses it for another wish', () => {
    const earlier = reservationOf()
    const carrier = { ...carrierOf(), reserved: 20_00 }
    expect(decide({ earlier, carrier })).toEqual({ standing: earlier, carrier })
    expect(decide({ earlier, carrier }, { requestHash: 'hash-2' })).toMatchObject({ code: 'idempotency-key-reused' })
  })

  it('finds no carrier that the officer does not keep, and no lead that the parks were not asked about', () => {
    expect(decide({ carrier: undefined, leadKnown: false })).toMatchObject({ payload: { what: 'carrier' } })
    expect(decide({ leadKnown: false })).toMatchObject({ code: 'not-found', payload: { what: 'lead' } })
  })

  it('is refused once the carrier is withdrawn, for the past, beyond half a year and longer than the carrier', () => {
    const carrier = carrierOf({ availableUntil: '2026-12-09' })
    expect(decide({ carrier: { ...carrier, state: 'withdrawn' } })).toMatchObject({ code: 'transition-refused' })
    const codeOf = (outcome: unknown) =>
      outcome instanceof DomainError && (outcome.payload as { errors: { code: string }[] }).errors[0]?.code
    expect(codeOf(decide({}, { expiresAt: context.at }))).toBe('past')
    expect(codeOf(decide({}, { expiresAt: new Date('2027-05-24T16:00:00.001Z') }))).toBe('too-far')
    expect(codeOf(decide({ carrier }))).toBe('longer-than-carrier')
    expect(decide({}, { expiresAt: new Date('2027-05-24T16:00:00Z') })).toHaveProperty('made')
  })
})

describe('reserving in turn', () => {
  const known = { carriers: [carrierOf()], earlier: [], leadIds: new Set(['lead-1']), mayKeep: () => true }

  it('decides a key that comes twice in a batch once', () => {
    const batch = reserveInTurn(known, [wish(), wish({ reservationId: 'r-2' })], context)
    expect(batch.outcomes).toMatchObject([
      { replayed: false },
      { replayed: true, reservation: { reservationId: 'r-1' } },
    ])
    expect(batch.made).toHaveLength(1)
  })

  it('answers a key of a bureau that keeps the park no longer, and makes nothing new for it', () => {
    const state = { ...known, earlier: [reservationOf()], mayKeep: () => false }
    expect(reserveInTurn(state, [wish(), wish({ idempotencyKey: 'key-2' })], context).outcomes).toMatchObject([
      { replayed: true },
      { code: 'not-found' },
    ])
  })

  it('gives to each in turn what a count by hand leaves, and never more than there is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12_00 }), { maxLength: 20 }), (amounts) => {
        const wishes = amounts.map((amount, i) => wish({ amount, reservationId: `r-${i}`, idempotencyKey: `key-${i}` }))
        const batch = reserveInTurn(known, wishes, context)
        let left = 20_00
        const given = amounts.map((amount) => {
          if (amount > left) return null
          left -= amount
          return left
        })
        expect(batch.outcomes.map((one) => (one instanceof DomainError ? null : one.free))).toEqual(given)
        expect(batch.carriers.map(({ reserved }) => reserved)).toEqual(batch.made.length === 0 ? [] : [20_00 - left])
        expect(batch.entries.map(({ entry }) => entry)).toEqual(batch.made.map((_, i) => i + 2))
      }),
    )
  })
})
