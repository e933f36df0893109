import { randomBytes } from 'node:crypto'
import {
  provisionDatabase,
  provisionTopics,
  type ServiceName,
  serviceDatabases,
  serviceNames,
} from '@lianqiao/deploy-provision'
import { freePorts } from '@lianqiao/testkit'
import { type ServiceProcess, serviceProcess } from './process.ts'

export type DistributedOptions = {
  /** Of a superuser. */
  postgresUrl: string
  brokers: readonly string[]
  redisUrl: string
  httpListen: string
  /** Settings for every service, over the defaults. */
  env?: Record<string, string>
  /** A line of a service's log. */
  onLine(service: string, line: string): void
  onLost(service: string, how: string): void
  progress(step: string): void
}

export type DistributedPlatform = {
  address: string
  databases: Record<string, { url: string }>
  services: Record<string, ServiceProcess>
  stop(): Promise<void>
}

/** The same services, each as a process of its own, on real PostgreSQL, Kafka and Redis. */
export async function startDistributed(options: DistributedOptions): Promise<DistributedPlatform> {
  const { progress } = options
  const appPassword = randomBytes(24).toString('hex')
  progress('database')
  const databases = await provisionDatabase({
    superuserUrl: options.postgresUrl,
    database: 'lianqiao',
    services: serviceDatabases(
      Object.fromEntries(serviceNames.map((name) => [name, appPassword])) as Record<ServiceName, string>,
    ),
    log: progress,
  })
  progress('topics')
  await provisionTopics({ brokers: [...options.brokers], environment: 'single', log: progress })

  const ports = await freePorts(serviceNames.length * 2)
  const secret = () => randomBytes(32).toString('hex')
  const shared = {
    LIANQIAO_TRANSPORT: 'kafka',
    LIANQIAO_KAFKA_BROKERS: options.brokers.join(','),
    LIANQIAO_REDIS_URL: options.redisUrl,
    LIANQIAO_HTTP_LISTEN: options.httpListen,
    LIANQIAO_INTERNAL_TOKEN_KEY: secret(),
    LIANQIAO_ACCESS_TOKEN_KEY: secret(),
    LIANQIAO_RECEIPT_KEY: secret(),
    ...Object.fromEntries(
      serviceNames.map((name, i) => [`LIANQIAO_${name.toUpperCase()}_ADDRESS`, `127.0.0.1:${ports[i]}`]),
    ),
    ...options.env,
  }
  const services = Object.fromEntries(
    serviceNames.map((name, i) => {
      const opsAddress = `127.0.0.1:${ports[serviceNames.length + i]}`
      const env = {
        ...shared,
        LIANQIAO_DATABASE_URL: databases[name]!.url,
        LIANQIAO_GRPC_LISTEN: `127.0.0.1:${ports[i]}`,
        LIANQIAO_OPS_LISTEN: opsAddress,
      }
      const onLost = (code: number | null, signal: string | null) => options.onLost(name, `${code ?? signal}`)
      return [name, serviceProcess({ name, env, opsAddress, onLine: (line) => options.onLine(name, line), onLost })]
    }),
  )
  const all = Object.values(services)
  const stop = async () => {
    for (const service of all.toReversed()) await service.stop()
  }
  try {
    await Promise.all(
      all.map(async (service) => {
        await service.start()
        progress(service.name)
      }),
    )
  } catch (error) {
    await Promise.all(all.map((service) => service.kill()))
    throw error
  }
  return { address: `http://${options.httpListen}`, databases, services, stop }
}
