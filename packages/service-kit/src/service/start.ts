import { type Events, eventCatalogue, readDescriptors } from '@lianqiao/contracts'
import { type Consumer, createConsumer, createRelay, type Transport } from '@lianqiao/eventing'
import { createPrecedence, type Precedence } from '../batching/precedence.ts'
import type { Address, Settings } from '../config/index.ts'
import { startGrpcServer } from '../grpc/server.ts'
import type { LiveBus } from '../live/live-bus.ts'
import type { Log } from '../log.ts'
import { startOpsServer } from '../ops/server.ts'
import { startTracing } from '../trace.ts'
import { busHealth, exportBusFigures } from './bus-figures.ts'
import { composeService, type ServiceConfig } from './compose.ts'
import type { ServiceDefinition } from './definition.ts'
import { stopInOrder } from './stop.ts'

export type RunningService = {
  name: string
  /** Undefined where the service answers no gRPC. */
  grpc: Address | undefined
  ops: Address
  /** Drains: no new work, what is in hand is finished, then everything is closed. */
  stop(): Promise<void>
}

/**
 * Puts a service together and starts it: database, API, outbox relay, consumer, health. The same for a process of its
 * own and for the embedded platform, which shares the transport and the fan-out between services.
 */
export async function startService<S extends Settings>(
  definition: ServiceDefinition<S>,
  given: {
    config: ServiceConfig<S>
    log: Log
    live: LiveBus
    /** Shared by services of one process. */
    precedence?: Precedence
    createTransport(pool: import('pg').Pool): Transport
    onFatal(error: Error): void
  },
): Promise<RunningService> {
  startTracing()
  const { config, log, live, precedence = createPrecedence() } = given
  const { name } = definition
  const { kit, parts } = await composeService(definition, { config, log, live, precedence })
  const { metrics, pool, outbox, tokens } = kit

  const transport = given.createTransport(pool)
  const relay = createRelay({ pool, outbox, transport, log, inTurn: precedence.other })
  const consumer: Consumer | undefined =
    Object.keys(parts.handlers).length === 0
      ? undefined
      : createConsumer<Events>({
          group: name,
          pool,
          transport,
          catalogue: eventCatalogue,
          handlers: parts.handlers,
          outbox,
          log,
          concurrency: Math.max(1, Math.min(8, config.databasePool - 4)),
          inTurn: precedence.other,
          onFatal: given.onFatal,
        })
  const checks = [
    { name: 'postgresql', check: async () => ({ ready: (await pool.query('select 1')).rowCount === 1 }) },
    ...busHealth(consumer),
    ...(parts.checks ?? []),
  ]

  const grpc =
    parts.apis.length === 0
      ? undefined
      : await startGrpcServer({
          listen: config.grpcListen,
          apis: parts.apis,
          tokens,
          log,
          metrics,
          descriptors: readDescriptors(),
        })
  await relay.start()
  await consumer?.start()
  await parts.start?.()
  const refresh = () => exportBusFigures(metrics, relay, consumer)
  const ops = await startOpsServer({ listen: config.opsListen, checks, metrics, refresh })
  log.info({ grpc: grpc?.address, ops: ops.address }, 'started')

  return {
    name,
    grpc: grpc?.address,
    ops: ops.address,
    stop: () =>
      stopInOrder(log, [
        ['its own parts', async () => parts.stop?.()],
        ['grpc', async () => grpc?.stop()],
        ['consumer', async () => consumer?.stop()],
        ['relay', () => relay.stop()],
        ['transport', () => transport.close()],
        ['ops', () => ops.stop()],
        ['database', () => pool.end()],
      ]),
  }
}
