import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fixed from '@fastify/static'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import underPressure from '@fastify/under-pressure'
import { consolePages } from '@lianqiao/contracts/console-pages'
import type { LiveBus, Log, Metrics } from '@lianqiao/service-kit'
import { currentTraceId, inTrace, refuse } from '@lianqiao/service-kit'
import fastify, { type FastifyInstance } from 'fastify'
import type { Redis } from 'ioredis'
import type { ConsoleDeps } from '../console/deps.ts'
import { liveRoute } from '../console/live.ts'
import { consoleRoutes } from '../console/routes.ts'
import { signInRoute } from '../console/sign-in.ts'
import { leadRoutes, type PartnerDeps } from '../partner/lead-routes.ts'
import { previewRoute } from '../partner/preview-route.ts'
import { referenceRoutes } from '../partner/reference-routes.ts'
import { tokenRoute } from '../partner/token-route.ts'
import { describeApi } from './description.ts'
import { answerWithProblems } from './errors.ts'
import { validateStrictly } from './validation.ts'

const BODY_LIMIT = 262_144

export type AppDeps = PartnerDeps &
  ConsoleDeps & {
    live: LiveBus
    log: Log
    metrics: Metrics
    /** Requests a partner may make in a minute. */
    partnerRate: number
    /** Counts across replicas; without it each process counts for itself. */
    redis: Redis | undefined
  }

const CONSOLE_DIST = fileURLToPath(new URL('../../../console/dist/', import.meta.url))

/** The whole HTTP edge, not yet listening. */
export async function createApp(deps: AppDeps): Promise<{ app: FastifyInstance; closeStreams(): void }> {
  const { log, metrics } = deps
  const app = fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    trustProxy: 'loopback',
    genReqId: () => currentTraceId() ?? randomUUID(),
    forceCloseConnections: 'idle',
  }).withTypeProvider<TypeBoxTypeProvider>()

  validateStrictly(app)
  answerWithProblems(app, { log, bodyLimit: BODY_LIMIT })
  app.addHook('onRequest', (request, _reply, done) => {
    inTrace(
      `${request.method} ${request.routeOptions.url ?? 'unknown'}`,
      request.headers.traceparent as string | undefined,
      () => {
        request.id = currentTraceId() ?? request.id
        done()
      },
    )
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    metrics.httpSeconds.observe({ route, method: request.method, status: reply.statusCode }, reply.elapsedTime / 1000)
  })
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })

  await app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: POLICY }, hsts: false })
  await app.register(cookie)
  app.removeContentTypeParser('text/plain')
  await app.register(underPressure, {
    maxEventLoopDelay: 2_000,
    pressureHandler: () => {
      throw refuse('overloaded', { retryAfterSeconds: 1 })
    },
  })
  await describeApi(app)

  let closeStreams = () => {}
  await app.register(async (partner) => {
    await partner.register(rateLimit, {
      max: deps.partnerRate,
      timeWindow: 60_000,
      hook: 'preHandler',
      enableDraftSpec: true,
      redis: deps.redis,
      skipOnError: true,
      keyGenerator: (request) => request.caller?.partnerId ?? request.ip,
      errorResponseBuilder: (_request, { ttl }) => refuse('rate-limited', { retryAfterSeconds: Math.ceil(ttl / 1000) }),
    })
    await partner.register(async (token) => {
      await token.register(formbody)
      tokenRoute(token, deps)
    })
    leadRoutes(partner, deps)
    previewRoute(partner, deps)
    referenceRoutes(partner, deps)
  })
  await app.register(
    async (console_) => {
      closeStreams = liveRoute(console_, deps).close
      await console_.register(async (routes) => consoleRoutes(routes, deps))
    },
    { prefix: '/console-api' },
  )
  signInRoute(app, { ...deps, secure: deps.secureCookies })
  await serveConsole(app)
  return { app, closeStreams: () => closeStreams() }
}

/** Ant Design writes its styles into the page, hence 'unsafe-inline' for styles; scripts come from here only. */
const POLICY = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
}

/** Built files carry their hash in their name and are kept for good; the page that names them is asked for each time. */
async function serveConsole(app: FastifyInstance) {
  if (!existsSync(CONSOLE_DIST)) return
  await app.register(fixed, {
    root: CONSOLE_DIST,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, path) {
      const named = path.includes('/assets/')
      reply.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  for (const page of consolePages)
    app.get(page, { schema: { hide: true } }, (_request, reply) => reply.sendFile('index.html'))
}
