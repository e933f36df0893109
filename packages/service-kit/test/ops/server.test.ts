import { afterEach, expect, it } from 'vitest'
import { createMetrics } from '../../src/index.ts'
import { type Check, type OpsServer, startOpsServer } from '../../src/ops/server.ts'
import { exportBusFigures } from '../../src/service/bus-figures.ts'

const never = new Promise<never>(() => {})
let ops: OpsServer
afterEach(() => ops.stop())

async function start(checks: Check[], refresh: () => Promise<void> = async () => {}) {
  const metrics = createMetrics('test')
  ops = await startOpsServer({ listen: { host: '127.0.0.1', port: 0 }, checks, metrics, refresh })
  return metrics
}
const get = (path: string) => fetch(`http://127.0.0.1:${ops.address.port}${path}`)

it('is not ready, with the reason, while a part gives no answer at all', async () => {
  await start([
    { name: 'well', check: async () => ({ ready: true }) },
    { name: 'hung', check: () => never },
  ])
  const answer = await get('/health/ready')
  expect(answer.status).toBe(503)
  expect(await answer.json()).toEqual({
    ready: false,
    checks: [
      { name: 'well', ready: true },
      { name: 'hung', ready: false, detail: 'no answer within 3 s' },
    ],
  })
})

it('tells what the process knows of itself also while the database hangs', async () => {
  await start([], () => never)
  const answer = await get('/metrics')
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('process_resident_memory_bytes{service="test"}')
})

it('leaves out a figure that cannot be read instead of showing the last one', async () => {
  const metrics = createMetrics('test')
  let lag: number | null = 7
  const relay = { stats: async () => ({ rows: 3, oldestSeconds: 1, published: 0, failures: 2, lanes: 8 }) }
  const into = { partitions: 1, lagAgeMs: 0, sinceProgressMs: 0, inFlight: 1, handled: 0, duplicates: 0, ignored: 0 }
  const counts = { failures: 0, waiting: 4, deadLetters: 5, oldestWaitingSeconds: 6 }
  const consumer = { stats: async () => ({ ...into, ...counts, lag }) }
  ops = await startOpsServer({
    listen: { host: '127.0.0.1', port: 0 },
    checks: [],
    metrics,
    refresh: () => exportBusFigures(metrics, relay, consumer),
  })
  const figures = async () =>
    (await (await get('/metrics')).text()).split('\n').filter((line) => /^lianqiao_(outbox|consumer|relay)/.test(line))
  expect(await figures()).toEqual([
    'lianqiao_outbox_rows{service="test"} 3',
    'lianqiao_outbox_oldest_seconds{service="test"} 1',
    'lianqiao_relay_failures{service="test"} 2',
    'lianqiao_consumer_lag_events{service="test"} 7',
    'lianqiao_consumer_waiting_events{service="test"} 4',
    'lianqiao_consumer_waiting_oldest_seconds{service="test"} 6',
    'lianqiao_consumer_dead_letters{service="test"} 5',
    'lianqiao_consumer_in_flight_events{service="test"} 1',
  ])
  lag = null
  relay.stats = () => Promise.reject(new Error('the database is away'))
  expect(await figures()).toEqual([
    'lianqiao_consumer_waiting_events{service="test"} 4',
    'lianqiao_consumer_waiting_oldest_seconds{service="test"} 6',
    'lianqiao_consumer_dead_letters{service="test"} 5',
    'lianqiao_consumer_in_flight_events{service="test"} 1',
  ])
})
