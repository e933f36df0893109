import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { Scorecard as ScorecardMessage } from '@lianqiao/contracts/parks'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ConsoleDeps } from './deps.ts'
import { scorecardRow } from './parks/agreement-rows.ts'
import { NewScorecard } from './parks/agreement-schemas.ts'
import { Id } from './parks/schemas.ts'
import { officerIdentity } from './session.ts'

/** Admission scorecards of a project in a park. */
export function scorecardRoutes(instance: FastifyInstance, { services, directory }: ConsoleDeps): void {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const as = (request: FastifyRequest) => ({ identity: officerIdentity(request.officer, directory) })
  const schema = { params: Id, body: NewScorecard }

  app.post('/parks/:id/scorecards/preview', { schema }, async (request) => {
    const input = { parkId: request.params.id, ...request.body }
    return scorecardRow((await services.scorecards.score({ input }, as(request))).scorecard as ScorecardMessage)
  })

  app.post('/parks/:id/scorecards', { schema }, async (request) => {
    const input = { parkId: request.params.id, ...request.body }
    const { scorecard } = await services.scorecards.recordScorecard({ input }, as(request))
    return scorecardRow(scorecard as ScorecardMessage)
  })

  app.get('/leads/:id/scorecards', { schema: { params: Id } }, async (request) => {
    const of = { leadId: request.params.id, parkId: '' }
    const { scorecards } = await services.scorecards.listScorecards(of, as(request))
    return { items: scorecards.map(scorecardRow) }
  })
}
