import fastify from 'fastify'
import type { Address } from '../config/index.ts'
import type { Metrics } from './metrics.ts'

/** A check that has not answered for so long says not ready: whoever asks must not wait for what hangs. */
const CHECK_MS = 3_000

/** A part's own word about itself; `ready: false` takes the process out of rotation, with the reason. */
export type Check = { name: string; check(): Promise<{ ready: boolean; detail?: string }> }

export type OpsServer = { address: Address; stop(): Promise<void> }

/** For operators and orchestrators: liveness, readiness by progress, metrics. Never on the public port. */
export async function startOpsServer(options: {
  listen: Address
  checks: Check[]
  metrics: Metrics
  refresh(): Promise<void>
}): Promise<OpsServer> {
  const app = fastify({ logger: false, forceCloseConnections: true })

  app.get('/health/live', async () => ({ live: true }))
  app.get('/health/ready', async (_request, reply) => {
    const results = await Promise.all(
      options.checks.map(async ({ name, check }) => ({ name, ...(await inTime(check()).catch(notReady)) })),
    )
    const ready = results.every((result) => result.ready)
    return reply.status(ready ? 200 : 503).send({ ready, checks: results })
  })
  app.get('/metrics', async (_request, reply) => {
    // What the process knows by itself is told in any case; figures that cannot be read now are left out.
    await inTime(options.refresh()).catch(() => undefined)
    return reply.type(options.metrics.registry.contentType).send(await options.metrics.registry.metrics())
  })

  await app.listen({ host: options.listen.host, port: options.listen.port })
  const address = app.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : options.listen.port
  return { address: { host: options.listen.host, port }, stop: () => app.close() }
}

function inTime<Result>(answer: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${CHECK_MS / 1000} s`)), CHECK_MS)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

function notReady(error: Error) {
  return { ready: false, detail: error.message }
}
