import type { ConsoleDeps } from '../deps.ts'
import type { Serve } from '../serve.ts'
import { scorecardRow } from './rows.ts'

/** Admission scorecards of a project in a park. */
export function scorecardRoutes(serve: Serve, { services: { scorecards } }: ConsoleDeps): void {
  serve('POST /parks/:id/scorecards/preview', async ({ params, body }, { as }) =>
    scorecardRow((await scorecards.score({ input: { parkId: params.id, ...body } }, as)).scorecard),
  )

  serve('POST /parks/:id/scorecards', async ({ params, body }, { as }) =>
    scorecardRow((await scorecards.recordScorecard({ input: { parkId: params.id, ...body } }, as)).scorecard),
  )

  serve('GET /leads/:id/scorecards', async ({ params }, { as }) => {
    const found = await scorecards.listScorecards({ leadId: params.id, parkId: '' }, as)
    return { items: found.scorecards.map(scorecardRow) }
  })
}
