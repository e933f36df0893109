import { type Events, eventCatalogue } from '@lianqiao/contracts'
import { createOutbox } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import { createPrecedence, type Precedence } from '../batching/precedence.ts'
import { type Clock, systemClock } from '../clock.ts'
import { type ConfigOf, readConfig, type Settings } from '../config/index.ts'
import { createPool } from '../database/pool.ts'
import { createIdentityTokens } from '../identity.ts'
import type { LiveBus } from '../live/live-bus.ts'
import type { Log } from '../log.ts'
import { newId as freshId, type NewId } from '../new-id.ts'
import { createMetrics } from '../ops/metrics.ts'
import { createLists } from '../requests/index.ts'
import { type BaseConfig, baseSettings } from './base-settings.ts'
import type { Kit, Parts, ServiceDefinition } from './definition.ts'

export type ServiceConfig<S extends Settings = Settings> = ConfigOf<S> & BaseConfig

/** A service's own settings and those that every service has. Throws ConfigError with all faults together. */
export function readServiceConfig<S extends Settings>(
  definition: ServiceDefinition<S>,
  env: Record<string, string | undefined>,
): ServiceConfig<S> {
  return readConfig({ ...baseSettings, ...definition.settings }, env) as unknown as ServiceConfig<S>
}

/** Gives a service what it works with, and has it put itself together. Nothing is started but the pool. */
export async function composeService<S extends Settings>(
  definition: ServiceDefinition<S>,
  given: {
    config: ServiceConfig<S>
    log: Log
    live: LiveBus
    precedence?: Precedence
    clock?: Clock
    newId?: NewId
    /** Done with the database before the service sees it. */
    prepare?(pool: Pool): Promise<unknown>
  },
): Promise<{ kit: Kit<ConfigOf<S>>; parts: Parts }> {
  const { config, log, live, precedence = createPrecedence(), clock = systemClock, newId = freshId } = given
  const { name } = definition
  const pool = createPool({ url: config.databaseUrl, max: config.databasePool, service: name, log })
  await given.prepare?.(pool)
  const outbox = createOutbox<Events>({ catalogue: eventCatalogue, source: `/lianqiao/${name}`, newId: freshId })
  const tokens = createIdentityTokens({ key: config.internalTokenKey, now: systemClock })
  const lists = createLists(config.internalTokenKey)
  const metrics = createMetrics(name)
  const kit = { name, config, log, metrics, clock, newId, pool, outbox, tokens, live, lists, precedence }
  return { kit, parts: await definition.compose(kit) }
}
