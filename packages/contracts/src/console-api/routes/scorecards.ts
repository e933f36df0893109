import { routes } from '../route.ts'
import { ById, list } from '../schema.ts'
import { Scorecard, ScorecardInput } from '../scorecards.ts'

/** Admission scorecards of a project in a park. */
export const scorecardRoutes = routes({
  'POST /parks/:id/scorecards/preview': {
    action: 'scorecard.judge',
    params: ById,
    body: ScorecardInput,
    answer: Scorecard,
  },
  'POST /parks/:id/scorecards': { action: 'scorecard.judge', params: ById, body: ScorecardInput, answer: Scorecard },
  'GET /leads/:id/scorecards': { action: 'scorecard.read', params: ById, answer: list(Scorecard) },
})
