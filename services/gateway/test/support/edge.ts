import { randomUUIDv7 } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { type Events, eventCatalogue } from '@lianqiao/contracts'
import type { RouteKey } from '@lianqiao/contracts/console-api'
import { createOutbox, eventingMigrations, migrate } from '@lianqiao/eventing'
import { loadReferenceData } from '@lianqiao/reference-data'
import { createLocalLiveBus, createLog, createMetrics, createPool, type Identity } from '@lianqiao/service-kit'
import { createDatabase, startPostgres, until } from '@lianqiao/testkit'
import { createAccessTokens } from '../../src/accounts/access-tokens.ts'
import { ensureOfficers, type Officer } from '../../src/accounts/officers.ts'
import { createSignInToken } from '../../src/accounts/sessions.ts'
import { createDirectory } from '../../src/directory.ts'
import { createApp } from '../../src/http/app.ts'
import { createSubmissions } from '../../src/submissions.ts'
import { type Answering, type Call, inProcess, standingIn } from './in-process.ts'

/** A request of a page, by the row of its route. */
export type Request = {
  params?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
  headers?: Record<string, string>
  cookie?: string
}

const start = new Date('2026-11-25T02:00:00Z')

/**
 * The gateway on a database of its own, asked without sockets; the services behind it are answered for in this process.
 * Undefined where there is no PostgreSQL.
 */
export async function createEdge({ checkAnswers = true } = {}) {
  const postgres = await startPostgres({ shared: true })
  if (!postgres.available) return undefined
  const database = await createDatabase(postgres)
  const log = createLog({ service: 'test', level: 'silent' })
  const url = `${database.url}?options=-csearch_path%3Dgateway`
  const pool = createPool({ url, max: 4, service: 'test', log })
  await migrate(pool, {
    schema: 'gateway',
    directories: [...eventingMigrations, fileURLToPath(new URL('../../migrations/', import.meta.url))],
  })
  const time = { now: start }
  const clock = () => time.now
  const outbox = createOutbox<Events>({ catalogue: eventCatalogue, source: '/test', newId: randomUUIDv7 })
  const directory = createDirectory(await loadReferenceData())
  const calls: Call[] = []
  let answering: Answering = standingIn({})
  const services = inProcess((method, request, identity) => {
    calls.push({ method, request, identity })
    return answering(method, request, identity)
  })
  const tokens = createAccessTokens({ key: new Uint8Array(32).fill(7), now: clock })
  const { app, closeStreams } = await createApp({
    ...{ pool, outbox, services, directory, clock, log, tokens, checkAnswers },
    submissions: createSubmissions(services.leads),
    metrics: createMetrics('test'),
    live: createLocalLiveBus(),
    redis: undefined,
    partnerRate: 10_000,
    secureCookies: false,
  })

  async function signIn(officer: Officer): Promise<string> {
    await ensureOfficers(pool, outbox, [officer], clock())
    const token = await createSignInToken(pool, officer.officerId, clock())
    const { cookies } = await app.inject({ method: 'GET', url: '/sign-in', query: { token } })
    return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  }

  return {
    time,
    tokens,
    /** What the services were asked since the last `answerWith`. */
    calls,
    answerWith(next: Answering) {
      calls.length = 0
      answering = next
    },
    signIn,
    /** The cookie of an officer of this bureau who reads English. */
    officerOf: (bureauId: string) =>
      signIn({ officerId: `officer of ${bureauId}`, bureauId, language: 'en', active: true }),
    /** As a page asks: with the header of the console's own pages, unless other headers are given. */
    async ask(route: RouteKey, { params = {}, query, body, headers, cookie }: Request) {
      const [method, path = ''] = route.split(' ')
      const isText = typeof body === 'string'
      const send = () =>
        app.inject({
          method: method === 'GET' ? 'GET' : method === 'PUT' ? 'PUT' : 'POST',
          url: `/console-api${path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))}`,
          query,
          headers: {
            'x-lianqiao-console': '1',
            ...(body === undefined ? {} : { 'content-type': isText ? 'text/csv' : 'application/json' }),
            ...(cookie === undefined ? {} : { cookie }),
            ...headers,
          },
          ...(body === undefined ? {} : { payload: isText ? body : JSON.stringify(body) }),
        })
      // A machine that is busy for a moment says nothing about the route.
      const answer = await until(async () => {
        const one = await send()
        return one.body.includes('urn:lianqiao:problem:overloaded') ? undefined : one
      })
      const isJson = /json/.test(answer.headers['content-type']?.toString() ?? '')
      return { status: answer.statusCode, value: isJson ? answer.json() : answer.body, headers: answer.headers }
    },
    async close() {
      closeStreams()
      await app.close()
      await pool.end()
      await database.drop()
    },
  }
}

/** Who the services are told that the officer of this bureau is; the city acts for its review desk, too. */
export const officerIdentity = (bureauId: string, bureauKind: 'city' | 'park'): Identity => ({
  ...{ kind: 'officer', officerId: `officer of ${bureauId}`, bureauId, bureauKind },
  actsFor: bureauKind === 'city' ? [bureauId, 'desk'] : [bureauId],
})
