import { createConsumer, createOutbox, createRelay, type Handlers } from '../../src/index.ts'
import { catalogueOf, type Events } from './events.ts'
import { effect, type Script, servicePool } from './stage.ts'
import { log, open } from './under-test.ts'

/** Parts a test runs in a process of their own, to kill or to stop it. */
export type Role = 'relay' | 'killed-after-commit' | 'killed-by-order' | 'worker'

const [role, text] = process.argv.slice(2) as [Role, string]
const { url, prefix, address } = JSON.parse(text) as Script
const pool = servicePool(url)
const transport = open(address, pool)
const catalogue = catalogueOf(prefix)
const outbox = createOutbox<Events>({ catalogue, source: '/child' })
const die = () => process.kill(process.pid, 'SIGKILL')
const write = effect('child')

const handlers: Record<Exclude<Role, 'relay'>, Handlers<Events>> = {
  worker: { 'test.Placed': write },
  'killed-after-commit': {
    'test.Placed': async (context) => {
      await write(context)
      if (context.data.n === 3) context.afterCommit(die)
    },
  },
  'killed-by-order': {
    'test.Placed': async (context) => {
      if (context.data.order === 'killer') die()
      await write(context)
    },
  },
}

if (role === 'relay') {
  await createRelay({ pool, outbox, transport, log, pollMs: 20, leaseMs: 1500, batch: 50 }).start()
} else {
  const onFatal = () => process.exit(70)
  const given = { pool, transport, catalogue, outbox, log, onFatal, retryPollMs: 50 }
  const consumer = createConsumer<Events>({ ...given, group: `${prefix}-child`, handlers: handlers[role] })
  await consumer.start()
  process.once('SIGTERM', async () => {
    await consumer.stop()
    process.exit(0)
  })
}
process.stdout.write('started\n')
