import { randomUUID } from 'node:crypto'
import { Kafka, logLevel, Partitioners } from 'kafkajs'

/** Milliseconds of produce → consume of one message each, at an even pace, with bare kafkajs. */
export async function roundTrips(brokers: string[], options: { perSecond: number; count: number }): Promise<number[]> {
  const kafka = new Kafka({ brokers, logLevel: logLevel.NOTHING })
  const topic = `round-trip-${randomUUID()}`
  const admin = kafka.admin()
  await admin.connect()
  await admin.createTopics({ topics: [{ topic, numPartitions: 1, replicationFactor: 1 }], waitForLeaders: true })
  await admin.disconnect()

  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner })
  const consumer = kafka.consumer({ groupId: topic })
  await Promise.all([producer.connect(), consumer.connect()])
  await consumer.subscribe({ topic, fromBeginning: true })
  const arrivals = new Map<string, (at: number) => void>()
  await consumer.run({ eachMessage: async ({ message }) => arrivals.get(String(message.key))?.(performance.now()) })

  const one = async (n: number) => {
    await new Promise((resolve) => setTimeout(resolve, (n * 1000) / options.perSecond))
    const key = `m${n}`
    const arrived = new Promise<number>((resolve) => arrivals.set(key, resolve))
    const sent = performance.now()
    await producer.send({ topic, acks: -1, messages: [{ key, value: 'x'.repeat(300) }] })
    return (await arrived) - sent
  }
  await one(0)
  const times = await Promise.all(Array.from({ length: options.count }, (_, n) => one(n + 1)))
  await Promise.all([producer.disconnect(), consumer.disconnect()])
  return times
}
