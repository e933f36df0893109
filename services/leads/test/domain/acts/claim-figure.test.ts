import { describe, it } from 'vitest'
import { claimFigure } from '../../../src/domain/acts/claim-figure.ts'
import { park } from '../../support/people.ts'
import { document } from '../../support/project-claims.ts'
import { specify } from '../../support/specify.ts'
import { claimed, negotiating, signing } from '../../support/states.ts'

const { given } = specify(claimFigure)
const tax = {
  projectId: 'project-1',
  figure: 'tax',
  occurredOn: '2026-11-22',
  amount: 12_345_678,
  evidence: [document('tax-certificate')],
}
const lead = claimed({ status: 'converted' })
const landed = negotiating({ stage: 'registered', stageSince: '2026-11-21', parkId: 'P02', landedOn: '2026-11-21' })
const of = (day: string) =>
  signing({ milestone: 'figure', figure: 'tax', occurredOn: day, fields: { amount: 1 }, evidence: [] })

describe('claiming a figure of a period', () => {
  it('keeps the amount in fen, once the company is registered here', () => {
    given({ lead, project: landed, milestones: [] })
      .when(park, tax)
      .decides({
        writes: [
          { what: 'insert-milestone', row: { milestone: 'figure', figure: 'tax', fields: { amount: 12_345_678 } } },
        ],
        history: [{ detail: 'figure' }],
        audit: [{ kind: 'milestone-claimed' }],
        events: [],
      })
    given({ lead, project: negotiating(), milestones: [] })
      .when(park, tax)
      .refuses('transition-refused', { from: 'negotiating', to: 'figure' })
  })

  it('of one kind is one a day', () => {
    given({ lead, project: landed, milestones: [of('2026-11-22')] })
      .when(park, tax)
      .refuses('unprocessable', { errors: [{ pointer: '/occurredOn', code: 'claimed-already' }] })
    given({ lead, project: landed, milestones: [of('2026-11-21')] })
      .when(park, tax)
      .decides({ writes: [{}], history: [{}], audit: [{}], events: [] })
  })

  it('that no rule knows is refused', () => {
    given({ lead, project: landed, milestones: [] })
      .when(park, { ...tax, figure: 'rent' })
      .refuses('unprocessable', { errors: [{ pointer: '/figure', code: 'not-one-of' }] })
  })
})
