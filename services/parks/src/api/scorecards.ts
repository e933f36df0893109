import { type ScorecardInput, ScorecardsServiceDefinition } from '@lianqiao/contracts/parks'
import { type GrpcApi, grpcApi, readId } from '@lianqiao/service-kit'
import type { ScorecardRequest } from '../domain/acts/record-scorecard.ts'
import type { RecordedScorecard } from '../domain/scorecard.ts'
import { enactScorecard, preview, type ScorecardDeps } from '../scorecards/record.ts'
import { listScorecards } from '../store/scorecards.ts'
import { scorecardMessage } from './scorecard-message.ts'

/** Admission of a project to a park, item by item, each with its source and who judged. */
export function scorecardsApi(deps: ScorecardDeps): GrpcApi {
  const { pool, access, scorecardOf } = deps
  const message = (recorded: RecordedScorecard) => scorecardMessage(recorded, scorecardOf(recorded.parkId))

  return grpcApi(ScorecardsServiceDefinition, {
    async score({ input }, { identity }) {
      const judged = preview(requestOf(input), identity, deps)
      return { scorecard: { ...message(judged), scorecardId: '' } }
    },

    async recordScorecard({ input }, { identity }) {
      return { scorecard: message(await enactScorecard(requestOf(input), identity, deps)) }
    },

    async listScorecards({ leadId, parkId }, { identity }) {
      const kept = access.parksOf(identity).filter((id) => parkId === '' || id === parkId)
      return { scorecards: (await listScorecards(pool, readId(leadId, 'lead'), kept)).map(message) }
    },
  })
}

function requestOf(input: ScorecardInput | undefined): ScorecardRequest {
  const { parkId = '', leadId = '', figures = [], reason = '' } = input ?? {}
  return { parkId, leadId: readId(leadId, 'lead'), figures, reason }
}
