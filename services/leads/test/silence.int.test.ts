import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { eventCatalogue } from '@lianqiao/contracts'
import { LeadsServiceDefinition, SubmitLeadsRequest } from '@lianqiao/contracts/leads'
import { busMigrations, createLocalTransport, declareTopics, eventingMigrations, migrate } from '@lianqiao/eventing'
import {
  baseSettings,
  createGrpcClient,
  createIdentityTokens,
  createLocalLiveBus,
  createLog,
  readConfig,
  startService,
  systemClock,
} from '@lianqiao/service-kit'
import { createDatabase, startPostgres, startTcpProxy, until } from '@lianqiao/testkit'
import { Pool } from 'pg'
import { describe, expect, it } from 'vitest'
import { leads } from '../src/service.ts'

const postgres = await startPostgres({ shared: true })
const log = createLog({ service: 'test', level: 'silent' })
const key = '0'.repeat(64)

/** The leads service whole, on a database that it reaches through a line that can be cut. */
async function openLeads() {
  if (!postgres.available) throw new Error('no PostgreSQL')
  const database = await createDatabase(postgres)
  const owner = new Pool({ connectionString: database.url })
  await migrate(owner, { schema: 'bus', directories: busMigrations })
  const topics = [...new Set(Object.values(eventCatalogue).map(({ topic }) => topic))]
  await declareTopics(
    owner,
    topics.map((topic) => ({ topic, partitions: 2, retentionHours: 24 })),
  )
  const migrations = fileURLToPath(new URL('../migrations/', import.meta.url))
  await migrate(owner, { schema: 'leads', directories: [...eventingMigrations, migrations] })
  await owner.end()

  const url = new URL(`${database.url}?options=-csearch_path%3Dleads`)
  const line = await startTcpProxy({ host: url.hostname, port: Number(url.port) })
  url.port = String(line.port)
  const env = { LIANQIAO_DATABASE_URL: url.href, LIANQIAO_INTERNAL_TOKEN_KEY: key, LIANQIAO_RECEIPT_KEY: key }
  const config = readConfig({ ...baseSettings, ...leads.settings }, env)
  const service = await startService(leads, {
    config,
    log,
    live: createLocalLiveBus(),
    createTransport: (pool) => createLocalTransport({ pool, log }),
    onFatal: (error) => {
      throw error
    },
  })
  const tokens = createIdentityTokens({ key: config.internalTokenKey, now: systemClock })
  const grpc = createGrpcClient({
    definition: LeadsServiceDefinition,
    dependency: 'leads',
    address: service.grpc!,
    tokens,
  })
  const partner = { kind: 'partner', partnerId: 'partner-1', clientId: 'client-1' } as const
  return {
    line,
    async submit(n: number) {
      const submission = {
        idempotencyKey: randomUUID(),
        requestHash: '00',
        content: { enterpriseName: `东莞第${n}号光电玻璃有限公司`, text: '手机盖板玻璃制造', originCode: '441900' },
      }
      const request = SubmitLeadsRequest.fromPartial({ submissions: [submission] })
      const { outcomes } = await grpc.client.submitLeads(request, { identity: partner })
      return outcomes[0]?.accepted !== undefined
    },
    readiness: async () => (await fetch(`http://127.0.0.1:${service.ops.port}/health/ready`)).status,
    async close() {
      grpc.close()
      await service.stop()
      await line.close()
      await database.drop()
    },
  }
}

describe.skipIf(!postgres.available)('a leads service whose connections to PostgreSQL go silent', () => {
  it('says that it is not ready, and takes leads again within ten seconds without a restart', async () => {
    const { submit, readiness, line, close } = await openLeads()
    expect(await Promise.all([1, 2, 3].map(submit))).toEqual([true, true, true])
    await until(async () => (await readiness()) === 200, { what: 'readiness' })

    line.silence()
    const told = readiness()
    const began = performance.now()
    await until(() => submit(4).catch(() => false), { timeoutMs: 10_000, what: 'a lead to be taken' })
    expect(performance.now() - began).toBeLessThan(10_000)
    expect(await told).toBe(503)
    await until(async () => (await readiness()) === 200, { timeoutMs: 20_000, what: 'readiness' })
    await close()
  })
})
