import { describe, expect, it } from 'vitest'
import { release, renew } from '../../../src/domain/acts/end-reservation.ts'
import { found, move } from '../../../src/domain/movement.ts'
import type { Reservation } from '../../../src/domain/reserve.ts'

const context = { at: new Date('2026-11-25T02:00:00Z'), by: { bureauId: 'park-P02', officerId: 'officer-1' } }
const plot = {
  kind: 'land' as const,
  code: 'A1',
  name: 'A1',
  size: 20_00,
  facts: {},
  chains: null,
  rentFen: null,
  priceFen: null,
  availableFrom: null,
  availableUntil: '2026-12-31',
  outline: null,
  note: '',
}
const carrier = move(found(plot, { carrierId: 'c-1', parkId: 'P02', ...context }).carrier, {
  what: 'reserved',
  ...context,
  reservationId: 'r-1',
  reserve: 5_00,
}).carrier
const held = (over: Partial<Reservation> = {}) => ({
  carrier,
  reservation: {
    reservationId: 'r-1',
    carrierId: 'c-1',
    parkId: 'P02',
    leadId: 'lead-1',
    amount: 5_00,
    state: 'held' as const,
    expiresAt: new Date('2026-12-10T00:00:00Z'),
    reservedAt: context.at,
    endedAt: null,
    renewals: 0,
    bureauId: 'park-P02',
    officerId: 'officer-1',
    note: '',
    ...over,
  },
})

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
    const refusal = (day: string, over: Partial<Reservation> = {}) =>
      renew(held(over), { expiresAt: new Date(`${day}T00:00:00Z`) }, context)
    expect(refusal('2026-12-20', { state: 'expired' })).toMatchObject({ code: 'transition-refused' })
    expect(refusal('2026-11-01')).toMatchObject({ payload: { errors: [{ code: 'past' }] } })
    expect(refusal('2027-01-15')).toMatchObject({ payload: { errors: [{ code: 'longer-than-carrier' }] } })
  })
})
