import { portTaken, prepareAccounts, printSummary } from '@lianqiao/deploy-local'
import { parseAddress } from '@lianqiao/service-kit'
import { findParts } from './parts.ts'
import { startDistributed } from './platform.ts'

function fail(message: string, code: number): never {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}

const httpListen = process.env.LIANQIAO_HTTP_LISTEN ?? '127.0.0.1:8080'
const address = parseAddress(httpListen)
if (address === undefined) fail(`LIANQIAO_HTTP_LISTEN: expected host:port, found "${httpListen}"`, 2)
if (await portTaken(address))
  fail(`port ${address.port} is taken; choose another one: LIANQIAO_HTTP_LISTEN=${address.host}:${address.port + 1}`, 3)

const progress = (step: string) => process.stderr.write(`  ${step}\n`)
const parts = await findParts(progress).catch((error: Error) => fail(`real parts are missing:\n${error.message}`, 1))
const platform = await startDistributed({
  postgresUrl: parts.postgres.url,
  brokers: parts.kafka.brokers,
  redisUrl: parts.redis.url,
  httpListen,
  progress,
  onLine: (_service, line) => process.stderr.write(`${line}\n`),
  onLost: (service, how) => {
    process.stderr.write(`${service} ended with ${how}; it is not started again by itself\n`)
    void stop(1)
  },
}).catch(async (error: Error) => {
  await parts.stop()
  fail(`the platform could not start: ${error.message}`, 1)
})
process.stdout.write(printSummary(await prepareAccounts(platform.address, platform.databases.gateway!.url)))

let stopping = false
async function stop(code: number) {
  if (stopping) return
  stopping = true
  process.stderr.write('\nstopping …\n')
  await platform.stop()
  await parts.stop()
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
