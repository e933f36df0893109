import { randomBytes } from 'node:crypto'
import { type ServiceName, serviceNames } from '@lianqiao/deploy-provision'

/** Where the parts are found. */
export interface Addresses {
  kafka: string[]
  redis: string
  databases: Record<string, { url: string }>
  grpc: Record<ServiceName, string>
  ops: Record<ServiceName, string>
}

type Environment = Record<string, string | undefined>

const secret = (env: Environment, name: string) => env[name] ?? randomBytes(32).toString('hex')

/** Secrets of one start, unless the environment brings them. */
export function makeSecrets(env: Environment): Record<string, string> {
  const names = ['LIANQIAO_INTERNAL_TOKEN_KEY', 'LIANQIAO_ACCESS_TOKEN_KEY', 'LIANQIAO_RECEIPT_KEY']
  return Object.fromEntries(names.map((name) => [name, secret(env, name)]))
}

/** What a service's process is configured with; what was set in the caller's environment stays as it is. */
export function environmentOf(
  name: ServiceName,
  { kafka, redis, databases, grpc, ops }: Addresses,
  secrets: Record<string, string>,
): Record<string, string> {
  const { LIANQIAO_INTERNAL_TOKEN_KEY: shared = '', ...others } = secrets
  const own: Partial<Record<ServiceName, Record<string, string>>> = {
    leads: { LIANQIAO_RECEIPT_KEY: others.LIANQIAO_RECEIPT_KEY ?? '' },
    gateway: {
      LIANQIAO_ACCESS_TOKEN_KEY: others.LIANQIAO_ACCESS_TOKEN_KEY ?? '',
      ...Object.fromEntries(
        serviceNames
          .filter((other) => other !== 'gateway')
          .map((other) => [`LIANQIAO_${other.toUpperCase()}_ADDRESS`, grpc[other]]),
      ),
    },
  }
  return {
    LIANQIAO_TRANSPORT: 'kafka',
    LIANQIAO_DATABASE_URL: databases[name]?.url ?? '',
    LIANQIAO_KAFKA_BROKERS: kafka.join(','),
    LIANQIAO_REDIS_URL: redis,
    LIANQIAO_GRPC_LISTEN: grpc[name],
    LIANQIAO_OPS_LISTEN: ops[name],
    LIANQIAO_INTERNAL_TOKEN_KEY: shared,
    ...own[name],
  }
}
