import { describe, it } from 'vitest'
import { claimStage } from '../../../src/domain/acts/claim-stage.ts'
import { city, park } from '../../support/people.ts'
import { said } from '../../support/project-claims.ts'
import { specify } from '../../support/specify.ts'
import { claimed, negotiating, signing } from '../../support/states.ts'

const { given } = specify(claimStage)
const signed = { projectId: 'project-1', stage: 'signed', ...said.signed }
const state = { lead: claimed({ status: 'converted' }), project: negotiating(), milestones: [] }

describe('claiming a stage', () => {
  it('keeps the claim with its evidence for somebody else to verify, and publishes nothing yet', () => {
    given(state)
      .when(park, signed)
      .decides({
        writes: [
          {
            what: 'insert-milestone',
            row: {
              milestoneId: 'id-1',
              milestone: 'signed',
              figure: null,
              occurredOn: '2026-11-20',
              evidence: [{ evidenceId: 'id-2', kind: 'investment-contract' }],
              claimedBy: 'officer-of-park-P02',
            },
          },
        ],
        history: [{ kind: 'milestone-claimed', detail: 'signed' }],
        audit: [{ kind: 'milestone-claimed', subject: 'id-1' }],
        events: [],
      })
  })

  it('is refused with all that is missing', () => {
    given(state)
      .when(park, { ...signed, occurredOn: '', fields: {}, evidence: [] })
      .refuses('unprocessable', {
        errors: [
          { pointer: '/occurredOn', code: 'required' },
          { pointer: '/fields/parkId', code: 'required' },
          { pointer: '/fields/contractedInvestmentFen', code: 'required' },
          { pointer: '/evidence', code: 'evidence-missing' },
        ],
      })
  })

  it('is refused out of order, and for a stage that there is not', () => {
    given(state)
      .when(park, { ...signed, stage: 'started', ...said.started })
      .refuses('transition-refused', { from: 'negotiating', to: 'started' })
    given(state)
      .when(park, { ...signed, stage: 'dancing' })
      .refuses('unprocessable', { errors: [{ pointer: '/stage', code: 'not-one-of' }] })
  })

  it('made again changes nothing; made otherwise waits for the decision, or follows a rejection', () => {
    const waiting = { ...state, milestones: [signing()] }
    given(waiting).when(park, signed).changesNothing()
    const other = { ...signed, occurredOn: '2026-11-19' }
    given(waiting).when(park, other).refuses('transition-refused', { from: 'signed (claimed)' })
    given({ ...state, milestones: [signing({ state: 'rejected' })] })
      .when(park, other)
      .decides({ writes: [{ what: 'insert-milestone' }], history: [{}], audit: [{}], events: [] })
  })

  it('is for the bureau that works the lead', () => {
    given(state).when(city, signed).refuses('forbidden')
  })
})
