import { ServerCredentials } from '@grpc/grpc-js'
import { context } from '@opentelemetry/api'
import { createServer, type Server, type ServiceImplementation } from 'nice-grpc'
import type { CompatServiceDefinition } from 'nice-grpc/lib/service-definitions/index.js'
import { type CallContext, Metadata, ServerError, type ServerMiddlewareCall } from 'nice-grpc-common'
import { HealthDefinition, HealthServiceImpl } from 'nice-grpc-server-health'
import { ServerReflection, ServerReflectionService } from 'nice-grpc-server-reflection'
import type { Address } from '../config/index.ts'
import { DomainError, refuse, toServerError } from '../errors/index.ts'
import type { Identity, IdentityTokens } from '../identity.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../ops/metrics.ts'
import { inTrace } from '../trace.ts'

/** What a handler knows of its call besides the request. */
export type CallIdentity = { identity: Identity }

export type GrpcApi = { definition: CompatServiceDefinition; implementation: unknown }

/** The calls of an API, for one whose parts stand in several files. */
export type GrpcCalls<Definition extends CompatServiceDefinition> = ServiceImplementation<Definition, CallIdentity>

/** Ties an implementation to its definition, checked by the compiler. */
export function grpcApi<Definition extends CompatServiceDefinition>(
  definition: Definition,
  implementation: GrpcCalls<Definition>,
): GrpcApi {
  return { definition, implementation }
}

export type GrpcServer = { address: Address; stop(): Promise<void> }

/**
 * gRPC with health and reflection; each call is traced, its caller verified, its errors mapped, and its time
 * measured. Stops by finishing the calls in hand.
 */
export async function startGrpcServer(options: {
  listen: Address
  apis: GrpcApi[]
  tokens: IdentityTokens
  log: Log
  metrics: Metrics
  descriptors: Uint8Array
}): Promise<GrpcServer> {
  const health = HealthServiceImpl()
  const server = createServer()
    .use(traced)
    .use(mapErrors(options.log, options.metrics))
    .use(identified(options.tokens)) as Server<CallIdentity>
  for (const api of options.apis) server.add(api.definition, api.implementation as never)
  server.add(HealthDefinition, health as never)
  server.add(
    ServerReflectionService,
    ServerReflection(
      Buffer.from(options.descriptors),
      options.apis.map((api) => fullName(api.definition)),
    ) as never,
  )
  const port = await server.listen(`${options.listen.host}:${options.listen.port}`, ServerCredentials.createInsecure())
  return { address: { host: options.listen.host, port }, stop: () => server.shutdown() }
}

function fullName(definition: CompatServiceDefinition): string {
  return (definition as unknown as { fullName: string }).fullName
}

const OPEN_SERVICES = ['/grpc.health.v1.Health/', '/grpc.reflection.']

async function* traced<Req, Res>(call: ServerMiddlewareCall<Req, Res>, callContext: CallContext) {
  const { path } = call.method
  const bound = inTrace(path, callContext.metadata.get('traceparent'), () => context.active())
  const handler = context.with(bound, () => call.next(call.request, callContext))
  while (true) {
    const result = await context.with(bound, () => handler.next())
    if (result.done) return result.value
    yield result.value
  }
}

function identified(tokens: IdentityTokens) {
  return async function* <Req, Res>(call: ServerMiddlewareCall<Req, Res, CallIdentity>, context: CallContext) {
    const open = OPEN_SERVICES.some((prefix) => call.method.path.startsWith(prefix))
    const identity: Identity = open
      ? { kind: 'service', name: 'anyone' }
      : await tokens.verify(context.metadata.get('authorization')?.replace(/^Bearer /, ''))
    return yield* call.next(call.request, Object.assign(context, { identity }))
  }
}

function mapErrors(log: Log, metrics: Metrics) {
  return async function* <Req, Res>(call: ServerMiddlewareCall<Req, Res>, context: CallContext) {
    const end = metrics.grpcSeconds.startTimer({ method: call.method.path })
    let outcome = 'ok'
    try {
      return yield* call.next(call.request, context)
    } catch (error) {
      if (error instanceof ServerError) throw error
      const known = error instanceof DomainError ? error : asDependencyError(error)
      outcome = known.code
      if (known.code === 'internal') log.error({ err: error, method: call.method.path }, 'a call failed unexpectedly')
      throw toServerError(known, context.trailer ?? Metadata())
    } finally {
      end({ outcome })
    }
  }
}

/** A database that is away, full or shutting down is a dependency away, not a defect. */
export function asDependencyError(error: unknown): DomainError {
  const code = String((error as { code?: unknown })?.code ?? '')
  const message = String((error as { message?: unknown })?.message ?? '')
  const away =
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'ENOENT'].includes(code) ||
    /^(08|53|57P)/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect|the database system is|Client has encountered/.test(
      message,
    )
  return away
    ? refuse('unavailable', { dependency: 'postgresql', retryAfterSeconds: 2 }, error)
    : refuse('internal', {}, error)
}
