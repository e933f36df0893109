// Makes what the services need, once: database, schemas, roles, migrations, topics. Safe at every start.
import { ConfigError, oneOf, optionalText, readConfig, type Setting, text, url } from '@lianqiao/service-kit'
import { provisionDatabase } from './database.ts'
import { provisionTopics } from './kafka.ts'
import { oncePostgresIsUp } from './patience.ts'
import { type ServiceName, serviceDatabases, serviceNames } from './services.ts'

const password = (name: ServiceName): Setting<string> => ({
  env: `LIANQIAO_${name.toUpperCase()}_PASSWORD`,
  secret: true,
  expected: 'a password of at least 16 characters',
  describe: `Of the role ${name}_app`,
  parse: (value) => (value.length >= 16 ? value : undefined),
})

const settings = {
  superuserUrl: url({
    env: 'LIANQIAO_SUPERUSER_URL',
    protocols: ['postgres:', 'postgresql:'],
    secret: true,
    describe: 'A role that may make roles and databases',
  }),
  database: text({ env: 'LIANQIAO_DATABASE', default: 'lianqiao', describe: 'The database of all services' }),
  transport: oneOf({
    env: 'LIANQIAO_TRANSPORT',
    values: ['local', 'kafka'],
    default: 'local',
    describe: 'How events travel: within PostgreSQL, or through Kafka',
  }),
  kafkaBrokers: optionalText({ env: 'LIANQIAO_KAFKA_BROKERS', describe: 'host:port, separated by commas' }),
  topics: oneOf({
    env: 'LIANQIAO_TOPICS',
    values: ['single', 'production'],
    default: 'single',
    describe: 'Copies of each topic: of one broker, or of three and more',
  }),
  leads: password('leads'),
  parks: password('parks'),
  policies: password('policies'),
  notifications: password('notifications'),
  gateway: password('gateway'),
}

function readSettings() {
  const config = readConfig(settings, process.env)
  if (config.transport === 'kafka' && !config.kafkaBrokers)
    throw new ConfigError([
      { env: 'LIANQIAO_KAFKA_BROKERS', expected: 'host:port, separated by commas', found: 'nothing' },
    ])
  return config
}

try {
  const config = readSettings()
  const log = (line: string) => console.log(`provision: ${line}`)
  const passwords = Object.fromEntries(serviceNames.map((name) => [name, config[name]])) as Record<ServiceName, string>
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
