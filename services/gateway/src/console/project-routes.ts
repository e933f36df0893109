import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { toFacts } from '@lianqiao/contracts'
import type { ProjectAnswer } from '@lianqiao/contracts/console-api'
import type { Project } from '@lianqiao/contracts/leads'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { ConsoleDeps } from './deps.ts'
import { Id } from './parks/schemas.ts'
import { projectRow } from './project-rows.ts'
import { officerIdentity } from './session.ts'

const closed = { additionalProperties: false }
const word = Type.String({ maxLength: 60 })
// Days and documents are judged by leads, which tells all that is wrong with them at once.
const Day = Type.String({ maxLength: 20 })
const Evidence = Type.Array(
  Type.Object(
    { kind: word, title: Type.String({ maxLength: 500 }), reference: Type.String({ maxLength: 500 }), issuedOn: Day },
    closed,
  ),
  { maxItems: 50 },
)
const NewProject = Type.Object({ name: Type.String({ maxLength: 200 }) }, closed)
const StageClaim = Type.Object(
  {
    stage: word,
    occurredOn: Day,
    fields: Type.Record(Type.String({ maxLength: 60 }), Type.Union([Type.String({ maxLength: 200 }), Type.Number()])),
    evidence: Evidence,
  },
  closed,
)
const FigureClaim = Type.Object(
  { figure: word, occurredOn: Day, amount: Type.Integer({ maximum: Number.MAX_SAFE_INTEGER }), evidence: Evidence },
  closed,
)
const Decision = Type.Object({ verified: Type.Boolean(), reason: Type.String({ maxLength: 500 }) }, closed)

/** Projects, their stages and figures. Who may claim and verify is decided by the leads service. */
export function projectRoutes(instance: FastifyInstance, { services, directory }: ConsoleDeps): void {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { projects } = services
  const as = (request: FastifyRequest) => ({ identity: officerIdentity(request.officer, directory) })
  const answer = (request: FastifyRequest, project: Project | undefined, mayConvert = false): ProjectAnswer => ({
    project: project === undefined ? null : projectRow(project, request.officer.language),
    mayConvert,
  })
  const evidenceOf = (all: Type.Static<typeof Evidence>) => all.map((one) => ({ ...one, evidenceId: '' }))

  app.get('/leads/:id/project', { schema: { params: Id } }, async (request) => {
    const { project, mayConvert } = await projects.getProject({ leadId: request.params.id }, as(request))
    return answer(request, project, mayConvert)
  })

  app.post('/leads/:id/project', { schema: { params: Id, body: NewProject } }, async (request) => {
    const asked = { leadId: request.params.id, name: request.body.name }
    return answer(request, (await projects.convertLead(asked, as(request))).project)
  })

  app.post('/projects/:id/stages', { schema: { params: Id, body: StageClaim } }, async (request) => {
    const { fields, evidence, ...claim } = request.body
    const said = { projectId: request.params.id, ...claim, fields: toFacts(fields), evidence: evidenceOf(evidence) }
    return answer(request, (await projects.claimStage(said, as(request))).project)
  })

  app.post('/projects/:id/figures', { schema: { params: Id, body: FigureClaim } }, async (request) => {
    const { evidence, ...claim } = request.body
    const said = { projectId: request.params.id, ...claim, evidence: evidenceOf(evidence) }
    return answer(request, (await projects.claimFigure(said, as(request))).project)
  })

  app.post('/milestones/:id/decision', { schema: { params: Id, body: Decision } }, async (request) => {
    const decision = { milestoneId: request.params.id, ...request.body }
    return answer(request, (await projects.decideClaim(decision, as(request))).project)
  })
}
