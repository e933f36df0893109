import { oneOf, optionalText, type Setting, text, url } from '@lianqiao/service-kit'
import { byService, type ServiceName } from './services.ts'

const password = (name: ServiceName): Setting<string> => ({
  env: `LIANQIAO_${name.toUpperCase()}_PASSWORD`,
  secret: true,
  expected: 'a password of at least 16 characters',
  describe: `Of the role ${name}_app`,
  parse: (value) => (value.length >= 16 ? value : undefined),
})

/** What the one-shot that makes database, roles, schemas and topics is told. */
export const provisionSettings = {
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
  ...byService(password),
}

/** Of commands that print links where nothing written beside the data says the address: in a container. */
export const publicAddress = text({
  env: 'LIANQIAO_PUBLIC_ADDRESS',
  default: 'http://127.0.0.1:8080',
  describe: 'How people reach the gateway, for the links that commands print in a container',
})
