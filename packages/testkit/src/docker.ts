import { existsSync } from 'node:fs'
import type { StartedTestContainer } from 'testcontainers'
import type { Kafka } from './kafka.ts'
import { type Part, type StartOptions, type Unavailable, unavailable } from './part.ts'
import { freePorts } from './ports.ts'
import type { Postgres } from './postgres.ts'
import { pings, type Redis } from './redis.ts'
import { until } from './until.ts'

const images = { postgres: 'postgres:18', redis: 'redis:8', kafka: 'apache/kafka:4.4.0' } as const

/** Docker's own objects behind Testcontainers, which has no kill and no pause. */
async function engine() {
  const { getContainerRuntimeClient } = await import('testcontainers')
  return (await getContainerRuntimeClient()).container.dockerode
}

/**
 * Whether this image may be used: an engine answers, and has it already. LIANQIAO_TEST_DOCKER=1 lets it be pulled;
 * otherwise a closed network would hang on the pull.
 */
async function usable(image: string): Promise<string | undefined> {
  if (!process.env.DOCKER_HOST && !existsSync('/var/run/docker.sock')) return 'no Docker engine'
  try {
    const docker = await engine()
    if (process.env.LIANQIAO_TEST_DOCKER === '1') return undefined
    await docker.getImage(image).inspect()
    return undefined
  } catch {
    return `the Docker engine does not answer or lacks ${image}`
  }
}

function controls(container: StartedTestContainer, ready: () => Promise<unknown>): Omit<Part, 'available'> {
  const handle = async () => (await engine()).getContainer(container.getId())
  return {
    foundBy: 'docker',
    controllable: true,
    kill: async () => void (await (await handle()).kill()),
    start: async () => {
      await (await handle()).start()
      await ready()
    },
    pause: async () => void (await (await handle()).pause()),
    resume: async () => void (await (await handle()).unpause()),
    stop: async () => void (await container.stop()),
  }
}

/** A container is private to its worker, also where a shared one was asked for: Testcontainers' reaper ends it. */
async function run(image: string, inner: number, environment: Record<string, string>, command: string[] = []) {
  const { GenericContainer } = await import('testcontainers')
  // A fixed host port, so that the address survives kill and start.
  const [host] = await freePorts(1)
  const container = new GenericContainer(image).withEnvironment(environment)
  container.withExposedPorts({ container: inner, host: host! })
  if (command.length > 0) container.withCommand(command)
  return { container: await container.start(), port: host! }
}

export async function dockerPostgres(_options: StartOptions): Promise<Postgres | Unavailable> {
  const refusal = await usable(images.postgres)
  if (refusal) return unavailable(refusal)
  const { Client } = await import('pg')
  const { container, port } = await run(images.postgres, 5432, { POSTGRES_PASSWORD: 'test' }, [
    'postgres',
    '-c',
    'max_connections=200',
  ])
  const url = `postgres://postgres:test@127.0.0.1:${port}/postgres`
  const ready = () =>
    until(
      async () => {
        const client = new Client({ connectionString: url })
        client.on('error', () => {})
        await client.connect()
        await client.end()
        return true
      },
      { timeoutMs: 60_000, everyMs: 100, what: 'PostgreSQL in Docker' },
    )
  await ready()
  return { available: true, url, ...controls(container, ready) }
}

export async function dockerRedis(_options: StartOptions): Promise<Redis | Unavailable> {
  const refusal = await usable(images.redis)
  if (refusal) return unavailable(refusal)
  const { container, port } = await run(images.redis, 6379, {})
  const ready = () => until(() => pings(port), { timeoutMs: 60_000, everyMs: 100, what: 'Redis in Docker' })
  await ready()
  return { available: true, url: `redis://127.0.0.1:${port}`, ...controls(container, ready) }
}

export async function dockerKafka(_options: StartOptions): Promise<Kafka | Unavailable> {
  const refusal = await usable(images.kafka)
  if (refusal) return unavailable(refusal)
  const { serves } = await import('./kafka.ts')
  const [port] = (await freePorts(1)) as [number]
  const { GenericContainer } = await import('testcontainers')
  const container = await new GenericContainer(images.kafka)
    .withExposedPorts({ container: port, host: port })
    .withEnvironment({
      KAFKA_NODE_ID: '1',
      KAFKA_PROCESS_ROLES: 'broker,controller',
      KAFKA_LISTENERS: `PLAINTEXT://0.0.0.0:${port},CONTROLLER://localhost:9093`,
      KAFKA_ADVERTISED_LISTENERS: `PLAINTEXT://127.0.0.1:${port}`,
      KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
      KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
      KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
      KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
      KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
      KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1',
      KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1',
      KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
      KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS: '1000',
    })
    .start()
  const brokers = [`127.0.0.1:${port}`]
  const ready = () => until(() => serves(brokers), { timeoutMs: 60_000, everyMs: 200, what: 'Kafka in Docker' })
  await ready()
  return { available: true, brokers, ...controls(container, ready) }
}
