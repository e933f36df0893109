import { applyTopics } from '@lianqiao/eventing'
import kafkajs from 'kafkajs'
import { readTopics, type TopicEnvironment } from './topics.ts'

export interface ProvisionTopicsOptions {
  brokers: string[]
  environment: Exclude<TopicEnvironment, 'embedded'>
  /** Told one line when topics were made. */
  log?: (line: string) => void
}

/** Makes the platform's topics on Kafka as deploy/kafka/topics.json declares them. Waits a minute for a broker to come. */
export async function provisionTopics(options: ProvisionTopicsOptions): Promise<void> {
  const { brokers, environment, log = () => {} } = options
  const { topics, replicationFactor, minInSyncReplicas } = await readTopics(environment)
  const admin = new kafkajs.Kafka({
    brokers,
    clientId: 'lianqiao-provision',
    logLevel: kafkajs.logLevel.NOTHING,
    connectionTimeout: 3000,
    retry: { initialRetryTime: 200, maxRetryTime: 3000, retries: 25 },
  }).admin()
  await admin.connect()
  try {
    const made = await applyTopics(admin, { topics, replicationFactor, minInSyncReplicas })
    if (made.length > 0) log(`made the topics ${made.join(', ')}`)
  } finally {
    await admin.disconnect()
  }
}
