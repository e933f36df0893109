import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type {
  AnswerCheck,
  ClauseCheck,
  ClauseDocument,
  PolicyCard,
  PolicyLibraryPage,
  PublishedClauses,
} from '@lianqiao/contracts/console-api'
import { CONDITION_NODE_LIMIT } from '@lianqiao/matching'
import { refuse } from '@lianqiao/service-kit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Directory } from '../directory.ts'
import type { Services } from '../services.ts'
import { clauseDocument, clauseRow, policyCard } from './policy-view.ts'
import { officerIdentity } from './session.ts'

const closed = { additionalProperties: false }
const Word = (maxLength = 60) => Type.Optional(Type.String({ maxLength }))
const Day = Type.Optional(Type.String({ format: 'date' }))
const Id = Type.Object({ id: Type.String({ maxLength: 100 }) })
const Asked = Type.Object({ asOf: Day, knownOn: Day }, closed)

/** A clause of the most nodes that one may have is far below it; what is larger is told the limit of nodes, not of bytes. */
const DOCUMENT_LIMIT = 2 ** 21
const Document = Type.Object({}, { description: 'One clause, or {clauses: […], stacking: […]}' })

/** Policy card, library and publishing, as packages/contracts/src/console-api.ts describes them. */
export function policyRoutes(instance: FastifyInstance, deps: { services: Services; directory: Directory }): void {
  const { services, directory } = deps
  const { policies, leads } = services
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const as = (request: FastifyRequest) => ({ identity: officerIdentity(request.officer, directory) })

  /** Who may see a lead is decided by leads. */
  const visible = async (leadId: string, request: FastifyRequest) => {
    const { lead } = await leads.getLead({ leadId }, as(request))
    if (lead === undefined) throw refuse('not-found', { what: 'lead' })
  }

  app.get(
    '/leads/:id/policies',
    { schema: { params: Id, querystring: Asked } },
    async (request): Promise<PolicyCard> => {
      const { asOf = '', knownOn = '' } = request.query
      await visible(request.params.id, request)
      const asked = { leadId: request.params.id, asOf, knownOn, alreadyReceives: [] }
      const { match } = await policies.getMatch({ ...asked, language: request.officer.language }, as(request))
      if (match === undefined) throw refuse('not-found', { what: 'match' })
      return policyCard(match)
    },
  )

  app.get(
    '/leads/:id/policies/check',
    { schema: { params: Id, querystring: Asked } },
    async (request): Promise<AnswerCheck> => {
      const { asOf = '', knownOn = '' } = request.query
      await visible(request.params.id, request)
      const checked = await policies.checkAnswer({ leadId: request.params.id, asOf, knownOn }, as(request))
      return {
        asOf: checked.asOf,
        compared: checked.compared,
        disagreements: checked.disagreements as AnswerCheck['disagreements'],
        versions: checked.dataVersions?.versions ?? {},
      }
    },
  )

  const Filters = Type.Object(
    {
      text: Word(100),
      level: Word(),
      area: Word(100),
      assurance: Word(),
      kind: Word(),
      standing: Word(),
      day: Day,
      knownOn: Day,
      cursor: Word(200),
    },
    closed,
  )
  app.get('/policies', { schema: { querystring: Filters } }, async (request): Promise<PolicyLibraryPage> => {
    const { day = '', ...filters } = request.query
    const asked = { text: '', level: '', area: '', assurance: '', kind: '', standing: '', knownOn: '', cursor: '' }
    const page = await policies.listClauses(
      { ...asked, ...filters, onDay: day, pageSize: 100, language: request.officer.language },
      as(request),
    )
    return {
      items: page.clauses.map(clauseRow),
      nextCursor: page.nextCursor || null,
      total: page.total,
      facets: Object.fromEntries(
        Object.entries(page.facets).map(([filter, { counts }]) => [filter, counts]),
      ) as PolicyLibraryPage['facets'],
    }
  })

  const Version = Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1 })), day: Day, knownOn: Day }, closed)
  app.get(
    '/policies/:id',
    { schema: { params: Id, querystring: Version } },
    async (request): Promise<ClauseDocument> => {
      const { version = 0, day = '', knownOn = '' } = request.query
      const asked = { clauseId: request.params.id, version, onDay: day, knownOn, language: request.officer.language }
      const { clause } = await policies.getClause(asked, as(request))
      if (clause === undefined) throw refuse('not-found', { what: 'clause' })
      return clauseDocument(clause)
    },
  )

  const options = { bodyLimit: DOCUMENT_LIMIT }
  app.post(
    '/policies/check',
    { ...options, schema: { body: Type.Object({ document: Document }, closed) } },
    async (request): Promise<ClauseCheck> => {
      const asked = { documentJson: textOf(request.body.document) }
      const { problems, clauses } = await policies.checkClauses(asked, as(request))
      return {
        problems: problems.map(({ zh, detail, ...place }) => ({
          ...place,
          detail: request.officer.language === 'en' ? detail : zh || detail,
        })),
        clauses: clauses.map((one) => ({ ...one, wouldServe: one.wouldServe ?? null })),
      }
    },
  )

  const Reason = Type.String({ minLength: 1, maxLength: 500 })
  app.post(
    '/policies',
    { ...options, schema: { body: Type.Object({ document: Document, reason: Reason }, closed) } },
    async (request, reply): Promise<PublishedClauses> => {
      const { document, reason } = request.body
      const { clauses, publishedAt } = await policies.publishClauses(
        { documentJson: textOf(document), reason },
        as(request),
      )
      reply.status(201)
      return { clauses, publishedAt }
    },
  )

  app.post(
    '/policies/:id/withdraw',
    { schema: { params: Id, body: Type.Object({ reason: Reason }, closed) } },
    async (request) => {
      const asked = { clauseId: request.params.id, reason: request.body.reason }
      const { clauseId, version, withdrawnAt } = await policies.withdrawClause(asked, as(request))
      return { clauseId, version, withdrawnAt }
    },
  )
}

/** The document as text. One that is nested deeper than can be written is beyond the limit of nodes by far. */
function textOf(document: object): string {
  try {
    return JSON.stringify(document)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const detail = `nested too deeply; conditions have at most ${CONDITION_NODE_LIMIT} nodes`
    throw refuse('unprocessable', { errors: [{ pointer: '/conditions', code: 'tooManyNodes', detail }] })
  }
}
