import { type GrpcCalls, type Identity, refuse } from '@lianqiao/service-kit'
import { inProcessClient } from '@lianqiao/service-testkit'
import { definitions, type Services } from '../../src/services.ts'

/** What stands in for the services in one test; a method that is not there does not answer. */
export type StandIns = { [Api in keyof typeof definitions]?: Partial<GrpcCalls<(typeof definitions)[Api]>> }

/** A call as a service got it: `leads.getLead`, its request (all of them where it is a stream) and who asked. */
export type Call = { method: string; request: unknown; identity: Identity }

/** Stands in for every method: the request that arrived in, a message or messages out; throws a DomainError to refuse. */
export type Answering = (method: string, request: unknown, identity: Identity) => unknown

/** Clients of all services, whose calls are answered in this process. */
export function inProcess(answering: Answering): Services {
  const clients = Object.entries(definitions).map(([api, definition]) => [
    api,
    inProcessClient(definition, (method, request, identity) => {
      const answer = (received: unknown) => answering(`${api}.${method}`, received, identity)
      return isStream(request) ? all(request).then(answer) : answer(request)
    }),
  ])
  return Object.fromEntries(clients) as Services
}

const isStream = (request: unknown): request is AsyncIterable<unknown> =>
  typeof request === 'object' && request !== null && Symbol.asyncIterator in request

async function all(messages: AsyncIterable<unknown>): Promise<unknown[]> {
  const received: unknown[] = []
  for await (const message of messages) received.push(message)
  return received
}

/** The stand-ins as one function. */
export function standingIn(standIns: StandIns): Answering {
  return (name, request, identity) => {
    const [api = '', method = ''] = name.split('.')
    const calls: Record<string, Record<string, unknown> | undefined> = standIns
    const call = calls[api]?.[method]
    if (typeof call !== 'function') throw refuse('unavailable', { dependency: name, retryAfterSeconds: 1 })
    return call(request, { identity })
  }
}
