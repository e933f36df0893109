import { type Clock, DomainError, type Identity, type NewId } from '@lianqiao/service-kit'
import type { Scorecard } from '@lianqiao/siting'
import type { Pool } from 'pg'
import type { Access } from '../domain/access.ts'
import { previewScorecard, recordScorecard, type ScorecardRequest } from '../domain/acts/record-scorecard.ts'
import type { RecordedScorecard } from '../domain/scorecard.ts'
import { insertScorecard } from '../store/scorecards.ts'

export type ScorecardDeps = {
  pool: Pool
  clock: Clock
  newId: NewId
  access: Access
  /** The park's own scorecard, or the one for all parks without their own. */
  scorecardOf(parkId: string): Scorecard
}

/** How a project would be judged by who keeps the park; nothing is stored. Throws the refusal. */
export function preview(request: ScorecardRequest, identity: Identity, deps: ScorecardDeps): RecordedScorecard {
  return decide(previewScorecard, request, identity, deps)
}

/** A further scorecard of a project in a park (`domain/acts/record-scorecard.ts`). Throws the refusal. */
export async function enactScorecard(
  request: ScorecardRequest,
  identity: Identity,
  deps: ScorecardDeps,
): Promise<RecordedScorecard> {
  const recorded = decide(recordScorecard, request, identity, deps)
  await insertScorecard(deps.pool, recorded)
  return recorded
}

function decide(
  act: typeof recordScorecard,
  request: ScorecardRequest,
  identity: Identity,
  { clock, newId, access, scorecardOf }: ScorecardDeps,
): RecordedScorecard {
  const { bureauId, officerId } = access.keeper(identity, request.parkId)
  const context = { at: clock(), by: { bureauId, officerId }, scorecardId: newId() }
  const decided = act(scorecardOf(request.parkId), request, context)
  if (decided instanceof DomainError) throw decided
  return decided
}
