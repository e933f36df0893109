import { ChannelCredentials, type Client, createChannel, createClientFactory } from 'nice-grpc'
import type { CompatServiceDefinition } from 'nice-grpc/lib/service-definitions/index.js'
import { type DeadlineOptions, deadlineMiddleware } from 'nice-grpc-client-middleware-deadline'
import { type RetryOptions, retryMiddleware } from 'nice-grpc-client-middleware-retry'
import { type CallOptions, ClientError, type ClientMiddlewareCall, Metadata, Status } from 'nice-grpc-common'
import type { Address } from '../config/index.ts'
import { fromClientError } from '../errors/index.ts'
import type { Identity, IdentityTokens } from '../identity.ts'
import { currentTraceparent } from '../trace.ts'

export type As = { identity: Identity }
export type GrpcClient<Definition extends CompatServiceDefinition> = Client<
  Definition,
  As & DeadlineOptions & RetryOptions
>
export type Closable<T> = { client: T; close(): void }

/** Milliseconds a call may take unless it says otherwise. */
const DEADLINE_MS = 5_000

/**
 * A connection that does not answer a ping is left: a path cut without a word is noticed within eight seconds, though
 * no call is under way. Calls go to all addresses of the host in turn, so that every copy of a service gets its share;
 * the addresses are looked up again, at most once a second, when a connection is lost.
 */
const CHANNEL_OPTIONS = {
  'grpc.keepalive_time_ms': 5_000,
  'grpc.keepalive_timeout_ms': 3_000,
  'grpc.keepalive_permit_without_calls': 1,
  'grpc.service_config': JSON.stringify({ loadBalancingConfig: [{ round_robin: {} }] }),
  'grpc.dns_min_time_between_resolutions_ms': 1_000,
  'grpc.initial_reconnect_backoff_ms': 100,
  'grpc.max_reconnect_backoff_ms': 1_000,
}

/**
 * A client whose every call has a deadline, says who asks, continues the trace, and fails with a DomainError.
 * Only methods declared idempotent in the contract are tried again.
 */
export function createGrpcClient<Definition extends CompatServiceDefinition>(options: {
  definition: Definition
  dependency: string
  address: Address
  tokens: IdentityTokens
}): Closable<GrpcClient<Definition>> {
  const channel = createChannel(
    `dns:///${options.address.host}:${options.address.port}`,
    ChannelCredentials.createInsecure(),
    CHANNEL_OPTIONS,
  )
  const client = createClientFactory()
    .use(deadlineMiddleware)
    .use(retryMiddleware)
    .use(asCaller(options.tokens))
    .use(mapErrors(options.dependency))
    .create(options.definition, channel, {
      '*': { deadline: DEADLINE_MS },
      ...retriesOf(options.definition),
    } as never)
  return { client: client as unknown as GrpcClient<Definition>, close: () => channel.close() }
}

function retriesOf(definition: CompatServiceDefinition): Record<string, RetryOptions & DeadlineOptions> {
  const methods = (definition as unknown as { methods: Record<string, { options?: { idempotencyLevel?: string } }> })
    .methods
  const idempotent = Object.entries(methods).filter(([, method]) => method.options?.idempotencyLevel !== undefined)
  return Object.fromEntries(
    idempotent.map(([name]) => [
      name,
      {
        deadline: DEADLINE_MS,
        retry: true,
        retryMaxAttempts: 3,
        retryBaseDelayMs: 50,
        retryMaxDelayMs: 500,
        retryableStatuses: [Status.UNAVAILABLE],
      },
    ]),
  )
}

function asCaller(tokens: IdentityTokens) {
  return async function* <Req, Res>(call: ClientMiddlewareCall<Req, Res, As>, options: CallOptions & Partial<As>) {
    const { identity, ...rest } = options
    const metadata = Metadata(options.metadata)
    if (identity !== undefined) metadata.set('authorization', `Bearer ${await tokens.sign(identity)}`)
    const traceparent = currentTraceparent()
    if (traceparent !== undefined) metadata.set('traceparent', traceparent)
    return yield* call.next(call.request, { ...rest, metadata } as never)
  }
}

function mapErrors(dependency: string) {
  return async function* <Req, Res>(call: ClientMiddlewareCall<Req, Res>, options: CallOptions) {
    let trailer: Metadata | undefined
    try {
      return yield* call.next(call.request, {
        ...options,
        onTrailer(received) {
          trailer = received
          options.onTrailer?.(received)
        },
      })
    } catch (error) {
      if (error instanceof ClientError) throw fromClientError(error, trailer, dependency)
      throw error
    }
  }
}
