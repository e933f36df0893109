import type { GrpcClient, Identity } from '@lianqiao/service-kit'
import type { CompatServiceDefinition } from 'nice-grpc/lib/service-definitions/index.js'

/** Answers a method: the request that arrived (a stream of them where the method takes one), a message or messages. */
export type Answering = (method: string, request: unknown, identity: Identity) => unknown

type Codec = {
  encode(message: unknown): { finish(): Uint8Array }
  decode(bytes: Uint8Array): unknown
  fromPartial(message: unknown): unknown
}
type Method = { requestType: Codec; responseType: Codec; requestStream: boolean; responseStream: boolean }

/**
 * A client whose calls are answered in this process, without sockets. Requests and answers go through the codecs of the
 * definition: a field that no message has does not arrive, and one that was left out arrives as its default.
 */
export function inProcessClient<Definition extends CompatServiceDefinition>(
  definition: Definition & { methods: object },
  answering: Answering,
): GrpcClient<Definition> {
  const methods: object = definition.methods
  const calls = Object.entries<Method>({ ...methods }).map(([name, method]) => [
    name,
    (request: unknown, { identity }: { identity: Identity }) => {
      const answer = () => answering(name, arriving(method, request), identity)
      return method.responseStream ? streamed(method, answer) : answered(method, answer)
    },
  ])
  return Object.fromEntries(calls) as GrpcClient<Definition>
}

function arriving({ requestStream, requestType }: Method, request: unknown): unknown {
  return requestStream ? carriedAll(requestType, request as AsyncIterable<unknown>) : carried(requestType, request)
}

async function answered({ responseType }: Method, answer: () => unknown) {
  return carried(responseType, await answer())
}

async function* streamed({ responseType }: Method, answer: () => unknown) {
  yield* carriedAll(responseType, answer() as AsyncIterable<unknown>)
}

async function* carriedAll(codec: Codec, messages: AsyncIterable<unknown>) {
  for await (const message of messages) yield carried(codec, message)
}

/** What arrives of a message. */
const carried = (codec: Codec, message: unknown) => codec.decode(codec.encode(codec.fromPartial(message)).finish())
