import type { Events } from '@lianqiao/contracts'
import type { Handlers, Outbox } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import type { Precedence } from '../batching/precedence.ts'
import type { Clock } from '../clock.ts'
import type { ConfigOf, Settings } from '../config/index.ts'
import type { GrpcApi } from '../grpc/server.ts'
import type { IdentityTokens } from '../identity.ts'
import type { LiveBus } from '../live/live-bus.ts'
import type { Log } from '../log.ts'
import type { NewId } from '../new-id.ts'
import type { Metrics } from '../ops/metrics.ts'
import type { Check } from '../ops/server.ts'
import type { Lists } from '../requests/index.ts'
import type { BaseConfig } from './base-settings.ts'

/** What every service is given to work with. */
export type Kit<Config> = {
  name: string
  config: Config & BaseConfig
  log: Log
  metrics: Metrics
  clock: Clock
  newId: NewId
  /** As the application role, in the service's own schema. */
  pool: Pool
  outbox: Outbox<Events>
  tokens: IdentityTokens
  live: LiveBus
  /** Of lists that are read page by page. */
  lists: Lists
  /** Of the process: what is urgent goes before the handling of events. */
  precedence: Precedence
}

/** What a service consists of. Everything it starts itself, it stops itself. */
export type Parts = {
  apis: GrpcApi[]
  handlers: Handlers<Events>
  checks?: Check[]
  start?(): Promise<void>
  /** Called first when stopping: takes no new work, finishes what is in hand. */
  stop?(): Promise<void>
}

/** A service as data: how it is configured, what its database needs, how it is put together. */
export type ServiceDefinition<S extends Settings = Settings> = {
  name: string
  settings: S
  /** The directory of its numbered SQL files. */
  migrations: URL
  compose(kit: Kit<ConfigOf<S>>): Promise<Parts>
}

export function defineService<S extends Settings>(definition: ServiceDefinition<S>): ServiceDefinition<S> {
  return definition
}
