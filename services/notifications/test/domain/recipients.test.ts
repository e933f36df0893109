import { expect, it } from 'vitest'
import { recipientsOf } from '../../src/domain/recipients.ts'

const staffedBy = (bureauId: string) => (bureauId === 'desk' ? ['desk', 'city'] : [bureauId])
const officers = [
  { officerId: 'a', bureauId: 'park-P02' },
  { officerId: 'b', bureauId: 'park-P02' },
  { officerId: 'c', bureauId: 'city' },
]

it('tells each officer of each bureau once, and keeps a bureau with nobody as told to nobody', () => {
  const assignees = [
    { bureauId: 'park-P02', part: 'responsible' },
    { bureauId: 'station-hk-macao', part: 'liaison' },
  ]
  expect(recipientsOf(assignees, officers, staffedBy)).toEqual([
    { bureauId: 'park-P02', part: 'responsible', officerId: 'a' },
    { bureauId: 'park-P02', part: 'responsible', officerId: 'b' },
    { bureauId: 'station-hk-macao', part: 'liaison', officerId: null },
  ])
})

it('brings the mail of a desk to the bureau it is part of, once, though that bureau joins as well', () => {
  const assignees = [
    { bureauId: 'desk', part: 'responsible' },
    { bureauId: 'city', part: 'joined' },
  ]
  expect(recipientsOf(assignees, officers, staffedBy)).toEqual([
    { bureauId: 'desk', part: 'responsible', officerId: 'c' },
  ])
})
