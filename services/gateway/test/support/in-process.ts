import { type GrpcCalls, type Identity, refuse } from '@lianqiao/service-kit'
import { definitions, type Services } from '../../src/services.ts'

/** What stands in for the services in one test; a method that is not there does not answer. */
export type StandIns = { [Api in keyof typeof definitions]?: Partial<GrpcCalls<(typeof definitions)[Api]>> }

/** A call as a service got it: `leads.getLead`, its request (all of them where it is a stream) and who asked. */
export type Call = { method: string; request: unknown; identity: Identity }

/** Stands in for every method: the request that arrived in, a message or messages out; throws a DomainError to refuse. */
export type Answering = (method: string, request: unknown, identity: Identity) => unknown

type Codec = {
  encode(message: unknown): { finish(): Uint8Array }
  decode(bytes: Uint8Array): unknown
  fromPartial(message: unknown): unknown
}
type Method = { requestType: Codec; responseType: Codec; requestStream: boolean; responseStream: boolean }

/**
 * Clients whose calls are answered in this process. Requests and answers go through the codecs of the real definitions:
 * a field that no message has does not arrive, and one that was left out arrives as its default.
 */
export function inProcess(answering: Answering): Services {
  const clients = Object.entries<{ methods: object }>(definitions).map(([api, { methods }]) => {
    const calls = Object.entries<Method>({ ...methods }).map(([name, method]) => [
      name,
      (request: unknown, { identity }: { identity: Identity }) => {
        const answer = (received: unknown) => answering(`${api}.${name}`, received, identity)
        return method.responseStream ? streamed(method, request, answer) : answered(method, request, answer)
      },
    ])
    return [api, Object.fromEntries(calls)]
  })
  return Object.fromEntries(clients) as Services
}

async function answered(method: Method, request: unknown, answer: (received: unknown) => unknown) {
  const received = method.requestStream
    ? await all(request as AsyncIterable<unknown>, method.requestType)
    : carried(method.requestType, request)
  return carried(method.responseType, await answer(received))
}

async function all(messages: AsyncIterable<unknown>, codec: Codec): Promise<unknown[]> {
  const received: unknown[] = []
  for await (const message of messages) received.push(carried(codec, message))
  return received
}

async function* streamed({ requestType, responseType }: Method, request: unknown, answer: (one: unknown) => unknown) {
  const pieces = answer(carried(requestType, request)) as AsyncIterable<unknown>
  for await (const piece of pieces) yield carried(responseType, piece)
}

/** What arrives of a message. */
const carried = (codec: Codec, message: unknown) => codec.decode(codec.encode(codec.fromPartial(message)).finish())

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
