import { randomBytes } from 'node:crypto'
import {
  byService,
  provisionDatabase,
  provisionTopics,
  type ServiceName,
  serviceDatabases,
  serviceNames,
} from '@lianqiao/deploy-provision'
import {
  freePorts,
  type Kafka,
  type Postgres,
  type Redis,
  startKafka,
  startPostgres,
  startRedis,
  type Unavailable,
} from '@lianqiao/testkit'
import { environmentOf, makeSecrets } from './environment.ts'
import { type ServiceProcess, serviceProcess } from './service-process.ts'

export interface DistributedOptions {
  /** Settings as a process would have them; what the platform decides itself comes on top. */
  env: Record<string, string | undefined>
  /** Told what is being done, for a terminal. */
  progress(step: string): void
  /** One line a service wrote. */
  onLine(name: string, line: string): void
  /** A service ended though nobody asked it to. It is not started again: whoever runs this decides. */
  onEnd(name: string, how: string): void
}

/** The platform as separate processes. Services and parts may be killed and started again, each by itself. */
export interface Distributed {
  /** http://host:port */
  address: string
  databases: Record<string, { url: string }>
  services: Record<ServiceName, ServiceProcess>
  parts: { postgres: Postgres; kafka: Kafka; redis: Redis }
  /** Ends all in order: the edge, the services, then what they stand on. */
  stop(): Promise<void>
}

function had<Kind extends { available: true }>(part: Kind | Unavailable): Kind {
  if (!part.available) throw new Error(part.reason)
  return part
}

/** Parts found one beside the other; when one cannot be had, the others are given back. */
async function findParts(): Promise<Distributed['parts']> {
  const found = await Promise.allSettled([
    startPostgres().then(had<Postgres>),
    startKafka().then(had<Kafka>),
    startRedis().then(had<Redis>),
  ])
  const faults = found.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Error).message] : []))
  const [postgres, kafka, redis] = found
  if (postgres.status === 'fulfilled' && kafka.status === 'fulfilled' && redis.status === 'fulfilled')
    return { postgres: postgres.value, kafka: kafka.value, redis: redis.value }
  for (const one of found) if (one.status === 'fulfilled') await one.value.stop()
  throw new Error(faults.join('\n'))
}

async function provision({ postgres, kafka }: Distributed['parts'], options: DistributedOptions) {
  const passwords = byService(() => randomBytes(24).toString('base64url'))
  const [databases] = await Promise.all([
    provisionDatabase({
      superuserUrl: postgres.url,
      database: options.env.LIANQIAO_DATABASE ?? 'lianqiao',
      services: serviceDatabases(passwords),
      log: options.progress,
    }),
    provisionTopics({ brokers: kafka.brokers, environment: 'single', log: options.progress }),
  ])
  return databases
}

/** One port a name, on loopback. */
async function addresses(): Promise<Record<ServiceName, string>> {
  const ports = await freePorts(serviceNames.length)
  const pairs = serviceNames.map((name, index) => [name, `127.0.0.1:${ports[index]}`])
  return Object.fromEntries(pairs)
}

/** One process a service on real Kafka, Redis and PostgreSQL, found as testkit finds them. */
export async function startDistributed(options: DistributedOptions): Promise<Distributed> {
  const { env, progress, onLine, onEnd } = options
  progress('PostgreSQL, Kafka, Redis')
  const parts = await findParts()
  const listen = env.LIANQIAO_HTTP_LISTEN ?? '127.0.0.1:8080'
  const services: ServiceProcess[] = []

  async function stop(): Promise<void> {
    for (const service of services.toReversed()) await service.stop()
    await Promise.all([parts.kafka.stop(), parts.redis.stop()])
    await parts.postgres.stop()
  }

  try {
    progress('database and topics')
    const databases = await provision(parts, options)
    const [grpc, ops] = await Promise.all([addresses(), addresses()])
    const where = { kafka: parts.kafka.brokers, redis: parts.redis.url, databases, grpc, ops }
    const secrets = makeSecrets(env)
    for (const name of serviceNames) {
      const own = { ...environmentOf(name, where, secrets), LIANQIAO_HTTP_LISTEN: listen }
      services.push(serviceProcess({ name, env: own, ops: ops[name], onLine, onEnd }))
    }
    const [edge, ...behind] = services.toReversed()
    progress(behind.map(({ name }) => name).join(', '))
    await Promise.all(behind.map((service) => service.start()))
    progress('gateway')
    await edge?.start()
    const byName = Object.fromEntries(services.map((service) => [service.name, service]))
    return {
      address: `http://${listen}`,
      databases,
      services: byName as Record<ServiceName, ServiceProcess>,
      parts,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}
