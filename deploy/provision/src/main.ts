// Makes what the services need, once: database, schemas, roles, migrations, topics. Safe at every start.
import { ConfigError, readConfig } from '@lianqiao/service-kit'
import { provisionDatabase } from './database.ts'
import { provisionTopics } from './kafka.ts'
import { oncePostgresIsUp } from './patience.ts'
import { byService, serviceDatabases } from './services.ts'
import { provisionSettings } from './settings.ts'

function readSettings() {
  const config = readConfig(provisionSettings, process.env)
  if (config.transport === 'kafka' && !config.kafkaBrokers)
    throw new ConfigError([
      { env: 'LIANQIAO_KAFKA_BROKERS', expected: 'host:port, separated by commas', found: 'nothing' },
    ])
  return config
}

try {
  const config = readSettings()
  const log = (line: string) => console.log(`provision: ${line}`)
  const passwords = byService((name) => config[name])
  await oncePostgresIsUp(() =>
    provisionDatabase({
      superuserUrl: config.superuserUrl,
      database: config.database,
      services: serviceDatabases(passwords),
      // The services reach the bus as members of its role, with their own passwords.
      bus: config.transport === 'local' ? { appPassword: passwords.gateway } : undefined,
      log,
    }),
  )
  if (config.transport === 'kafka')
    await provisionTopics({ brokers: config.kafkaBrokers?.split(',') ?? [], environment: config.topics, log })
  log('all is there')
} catch (error) {
  console.error(`provision: ${error instanceof ConfigError ? error.message : (error as Error).stack}`)
  process.exitCode = error instanceof ConfigError ? 2 : 1
}
