import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { freePorts } from '@lianqiao/testkit'
import { type Figure, jsonLines, median, round, spreadOf } from './figure.ts'
import { drained } from './intake/drained.ts'
import { acceptedPerSecond } from './intake/load.ts'
import { startEmbedded, tokenOf } from './platform/embedded.ts'

/** Accepted, durable leads a second through HTTP, over a bare fastify + pg insert of one row on the same PostgreSQL. */
export async function intake(options: { runs: number; seconds: number; clients: number }): Promise<Figure[]> {
  const { seconds, clients } = options
  const platform = await startEmbedded()
  const rival = await startRival(platform.postgresUrl)
  try {
    const token = await tokenOf(platform)
    const measure = (address: string) => acceptedPerSecond({ address, token, seconds, clients })
    // What follows from our leads is done before the rival is asked: it would slow the rival down.
    const measureOurs = async () => {
      const value = await measure(platform.address)
      await drained(platform.postgresUrl)
      return value
    }
    await measureOurs()
    await measure(rival.address)
    const ours: number[] = []
    const ratios: number[] = []
    for (let run = 0; run < options.runs; run++) {
      const value = await measureOurs()
      const other = await measure(rival.address)
      ours.push(value)
      ratios.push(value / other)
    }
    return [
      {
        name: 'intake',
        variant: `embedded, ${clients} clients`,
        value: round(median(ours)),
        unit: 'leads/s',
        rival: 'bare fastify + pg, one row a request',
        ratio: round(median(ratios)),
        runs: options.runs,
        spread: round(spreadOf(ratios)),
      },
    ]
  } finally {
    rival.stop()
    await platform.stop()
  }
}

async function startRival(databaseUrl: string) {
  const [port] = await freePorts(1)
  const child = spawn(process.execPath, [fileURLToPath(new URL('./intake/rival.ts', import.meta.url))], {
    env: { ...process.env, RIVAL_DATABASE_URL: databaseUrl, RIVAL_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return { address: `http://127.0.0.1:${port}`, stop: () => child.kill() }
}

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean' },
      runs: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '5' },
      clients: { type: 'string', default: '32' },
    },
  })
  const figures = await intake({
    runs: Number(values.runs),
    seconds: Number(values.seconds),
    clients: Number(values.clients),
  })
  process.stdout.write(jsonLines(figures))
  return 0
}
