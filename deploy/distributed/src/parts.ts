import { type Kafka, type Postgres, type Redis, startKafka, startPostgres, startRedis } from '@lianqiao/testkit'

export type Parts = { postgres: Postgres; kafka: Kafka; redis: Redis; stop(): Promise<void> }

/** Real PostgreSQL, Kafka and Redis, found as tests find them. Throws with what is missing and why. */
export async function findParts(progress: (step: string) => void = () => {}): Promise<Parts> {
  progress('PostgreSQL, Kafka, Redis')
  const [postgres, kafka, redis] = await Promise.all([startPostgres(), startKafka(), startRedis()])
  const parts = [postgres, kafka, redis]
  const missing = parts.flatMap((part) => (part.available ? [] : [part.reason]))
  const stop = async () => {
    for (const part of parts) if (part.available) await part.stop()
  }
  if (!postgres.available || !kafka.available || !redis.available) {
    await stop()
    throw new Error(missing.join('\n'))
  }
  return { postgres, kafka, redis, stop }
}
