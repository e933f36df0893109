import type { RouteKey } from '@lianqiao/contracts/console-api'
import { consoleApi, type Route } from '@lianqiao/contracts/console-routes'
import { refuse } from '@lianqiao/service-kit'
import { perFile } from '@lianqiao/service-testkit'
import type { TObject, TSchema } from 'typebox'
import { beforeEach, describe, expect, it } from 'vitest'
import { createEdge, officerIdentity, type Request } from '../support/edge.ts'
import { standingIn } from '../support/in-process.ts'
import type { RouteCase } from './route-case.ts'
import { routeCases } from './route-cases.ts'
import { undeclared } from './undeclared.ts'

const edge = perFile(createEdge)
let city: string
beforeEach(async () => {
  city = await edge().officerOf('city')
})

type AnyCase = Omit<RouteCase<RouteKey>, 'params' | 'query' | 'answer'> & Request & { answer: unknown }

const all = (Object.keys(routeCases) as RouteKey[]).map((route) => {
  const good: AnyCase = routeCases[route]
  const row: Route = consoleApi[route]
  return { route, row, good }
})
/** Those that no service is asked for, or that open without the one that is. */
const alone: readonly RouteKey[] = ['GET /me', 'PUT /me/language', 'POST /sign-out', 'GET /reference']

describe.each(all)('$route', ({ route, row, good }) => {
  const { services, told = {}, answer, ...asked } = good

  it('asks the services in the name of the officer and answers what the row says', async () => {
    edge().answerWith(standingIn(services))
    const { status, value } = await edge().ask(route, { ...asked, cookie: city })
    expect({ status, value }).toMatchObject({ status: row.status ?? 200, value: answer })
    expect(undeclared(row.answer, value)).toEqual([])
    for (const [method, request] of Object.entries(told))
      expect(edge().calls.find((call) => call.method === method)?.request).toMatchObject(request as object)
    for (const { identity } of edge().calls) expect(identity).toMatchObject(officerIdentity('city', 'city'))
  })

  it('is closed to whoever is not signed in, with a token of a partner too', async () => {
    edge().answerWith(standingIn(services))
    const partner = await edge().tokens.issue(
      { clientId: 'c', partnerId: 'p', partnerName: 'P', scopes: ['leads:read'] },
      ['leads:read'],
    )
    const bearer: Record<string, string> = { authorization: `Bearer ${partner}` }
    for (const headers of [{}, bearer])
      expect(await edge().ask(route, { ...asked, headers: { ...asked.headers, ...headers } })).toMatchObject({
        status: 401,
        value: { type: 'urn:lianqiao:problem:token-missing' },
      })
    expect(edge().calls).toEqual([])
  })

  const changes = !route.startsWith('GET')
  if (changes)
    it('takes no change from a page of somebody else', async () => {
      edge().answerWith(standingIn(services))
      const headers = { ...asked.headers, 'x-lianqiao-console': '' }
      expect(await edge().ask(route, { ...asked, headers, cookie: city })).toMatchObject({
        status: 403,
        value: { type: 'urn:lianqiao:problem:forbidden' },
      })
      expect(edge().calls).toEqual([])
    })

  if (!alone.includes(route))
    it('passes on that the service refuses it to this officer', async () => {
      edge().answerWith(() => {
        throw refuse('forbidden', { reason: 'not-your-lead' })
      })
      expect(await edge().ask(route, { ...asked, cookie: await edge().officerOf('park-P02') })).toMatchObject({
        status: 403,
        value: { type: 'urn:lianqiao:problem:forbidden', status: 403, retryable: false },
      })
      expect(edge().calls[0]?.identity).toMatchObject(officerIdentity('park-P02', 'park'))
    })

  it.each(badOnes(row, asked))('points at what is wrong: $what', async ({ pointer, request }) => {
    edge().answerWith(standingIn(services))
    const { status, value } = await edge().ask(route, { ...request, cookie: city })
    expect({ status, value }).toMatchObject({ status: 400, value: { type: 'urn:lianqiao:problem:bad-request' } })
    expect(value.errors.map((fault: { pointer: string }) => fault.pointer)).toContain(pointer)
    expect(edge().calls).toEqual([])
  })
})

/** The good request with one thing wrong in it, in each part that the row has. */
function badOnes(row: Route, good: Request): { what: string; pointer: string; request: Request }[] {
  const isClosed = (schema: TSchema) => 'additionalProperties' in schema && schema.additionalProperties === false
  const body = row.body as TObject | undefined
  const fields = { ...(typeof good.body === 'object' ? good.body : {}) }
  const required = (body?.required ?? []).map((field: string) => ({
    what: `no ${field}`,
    pointer: `/${field}`,
    request: { ...good, body: Object.fromEntries(Object.entries(fields).filter(([name]) => name !== field)) },
  }))
  const longId = { ...good, params: { id: 'x'.repeat(61) } }
  // The router itself refuses an id beyond 100, the most that a clause's may have.
  const isShort =
    row.params?.properties.id !== undefined &&
    'maxLength' in row.params.properties.id &&
    row.params.properties.id.maxLength === 60
  const longCursor = { ...good, query: { ...good.query, cursor: 'x'.repeat(201) } }
  return [
    ...(!isShort ? [] : [{ what: 'a long id', pointer: '/params/id', request: longId }]),
    ...(row.query?.properties.cursor === undefined
      ? []
      : [{ what: 'a long cursor', pointer: '/querystring/cursor', request: longCursor }]),
    ...(row.query === undefined || !isClosed(row.query)
      ? []
      : [
          {
            what: 'a filter that nobody knows',
            pointer: '/querystring/nobody',
            request: { ...good, query: { ...good.query, nobody: '1' } },
          },
        ]),
    ...(body === undefined || !isClosed(body)
      ? []
      : [
          {
            what: 'a field that nobody knows',
            pointer: '/nobody',
            request: { ...good, body: { ...fields, nobody: 1 } },
          },
        ]),
    ...required,
  ]
}
