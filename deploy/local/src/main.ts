import { DirectoryHeld, holdDirectory, platformDirectory, removeRunning, writeRunning } from '@lianqiao/deploy-commands'
import { prepareAccounts, printSummary } from '@lianqiao/deploy-provision'
import { ConfigError, parseAddress } from '@lianqiao/service-kit'
import { buildConsole } from './console-build.ts'
import { startPlatform } from './platform.ts'
import { portTaken } from './port.ts'

const began = performance.now()
const directory = platformDirectory(process.env)

function fail(message: string, code: number): never {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}

function progress(step: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\x1b[2K\r  ${step} …`)
}

const listen = parseAddress(process.env.LIANQIAO_HTTP_LISTEN ?? '127.0.0.1:8080')
if (listen !== undefined && (await portTaken(listen)))
  fail(
    `port ${listen.port} is taken by another program; choose another one: LIANQIAO_HTTP_LISTEN=${listen.host}:${listen.port + 1} npm start`,
    3,
  )

const hold = (() => {
  try {
    return holdDirectory(directory, new Date())
  } catch (error) {
    if (error instanceof DirectoryHeld)
      fail(`${error.message}; stop it first, or use another directory: LIANQIAO_DATA=/some/where npm start`, 4)
    throw error
  }
})()

// What a killed platform left here is no longer so.
removeRunning(directory)

let stopping = false
const platform = await startPlatform({
  directory,
  env: process.env,
  pages: buildConsole(),
  progress,
  onFatal: (error) => fail(`the bus is lost: ${error.message}`, 1),
}).catch((error) => {
  hold.release()
  if (error instanceof ConfigError) fail(error.message, 2)
  fail(`the platform could not start: ${error.stack ?? error}`, 1)
})

const { address, databaseUrls } = platform
writeRunning(directory, { way: 'start', address, databaseUrls })
const summary = await prepareAccounts(address, databaseUrls.gateway)
if (process.stderr.isTTY) process.stderr.write('\x1b[2K\r')
process.stdout.write(`${printSummary(summary)}  (ready in ${((performance.now() - began) / 1000).toFixed(1)} s)\n\n`)

async function stop() {
  if (stopping) return
  stopping = true
  process.stderr.write('\nstopping …\n')
  await platform.stop()
  removeRunning(directory)
  hold.release()
  process.exit(0)
}

// The terminal sends Ctrl-C to the whole group, and the starter passes it on: the second one changes nothing.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
