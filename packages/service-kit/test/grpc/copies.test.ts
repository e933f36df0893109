import { promises as dns } from 'node:dns'
import { startTcpProxy, until } from '@lianqiao/testkit'
import { HealthDefinition } from 'nice-grpc-server-health'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { startGrpcServer } from '../../src/grpc/server.ts'
import { createGrpcClient, createIdentityTokens, createLog, createMetrics, type Metrics } from '../../src/index.ts'

const log = createLog({ service: 'test', level: 'silent' })
const tokens = createIdentityTokens({ key: new Uint8Array(32), now: () => new Date() })
const identity = { kind: 'service', name: 'test' } as const
const stops: (() => unknown)[] = []

/** A host of two addresses, as DNS tells of a service with two copies. */
beforeAll(() => {
  const addresses = ['127.0.0.1', '127.0.0.2'].map((address) => ({ address, family: 4 }))
  vi.spyOn(dns, 'lookup').mockImplementation((async () => addresses) as never)
})
afterAll(() => vi.restoreAllMocks())
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

async function startCopy(listen: { host: string; port: number }) {
  const metrics = createMetrics('test')
  const server = await startGrpcServer({
    listen,
    apis: [],
    tokens,
    log,
    metrics,
    descriptors: new Uint8Array(),
  })
  stops.push(server.stop)
  return { port: server.address.port, calls: () => callsOf(metrics) }
}

async function callsOf(metrics: Metrics): Promise<number> {
  const { values } = await metrics.grpcSeconds.get()
  return values.filter(({ metricName }) => metricName?.endsWith('_count')).reduce((sum, { value }) => sum + value, 0)
}

function connect(port: number) {
  const address = { host: 'leads.test', port }
  const { client, close } = createGrpcClient({ definition: HealthDefinition, dependency: 'leads', address, tokens })
  stops.push(close)
  return () => client.check({ service: '' }, { identity })
}

it('spreads calls over all copies of a service', async () => {
  const one = await startCopy({ host: '127.0.0.1', port: 0 })
  const other = await startCopy({ host: '127.0.0.2', port: one.port })
  const call = connect(one.port)
  await until(async () => {
    await call()
    return (await one.calls()) >= 5 && (await other.calls()) >= 5
  })
})

it('leaves a copy whose connection went silent within ten seconds', async () => {
  const hidden = await startCopy({ host: '127.0.0.1', port: 0 })
  const line = await startTcpProxy({ host: '127.0.0.1', port: hidden.port })
  stops.push(line.close)
  const healthy = await startCopy({ host: '127.0.0.2', port: line.port })
  const call = connect(line.port)
  await until(async () => {
    await call()
    return (await hidden.calls()) > 0 && (await healthy.calls()) > 0
  })
  line.silenceAll()
  const began = performance.now()
  // Ten calls at once that nothing delays: all of them went to the copy that answers.
  await until(
    async () => {
      const answers = Array.from({ length: 10 }, async () => {
        const from = performance.now()
        await call()
        return performance.now() - from
      })
      const times = await Promise.all(answers).catch(() => [Number.POSITIVE_INFINITY])
      return Math.max(...times) < 500
    },
    { timeoutMs: 20_000, what: 'calls to avoid the silent copy' },
  )
  expect(performance.now() - began).toBeLessThan(10_000)
})
