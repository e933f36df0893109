import { describe, expect, it } from 'vitest'
import { expire } from '../../src/domain/expire.ts'
import { carrierOf, context, reservationOf } from '../support/carriers.ts'

const at = new Date('2026-12-10T00:00:00Z')

describe('reservations whose time has come', () => {
  it('free what they held, each with an entry that nobody made and an event, and leave other carriers alone', () => {
    const carrier = { ...carrierOf(), reserved: 8_00 }
    const due = [reservationOf(), reservationOf({ reservationId: 'r-2', amount: 3_00 })]
    expect(expire([carrier, carrierOf({}, 'c-2')], due, at)).toMatchObject({
      carriers: [{ carrierId: 'c-1', reserved: 0, updatedAt: at }],
      entries: [
        { what: 'expired', reservationId: 'r-1', reserved: 3_00, by: null },
        { what: 'expired', reservationId: 'r-2', reserved: 0, by: null },
      ],
      events: [
        { type: 'CarrierReleased', data: { amount: 5, free: 17, reason: 'expired' } },
        { type: 'CarrierReleased', data: { amount: 3, free: 20, reason: 'expired' } },
      ],
    })
  })

  it('are of a carrier that was read with them', () => {
    expect(() => expire([], [reservationOf()], context.at)).toThrow(/no carrier/)
  })
})
