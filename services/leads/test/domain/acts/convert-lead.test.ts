import { describe, it } from 'vitest'
import { convertLead } from '../../../src/domain/acts/convert-lead.ts'
import { city, park, partner } from '../../support/people.ts'
import { AT, specify } from '../../support/specify.ts'
import { assigned, claimed, negotiating } from '../../support/states.ts'

const { given } = specify(convertLead)
const asked = { leadId: 'lead-1', name: ' ' }

describe('converting a lead', () => {
  it('makes the claimed lead a project in its first stage, named for the enterprise unless a name is given', () => {
    given({ lead: claimed(), project: undefined })
      .when(park, asked)
      .decides({
        writes: [
          {
            what: 'insert-project',
            row: {
              projectId: 'id-1',
              name: '东莞市鹤舟玻璃有限公司',
              bureauId: 'park-P02',
              stage: 'negotiating',
              stageSince: '2026-11-25',
              convertedAt: AT,
            },
          },
          { what: 'set-lead-status', row: { leadId: 'lead-1', status: 'converted' } },
        ],
        history: [{ kind: 'converted' }],
        audit: [{ kind: 'lead-converted', subject: 'lead-1', said: ['id-1'] }],
        events: [
          { type: 'LeadConverted', data: { leadId: 'lead-1', projectId: 'id-1', bureauId: 'park-P02' } },
          { type: 'ProjectStageChanged', data: { from: '', to: 'negotiating', evidenceIds: [] } },
        ],
      })
  })

  it('is done once', () => {
    given({ lead: claimed({ status: 'converted' }), project: negotiating() })
      .when(park, asked)
      .changesNothing()
  })

  it('is refused before anybody has claimed it, and to whoever does not work it', () => {
    given({ lead: assigned(), project: undefined })
      .when(park, asked)
      .refuses('transition-refused', { from: 'submitted', to: 'converted' })
    for (const who of [city, partner])
      given({ lead: claimed(), project: undefined }).when(who, asked).refuses('forbidden')
  })
})
