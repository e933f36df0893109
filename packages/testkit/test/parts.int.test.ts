import { Kafka as KafkaClient, logLevel } from 'kafkajs'
import { Client } from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { createDatabase, startKafka, startPostgres, startRedis, until } from '../src/index.ts'
import { pings } from '../src/redis.ts'

const postgres = await startPostgres()
const redis = await startRedis()
const kafka = await startKafka()
afterAll(() => Promise.all([postgres, redis, kafka].map((part) => part.available && part.stop())))

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url, query_timeout: 300 })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end().catch(() => {})
  }
}

describe.skipIf(!postgres.available)('PostgreSQL', () => {
  if (!postgres.available) return
  it('keeps what was committed when it is killed and started again', async () => {
    const database = await createDatabase(postgres)
    await query(database.url, 'create table t as select 1 as n')
    await postgres.kill()
    await expect(query(database.url, 'select n from t')).rejects.toThrow()
    await postgres.start()
    expect(await query(database.url, 'select n from t')).toEqual([{ n: 1 }])
    await database.drop()
    await expect(query(database.url, 'select 1')).rejects.toThrow(/does not exist/)
  })

  it('answers nothing while paused and everything afterwards', async () => {
    const client = new Client({ connectionString: postgres.url })
    await client.connect()
    const backend = (await client.query('select pg_backend_pid() as pid')).rows[0].pid
    expect(backend).toBeGreaterThan(0)
    await postgres.pause()
    const answer = client.query('select 2 as n')
    const early = await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 200, 'silence'))])
    expect(early).toBe('silence')
    const second = new Client({ connectionString: postgres.url, connectionTimeoutMillis: 300 })
    second.on('error', () => {})
    await expect(second.connect()).rejects.toThrow()
    await postgres.resume()
    expect((await answer).rows).toEqual([{ n: 2 }])
    await client.end()
  })
})

describe.skipIf(!redis.available)('Redis', () => {
  if (!redis.available) return
  it('is found, killed and started again on the same port', async () => {
    const port = Number(new URL(redis.url).port)
    expect(await pings(port)).toBe(true)
    await redis.kill()
    expect(await pings(port)).toBe(false)
    await redis.start()
    expect(await pings(port)).toBe(true)
  })
})

describe.skipIf(!kafka.available)('Kafka', () => {
  if (!kafka.available) return
  it('keeps its topics when it is killed and started again', async () => {
    const admin = new KafkaClient({ brokers: kafka.brokers, logLevel: logLevel.NOTHING }).admin()
    await admin.connect()
    await admin.createTopics({ topics: [{ topic: 'kept' }] })
    await kafka.kill()
    await kafka.start()
    expect(await until(() => admin.listTopics())).toContain('kept')
    await admin.disconnect()
  })
})
