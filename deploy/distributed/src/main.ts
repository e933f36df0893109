// One process a service, on real Kafka, Redis and PostgreSQL: `npm run start:distributed`.
import { DirectoryHeld, holdDirectory, platformDirectory, removeRunning, writeRunning } from '@lianqiao/deploy-commands'
import { buildConsole, portTaken } from '@lianqiao/deploy-local'
import { byService, prepareAccounts, printSummary } from '@lianqiao/deploy-provision'
import { parseAddress } from '@lianqiao/service-kit'
import { logLine } from './log-line.ts'
import { type Distributed, startDistributed } from './platform.ts'

const began = performance.now()
const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`
const say = (line: string) => process.stderr.write(`${line}\n`)

function fail(message: string, code: number): never {
  say(message)
  process.exit(code)
}

const listen = parseAddress(process.env.LIANQIAO_HTTP_LISTEN ?? '127.0.0.1:8080')
if (listen === undefined)
  fail(`LIANQIAO_HTTP_LISTEN: expected host:port, found "${process.env.LIANQIAO_HTTP_LISTEN}"`, 2)
if (await portTaken(listen))
  fail(
    `port ${listen.port} is taken by another program; choose another one: LIANQIAO_HTTP_LISTEN=${listen.host}:${listen.port + 1} npm run start:distributed`,
    3,
  )

const directory = platformDirectory(process.env)
const hold = (() => {
  try {
    return holdDirectory(directory, new Date())
  } catch (error) {
    if (error instanceof DirectoryHeld)
      fail(
        `${error.message}; stop it first, or use another directory: LIANQIAO_DATA=/some/where npm run start:distributed`,
        4,
      )
    throw error
  }
})()
// What a killed platform left here is no longer so.
removeRunning(directory)
process.on('exit', () => {
  removeRunning(directory)
  hold.release()
})

let platform: Distributed | undefined
let stopping: Promise<void> | undefined

function stop(code: number): Promise<void> {
  stopping ??= (async () => {
    say('\nstopping: the gateway, the services, then what they stand on …')
    await platform?.stop()
    process.exit(code)
  })()
  return stopping
}

// The terminal sends Ctrl-C to the whole group, and the starter passes it on: the second one changes nothing.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => (platform ? void stop(0) : process.exit(130)))

const starting = startDistributed({
  env: { ...process.env, LIANQIAO_HTTP_LISTEN: `${listen.host}:${listen.port}` },
  progress: (step) => say(`  ${seconds().padStart(7)}  ${step}`),
  onLine: (name, line) => process.stdout.write(`${logLine(name, line)}\n`),
  onEnd: (name, how) => {
    say(`\n${name} ${how}; nothing is started again behind your back, so the platform stops`)
    void stop(1)
  },
})
const [started] = await Promise.all([starting, buildConsole()]).catch((error: Error) =>
  fail(`the platform could not start: ${error.message}`, 1),
)
platform = started

const { parts, services, address, databases } = platform
const databaseUrls = byService((name) => databases[name]!.url)
writeRunning(directory, { way: 'start:distributed', address, databaseUrls })
const summary = await prepareAccounts(address, databaseUrls.gateway)
const found = Object.entries(parts).map(([name, part]) => `${name} by ${part.foundBy}`)
const pids = Object.values(services).map((service) => `${service.name} ${service.pid()}`)
say(
  printSummary(summary, {
    stop: 'Ctrl-C stops it, and throws away the data of the parts it started itself.',
  }),
)
say(`  Processes: ${pids.join(', ')}\n  Parts: ${found.join(', ')}  (ready in ${seconds()})\n`)
