import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { Enterprise, MergePreview, QuestionPage } from '@lianqiao/contracts/console-api'
import type { Enterprise as EnterpriseMessage } from '@lianqiao/contracts/leads'
import { refuse } from '@lianqiao/service-kit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Directory } from '../directory.ts'
import type { Services } from '../services.ts'
import { enterpriseView, mergePreviewView, questionPageView } from './enterprise-rows.ts'
import { officerIdentity } from './session.ts'

const closed = { additionalProperties: false }
const Id = Type.String({ maxLength: 60 })
const Params = Type.Object({ id: Id })
const Reason = Type.String({ maxLength: 500 })
const Pair = { keepId: Id, mergeId: Id }

/**
 * Which enterprise is which: the open questions, one enterprise, a merge previewed, made and undone, two kept apart. Who
 * may is decided by leads.
 */
export function enterpriseRoutes(
  instance: FastifyInstance,
  { services, directory }: { services: Services; directory: Directory },
): void {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { enterprises } = services
  const as = (request: FastifyRequest) => ({ identity: officerIdentity(request.officer, directory) })

  const Page = Type.Object({ cursor: Type.Optional(Type.String({ maxLength: 200 })) })
  app.get('/enterprises/questions', { schema: { querystring: Page } }, async (request): Promise<QuestionPage> => {
    const { cursor = '' } = request.query
    return questionPageView(await enterprises.listQuestions({ pageSize: 20, cursor }, as(request)))
  })

  app.get('/enterprises/:id', { schema: { params: Params } }, async (request) =>
    view(await enterprises.getEnterprise({ enterpriseId: request.params.id }, as(request))),
  )

  app.post(
    '/enterprises/merge-preview',
    { schema: { body: Type.Object(Pair, closed) } },
    async (request): Promise<MergePreview> => {
      const { preview } = await enterprises.previewMerge(request.body, as(request))
      if (preview === undefined) throw refuse('internal', {})
      return mergePreviewView(preview)
    },
  )

  app.post(
    '/enterprises/merges',
    { schema: { body: Type.Object({ ...Pair, reason: Reason }, closed) } },
    async (request) => view(await enterprises.mergeEnterprises(request.body, as(request))),
  )

  app.post(
    '/enterprises/merges/:id/undo',
    { schema: { params: Params, body: Type.Object({ reason: Reason }, closed) } },
    async (request) =>
      view(await enterprises.undoMerge({ mergeId: request.params.id, reason: request.body.reason }, as(request))),
  )

  app.post(
    '/enterprises/:id/apart',
    { schema: { params: Params, body: Type.Object({ otherId: Id, reason: Reason }, closed) } },
    async (request) => {
      const { otherId, reason } = request.body
      return view(await enterprises.keepApart({ enterpriseId: request.params.id, otherId, reason }, as(request)))
    },
  )
}

function view({ enterprise }: { enterprise?: EnterpriseMessage | undefined }): Enterprise {
  if (enterprise === undefined) throw refuse('internal', {})
  return enterpriseView(enterprise)
}
