import { fileURLToPath } from 'node:url'
import { eventingMigrations, migrate } from '@lianqiao/eventing'
import {
  type Clock,
  composeService,
  createLocalLiveBus,
  createLog,
  type GrpcClient,
  type Kit,
  type LiveMessage,
  type NewId,
  readServiceConfig,
  type ServiceDefinition,
  type Settings,
  systemClock,
} from '@lianqiao/service-kit'
import { createDatabase, startPostgres } from '@lianqiao/testkit'
import type { CompatServiceDefinition } from 'nice-grpc/lib/service-definitions/index.js'
import { inProcessClient } from './in-process-client.ts'
import { endPool, nobodyConnected, noTimers } from './leaks.ts'
import { openPipeline, type Pipeline } from './pipeline.ts'
import { watchTimers } from './timers.ts'

export type OpenedService = Omit<Pipeline, 'stop'> & {
  /** What the service was given, for tests of its parts. */
  kit: Omit<Kit<unknown>, 'config'>
  /** The service's own database as its pool sees it. */
  databaseUrl: string
  /** Answered by the service's API, after the codecs of the definition; a refusal arrives as it was thrown. */
  client<Definition extends CompatServiceDefinition>(
    definition: Definition & { methods: object },
  ): GrpcClient<Definition>
  /** What open screens were told, oldest first. */
  announced: LiveMessage[]
  /** Stops the service and drops its database. Throws where connections or timers of the service are left. */
  close(): Promise<void>
}

/**
 * Composes a service as its process does, on a database of its own, without sockets, relay or the work that it does by
 * itself when due. Undefined where there is no PostgreSQL.
 */
export async function openService<S extends Settings>(
  definition: ServiceDefinition<S>,
  options: {
    clock?: Clock
    newId?: NewId
    connections?: number
    /** Of settings that the service requires, by the names of their variables. */
    env?: Record<string, string>
  } = {},
): Promise<OpenedService | undefined> {
  const postgres = await startPostgres({ shared: true })
  if (!postgres.available) return undefined
  const database = await createDatabase(postgres)
  const { name, migrations } = definition
  const { connections = 8, clock = systemClock, newId } = options
  const databaseUrl = `${database.url}?options=-csearch_path%3D${name}`
  const log = createLog({ service: name, level: 'silent' })
  const config = readServiceConfig(definition, {
    LIANQIAO_DATABASE_URL: databaseUrl,
    LIANQIAO_DATABASE_POOL: String(connections),
    LIANQIAO_INTERNAL_TOKEN_KEY: '07'.repeat(32),
    ...options.env,
  })
  const live = createLocalLiveBus()
  const announced: LiveMessage[] = []
  live.subscribe((message) => announced.push(message))

  const timers = watchTimers()
  const { kit, parts } = await timers.run(() =>
    composeService(definition, {
      ...{ config, log, live, clock, newId },
      prepare: (pool) =>
        migrate(pool, { schema: name, directories: [...eventingMigrations, fileURLToPath(migrations)] }),
    }),
  )
  const { pool, outbox } = kit
  const concurrency = Math.max(1, connections - 2)
  const pipeline = await timers.run(() =>
    openPipeline({ name, pool, outbox, handlers: parts.handlers, log, concurrency }),
  )

  return {
    kit,
    databaseUrl,
    announced,
    client(definition) {
      const api = parts.apis.find((one) => one.definition === definition)
      if (api === undefined) throw new Error(`${name} has no such API`)
      const calls = api.implementation as Record<string, (request: unknown, context: object) => unknown>
      return inProcessClient(definition, (method, request, identity) =>
        timers.run(() => calls[method]?.(request, { identity })),
      )
    },
    handle: (type, data, beforeCommit) => timers.run(() => pipeline.handle(type, data, beforeCommit)),
    takeEvents: pipeline.takeEvents,
    async close() {
      try {
        await parts.stop?.()
        await pipeline.stop()
        await endPool(pool)
        await nobodyConnected(postgres.url, database.name)
        await noTimers(timers)
      } finally {
        timers.end()
        await live.close()
        await database.drop()
      }
    },
  }
}
