import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { InboxPage, LeadPage, Me } from '@lianqiao/contracts/console-api'
import { refuse } from '@lianqiao/service-kit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { setLanguage } from '../accounts/officers.ts'
import { agreementRoutes } from './agreement-routes.ts'
import type { ConsoleDeps } from './deps.ts'
import { enterpriseRoutes } from './enterprise-routes.ts'
import { importRoutes } from './import-routes.ts'
import { readLeadDetail } from './lead-detail.ts'
import { parkRoutes } from './park-routes.ts'
import { projectRoutes } from './project-routes.ts'
import { reservationRoutes } from './reservation-routes.ts'
import { inboxItem, leadRow } from './rows.ts'
import { scorecardRoutes } from './scorecard-routes.ts'
import { endSession, officerIdentity, requireOfficer } from './session.ts'

const closed = { additionalProperties: false }
const Cursor = Type.Optional(Type.String({ maxLength: 200 }))

/** The console's API, as packages/contracts/src/console-api.ts describes it. */
export function consoleRoutes(instance: FastifyInstance, deps: ConsoleDeps): void {
  const { pool, outbox, services, directory, clock } = deps
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  app.addHook('onRequest', requireOfficer(deps))
  const as = (request: FastifyRequest) => ({ identity: officerIdentity(request.officer, directory) })

  const me = async (request: FastifyRequest): Promise<Me> => {
    const { officerId, bureauId, language } = request.officer
    const bureau = directory.bureau(bureauId)
    if (bureau === undefined) throw refuse('forbidden', { reason: 'the bureau is not known any more' })
    // Without notifications the console still opens: the count comes with the next live message or page.
    const { unread } = await services.notifications
      .listInbox({ pageSize: 1, cursor: '', unreadOnly: true }, as(request))
      .catch(() => ({ unread: 0 }))
    const rights = directory.rightsOf(bureau.kind)
    return { officerId, bureau: { id: bureau.id, kind: bureau.kind, names: bureau.names }, language, unread, rights }
  }

  app.get('/me', me)
  parkRoutes(app, deps)
  reservationRoutes(app, deps)
  agreementRoutes(app, deps)
  scorecardRoutes(app, deps)
  projectRoutes(app, deps)
  // Files are read by parsers of their own, which the other routes must not have.
  app.register(async (files) => importRoutes(files, deps))

  const Language = Type.Union([Type.Literal('zh-Hans'), Type.Literal('zh-Hant'), Type.Literal('en')])
  app.put('/me/language', { schema: { body: Type.Object({ language: Language }, closed) } }, async (request) => {
    const { language } = request.body
    await setLanguage(pool, outbox, { officerId: request.officer.officerId, language, at: clock() })
    request.officer = { ...request.officer, language }
    return me(request)
  })

  app.post('/sign-out', async (request, reply) => endSession(request, reply, pool, deps.secureCookies))

  app.get(
    '/inbox',
    { schema: { querystring: Type.Object({ cursor: Cursor, unread: Type.Optional(Type.String()) }, closed) } },
    async (request): Promise<InboxPage> => {
      const { cursor, unread } = request.query
      const page = await services.notifications.listInbox(
        { pageSize: 30, cursor: cursor ?? '', unreadOnly: unread === '1' },
        as(request),
      )
      return { items: page.items.map(inboxItem), nextCursor: page.nextCursor || null, unread: page.unread }
    },
  )

  const Ids = Type.Object({ notificationIds: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 500 }) }, closed)
  app.post('/inbox/read', { schema: { body: Ids } }, async (request) => {
    const { unread } = await services.notifications.markRead(request.body, as(request))
    return { unread }
  })

  const Filter = Type.Object(
    {
      status: Type.Optional(Type.String({ maxLength: 40 })),
      chainId: Type.Optional(Type.String({ maxLength: 60 })),
      text: Type.Optional(Type.String({ maxLength: 100 })),
      toVerify: Type.Optional(Type.Literal('1')),
      cursor: Cursor,
    },
    closed,
  )
  app.get('/leads', { schema: { querystring: Filter } }, async (request): Promise<LeadPage> => {
    const { status = '', chainId = '', text = '', cursor = '', toVerify } = request.query
    const page = await services.leads.listLeads(
      { pageSize: 30, cursor, status, chainId, text, updatedSince: '', toVerify: toVerify === '1' },
      as(request),
    )
    return { items: page.leads.map(leadRow), nextCursor: page.nextCursor || null }
  })

  const Params = Type.Object({ id: Type.String({ maxLength: 60 }) })
  app.get('/leads/:id', { schema: { params: Params } }, (request) =>
    readLeadDetail(request.params.id, { ...deps, as: as(request), language: request.officer.language }),
  )

  app.post(
    '/leads/:id/claim',
    { schema: { params: Params, body: Type.Object({ purpose: Type.String({ maxLength: 500 }) }, closed) } },
    async (request) => {
      await services.leads.claimLead({ leadId: request.params.id, purpose: request.body.purpose }, as(request))
      return readLeadDetail(request.params.id, { ...deps, as: as(request), language: request.officer.language })
    },
  )

  const Chain = Type.Object(
    {
      chainId: Type.Union([Type.String({ maxLength: 60 }), Type.Null()]),
      segmentId: Type.Union([Type.String({ maxLength: 60 }), Type.Null()]),
      reason: Type.String({ maxLength: 500 }),
    },
    closed,
  )
  app.post('/leads/:id/chain', { schema: { params: Params, body: Chain } }, async (request) => {
    const { chainId, segmentId, reason } = request.body
    const correction = { leadId: request.params.id, chainId: chainId ?? '', segmentId: segmentId ?? '', reason }
    await services.leads.correctChain(correction, as(request))
    return readLeadDetail(request.params.id, { ...deps, as: as(request), language: request.officer.language })
  })

  enterpriseRoutes(app, deps)

  app.get('/overview', (request) =>
    services.leads.overview({}, as(request)).then(({ byStatus, byChain, byOrigin, byDay }) => ({
      byStatus,
      byChain,
      byOrigin: Object.entries(byOrigin).map(([code, count]) => ({ code, count })),
      byDay: Object.entries(byDay).map(([day, count]) => ({ day, count })),
    })),
  )

  app.get('/reference', async () => directory.reference)
}
