import { type Clause, decideStatus } from '@lianqiao/matching'

/** How a clause's document and window stand on a day, whatever a lead is. */
export type ClauseStanding = 'inForce' | 'notYetOpen' | 'expired' | 'unknown'

/** The same days as a match goes by: asked of a benefit that nobody bars and everybody meets. */
export function standingOf(clause: Clause, day: string): ClauseStanding {
  const plainly: Clause = { ...clause, kind: 'benefit', judgement: [], fairCompetition: { state: 'unstated' } }
  const { status } = decideStatus(plainly, 'true', day)
  if (status === 'eligible') return 'inForce'
  return status === 'notYetOpen' || status === 'expired' ? status : 'unknown'
}
