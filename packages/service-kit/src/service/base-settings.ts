import { address, type ConfigOf, integer, oneOf, optionalText, secretKey, url } from '../config/index.ts'

/** The settings every service has. */
export const baseSettings = {
  transport: oneOf({
    env: 'LIANQIAO_TRANSPORT',
    values: ['local', 'kafka'],
    default: 'local',
    describe: 'How events travel: within PostgreSQL, or through Kafka',
  }),
  databaseUrl: url({
    env: 'LIANQIAO_DATABASE_URL',
    protocols: ['postgres:', 'postgresql:'],
    secret: true,
    describe: "The service's database, as its application role",
  }),
  databasePool: integer({
    env: 'LIANQIAO_DATABASE_POOL',
    min: 2,
    max: 200,
    default: 10,
    describe: 'Most database connections of one process',
  }),
  kafkaBrokers: optionalText({ env: 'LIANQIAO_KAFKA_BROKERS', describe: 'host:port, separated by commas' }),
  redisUrl: optionalText({
    env: 'LIANQIAO_REDIS_URL',
    describe: 'redis://…; without it, fan-out and limits are per process',
  }),
  grpcListen: address({
    env: 'LIANQIAO_GRPC_LISTEN',
    default: { host: '127.0.0.1', port: 0 },
    describe: 'Where the service answers gRPC',
  }),
  opsListen: address({
    env: 'LIANQIAO_OPS_LISTEN',
    default: { host: '127.0.0.1', port: 0 },
    describe: 'Where health and metrics are served',
  }),
  internalTokenKey: secretKey({
    env: 'LIANQIAO_INTERNAL_TOKEN_KEY',
    describe: 'Signs who asks, between the gateway and the services',
  }),
  logLevel: oneOf({
    env: 'LIANQIAO_LOG_LEVEL',
    values: ['trace', 'debug', 'info', 'warn', 'error', 'silent'],
    default: 'info',
    describe: 'What is logged',
  }),
}

export type BaseConfig = ConfigOf<typeof baseSettings>
