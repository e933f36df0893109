import {
  type Answer,
  type Body,
  type ConsoleApi,
  conformance,
  consoleApi,
  type Params,
  type Query,
  type Route,
  type RouteKey,
} from '@lianqiao/contracts/console-routes'
import type { Identity } from '@lianqiao/service-kit'
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify'
import type { Officer } from '../accounts/officers.ts'
import type { Directory } from '../directory.ts'
import { officerIdentity } from './sign-in.ts'

/** What a page asked, as the row says it. */
export type Asked<Key extends RouteKey> = {
  params: Params<ConsoleApi[Key]>
  query: Query<ConsoleApi[Key]>
  body: Body<ConsoleApi[Key]>
}

/** Who asks. `as`: how the services are told. */
export type Caller = {
  as: { identity: Identity }
  officer: Officer
  request: FastifyRequest
  reply: FastifyReply
}

export type Serve = <Key extends RouteKey>(
  key: Key,
  answer: (asked: Asked<Key>, caller: Caller) => Promise<Answer<ConsoleApi[Key]>>,
) => void

/**
 * Registers routes of the console API from its table: method, path, schemas, limit and status are the row's, and the
 * types of what is asked and answered are too. `checkAnswers`: an answer that departs from its row is a defect and fails.
 */
export function createServe(app: FastifyInstance, deps: { directory: Directory; checkAnswers: boolean }): Serve {
  return (key, answer) => {
    const row: Route = consoleApi[key]
    const { method, url } = placeOf(key)
    const check =
      deps.checkAnswers && row.answer !== undefined ? conformance(`the answer of ${key}`, row.answer) : undefined
    app.route({
      method,
      url,
      schema: requestSchema(row),
      ...(row.bodyLimit === undefined ? {} : { bodyLimit: row.bodyLimit }),
      async handler(request, reply) {
        // What the row's schemas let through has the row's types: the one place where that is said.
        const asked = { params: request.params, query: request.query, body: request.body } as Asked<typeof key>
        const answered = await answer(asked, callerOf(request, reply, deps.directory))
        check?.(answered)
        return reply.status(row.status ?? 200).send(answered)
      },
    })
  }
}

/** Who is signed in, for a route of the table. */
export function callerOf(request: FastifyRequest, reply: FastifyReply, directory: Directory): Caller {
  return { as: { identity: officerIdentity(request.officer, directory) }, officer: request.officer, request, reply }
}

/** `GET /leads/:id` -> method and path. */
export function placeOf(key: RouteKey): { method: HTTPMethods; url: string } {
  const [method, url] = key.split(' ') as [HTTPMethods, string]
  return { method, url }
}

function requestSchema({ params, query, body }: Route): Record<string, unknown> {
  return {
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { querystring: query }),
    ...(body === undefined ? {} : { body }),
  }
}
