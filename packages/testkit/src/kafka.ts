import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Kafka as KafkaClient, logLevel } from 'kafkajs'
import { fromDocker } from './docker.ts'
import { findJava, kafkaJars } from './kafka-jars.ts'
import { controls, keepFor } from './machine.ts'
import { climb, type Part, type StartOptions, type Unavailable, unavailable, uncontrollable } from './part.ts'
import { freePorts } from './ports.ts'
import { program, temporaryDirectory } from './program.ts'
import { onceARun } from './shared.ts'

export interface Kafka extends Part {
  brokers: string[]
}

interface Place {
  directory: string
  port: number
  java: string
  jars: string
}

/** A quick start matters more to a test's broker than its peak. */
const jvm = ['-Xmx512m', '-Xms128m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1']

/** One node that is broker and controller. Topics are made by declaration only, as in production. */
const properties = (directory: string, port: number, controller: number) => `
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controller}
listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controller}
advertised.listeners=PLAINTEXT://127.0.0.1:${port}
controller.listener.names=CONTROLLER
log.dirs=${directory}/data
auto.create.topics.enable=false
offsets.topic.replication.factor=1
offsets.topic.num.partitions=4
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
transaction.state.log.num.partitions=4
group.initial.rebalance.delay.ms=0
group.min.session.timeout.ms=1000
broker.heartbeat.interval.ms=300
broker.session.timeout.ms=1500
`

/** Whether a broker there answers and can coordinate groups. */
async function serves(brokers: string[]): Promise<boolean> {
  const client = new KafkaClient({
    brokers,
    logLevel: logLevel.NOTHING,
    connectionTimeout: 1000,
    retry: { retries: 0 },
  })
  const admin = client.admin()
  try {
    await admin.connect()
    return (await admin.describeCluster()).brokers.length > 0
  } catch {
    return false
  } finally {
    await admin.disconnect().catch(() => {})
  }
}

async function fromEnvironment(): Promise<Kafka | Unavailable> {
  const brokers = process.env.LIANQIAO_TEST_KAFKA_BROKERS
  if (!brokers) return unavailable('LIANQIAO_TEST_KAFKA_BROKERS is not set')
  return { available: true, foundBy: 'environment', brokers: brokers.split(','), ...uncontrollable('Kafka') }
}

const server = ({ directory, port, java, jars }: Place) =>
  program({
    command: java,
    args: [...jvm, '-cp', join(jars, '*'), 'kafka.Kafka', join(directory, 'server.properties')],
    directory,
    ready: () => serves([`127.0.0.1:${port}`]),
  })

async function make(java: string, jars: string, options: StartOptions): Promise<Place> {
  const directory = temporaryDirectory('kafka')
  const [port, controller] = (await freePorts(2)) as [number, number]
  const file = join(directory, 'server.properties')
  writeFileSync(file, properties(directory, port, controller))
  const format = ['kafka.tools.StorageTool', 'format', '-t', 'bGlhbnFpYW8ta2Fma2EtMQ', '-c', file]
  await promisify(execFile)(java, [...jvm, '-cp', join(jars, '*'), ...format])
  keepFor('kafka', directory, options)
  const place = { directory, port, java, jars }
  await server(place).start()
  return place
}

async function fromMachine(options: StartOptions): Promise<Kafka | Unavailable> {
  const java = await findJava()
  if ('reason' in java) return unavailable(java.reason)
  const jars = await kafkaJars()
  if ('reason' in jars) return unavailable(jars.reason)
  const start = () => make(java.java, jars.directory, options)
  const place = options.shared ? await onceARun('kafka', start) : await start()
  return {
    available: true,
    brokers: [`127.0.0.1:${place.port}`],
    ...controls(server(place), place.directory, options),
  }
}

const inDocker = () =>
  fromDocker<Kafka>({
    image: 'apache/kafka:4.4.0',
    environment: (port) => ({
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
    }),
    ready: (port) => serves([`127.0.0.1:${port}`]),
    part: (port) => ({ brokers: [`127.0.0.1:${port}`] }),
  })

/** A Kafka broker: given by the environment, by Docker, or Apache Kafka's own jars on this machine's Java. */
export function startKafka(options: StartOptions = {}): Promise<Kafka | Unavailable> {
  return climb<Kafka>('Kafka', [fromEnvironment, inDocker, () => fromMachine(options)])
}
