import { ConfigError, type Settings } from '../config/index.ts'
import { createLocalLiveBus } from '../live/local.ts'
import { createRedisLiveBus } from '../live/redis.ts'
import { createLog } from '../log.ts'
import type { BaseConfig } from './base-settings.ts'
import { readServiceConfig, type ServiceConfig } from './compose.ts'
import type { ServiceDefinition } from './definition.ts'
import { startService } from './start.ts'
import { createTransport } from './transport.ts'

const DRAIN_MS = 25_000

/**
 * Runs a service as the process: reads its configuration from the environment, starts it, drains it on SIGTERM or
 * SIGINT. Exit codes: 0 stopped as asked, 1 failed while running, 2 wrong configuration.
 */
export async function runService<S extends Settings>(definition: ServiceDefinition<S>): Promise<void> {
  const config = configure(definition)
  const { name } = definition
  const log = createLog({ service: name, level: config.logLevel })
  const live = config.redisUrl === undefined ? createLocalLiveBus() : createRedisLiveBus({ url: config.redisUrl, log })
  let stopping = false

  const service = await startService(definition, {
    config,
    log,
    live,
    createTransport: (pool) => createTransport(config, { service: name, pool, log }),
    onFatal: (error) => {
      log.fatal({ err: error }, 'the bus is lost; the process ends so that it is started anew')
      void stop(1)
    },
  }).catch((err) => {
    log.fatal({ err }, 'the service could not start')
    process.exit(1)
  })

  async function stop(code: number) {
    if (stopping) return
    stopping = true
    log.info('stopping')
    setTimeout(() => process.exit(1), DRAIN_MS).unref()
    await service.stop()
    await live.close()
    process.exit(code)
  }

  process.on('SIGTERM', () => void stop(0))
  process.on('SIGINT', () => void stop(0))
}

function configure<S extends Settings>(definition: ServiceDefinition<S>): ServiceConfig<S> {
  try {
    const config = readServiceConfig(definition, process.env)
    requireBrokers(config)
    return config
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    process.stderr.write(`${definition.name}: ${error.message}\n`)
    process.exit(2)
  }
}

function requireBrokers(config: BaseConfig): void {
  if (config.transport === 'kafka' && !config.kafkaBrokers)
    throw new ConfigError([
      { env: 'LIANQIAO_KAFKA_BROKERS', expected: 'host:port, separated by commas', found: 'nothing' },
    ])
}
