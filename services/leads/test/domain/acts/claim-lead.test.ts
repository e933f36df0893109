import { describe, expect, it } from 'vitest'
import { canClaim, claimLead } from '../../../src/domain/acts/claim-lead.ts'
import { city, officer, park, partner, stranger } from '../../support/people.ts'
import { AT, specify } from '../../support/specify.ts'
import { assigned, claimed } from '../../support/states.ts'

const { given } = specify(claimLead)
const asked = { leadId: 'lead-1', purpose: '约企业见面' }

describe('claiming a lead', () => {
  it('takes it for the bureau that is responsible, and records for what the contact is needed', () => {
    given({ lead: assigned() })
      .when(park, asked)
      .decides({
        writes: [
          {
            what: 'claim-lead',
            row: { leadId: 'lead-1', bureauId: 'park-P02', officerId: 'officer-of-park-P02', at: AT },
          },
        ],
        history: [{ leadId: 'lead-1', kind: 'acknowledged' }],
        audit: [{ kind: 'contact-revealed', subject: 'lead-1', said: ['约企业见面'] }],
        events: [
          {
            type: 'LeadAcknowledged',
            data: { leadId: 'lead-1', bureauId: 'park-P02', acknowledgedAt: '2026-11-25T02:00:00.000Z' },
          },
        ],
      })
  })

  it('is done once: the bureau that has it changes nothing, another is told whose it is', () => {
    given({ lead: claimed() }).when(park, asked).changesNothing()
    const station = officer('station-hk-macao', 'station')
    const bureaus = [...assigned().bureaus, { bureauId: 'station-hk-macao', part: 'liaison' as const }]
    given({ lead: claimed({ bureaus }) })
      .when(station, asked)
      .refuses('claimed-by-another', { bureauId: 'park-P02' })
    given({ lead: assigned({ bureaus }) })
      .when(station, asked)
      .decides({ writes: [{ what: 'claim-lead' }], history: [{}], audit: [{}], events: [{}] })
  })

  it('needs a purpose', () => {
    given({ lead: assigned() })
      .when(park, { ...asked, purpose: ' \n' })
      .refuses('unprocessable', { errors: [{ pointer: '/purpose', code: 'required' }] })
  })

  it('is for officers of a bureau that is to act, not for one that only joins, another bureau or a partner', () => {
    const bureaus = [...assigned().bureaus, { bureauId: 'city', part: 'joined' as const }]
    for (const who of [city, stranger, partner])
      given({ lead: assigned({ bureaus }) })
        .when(who, asked)
        .refuses('forbidden')
  })

  it('is refused for a lead that has gone on without it', () => {
    given({ lead: assigned({ status: 'duplicate', duplicateOf: 'lead-0' }) })
      .when(park, asked)
      .refuses('transition-refused', { from: 'duplicate', to: 'acknowledged' })
  })

  it('is offered where it would be taken, and nowhere else', () => {
    const bureaus = [...assigned().bureaus, { bureauId: 'city', part: 'joined' as const }]
    expect(canClaim(park, assigned())).toBe(true)
    for (const who of [city, stranger, partner]) expect(canClaim(who, assigned({ bureaus }))).toBe(false)
    for (const gone of [claimed(), assigned({ status: 'duplicate', duplicateOf: 'lead-0' })])
      expect(canClaim(park, gone)).toBe(false)
  })
})
