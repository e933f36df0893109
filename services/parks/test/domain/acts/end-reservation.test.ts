import { describe, expect, it } from 'vitest'
import { release, renew } from '../../../src/domain/acts/end-reservation.ts'
import { move } from '../../../src/domain/movement.ts'
import type { KnownReservation } from '../../../src/domain/reservation.ts'
import { carrierOf, context, reservationOf } from '../../support/carriers.ts'

const carrier = move(carrierOf({ availableUntil: '2026-12-31' }), {
  what: 'reserved',
  ...context,
  reservationId: 'r-1',
  reserve: 5_00,
}).carrier
const held = (over: Partial<KnownReservation> = {}) => ({ carrier, reservation: reservationOf(over) })

describe('releasing a reservation', () => {
  it('frees what it held and publishes it, once', () => {
    expect(release(held(), { note: '改选他处' }, context)).toMatchObject({
      reservation: { state: 'released', endedAt: context.at, note: '改选他处' },
      moved: {
        carrier: { reserved: 0 },
        entry: { what: 'released', reservationId: 'r-1' },
        events: [{ type: 'CarrierReleased', data: { amount: 5, free: 20, reason: 'released' } }],
      },
    })
    expect(release(held({ state: 'released' }), { note: '' }, context)).toMatchObject({ moved: null })
  })
})

describe('renewing a reservation', () => {
  it('holds it until another day, and changes nothing for the same one', () => {
    const expiresAt = new Date('2026-12-20T00:00:00Z')
    expect(renew(held(), { expiresAt }, context)).toMatchObject({
      reservation: { expiresAt, renewals: 1 },
      moved: { entry: { what: 'renewed', reserved: 5_00 }, events: [] },
    })
    expect(renew(held(), { expiresAt: held().reservation.expiresAt }, context)).toMatchObject({ moved: null })
  })

  it('is refused once it has ended, for the past, and for longer than the carrier can be had', () => {
    const refusal = (day: string, over: Partial<KnownReservation> = {}) =>
      renew(held(over), { expiresAt: new Date(`${day}T00:00:00Z`) }, context)
    expect(refusal('2026-12-20', { state: 'expired' })).toMatchObject({ code: 'transition-refused' })
    expect(refusal('2026-11-01')).toMatchObject({ payload: { errors: [{ code: 'past' }] } })
    expect(refusal('2027-01-15')).toMatchObject({ payload: { errors: [{ code: 'longer-than-carrier' }] } })
  })
})
