// Brings the whole platform up in containers, sends a lead through it, takes it down: `npm run test:compose`.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { freePorts } from '@lianqiao/testkit'
import { composeCommand, findEngine, run } from './engine.ts'
import { followALead, waitForGateway } from './journey.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const bases = ['node:24-bookworm-slim', 'postgres:18', 'redis:8', 'apache/kafka:4.4.0']

const began = performance.now()
const say = (line: string) => console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`)

/** What npm was told of its registry on this machine, for the build. */
function registry(): string {
  const { stdout } = spawnSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' })
  return stdout.trim()
}

/** Base images: those that are there stay, the others are pulled; what cannot be pulled is made. */
async function haveBases(env: NodeJS.ProcessEnv): Promise<void> {
  const there = (image: string) =>
    spawnSync('docker', ['image', 'inspect', image], { env, stdio: 'ignore' }).status === 0
  const missing = bases.filter((image) => !there(image))
  const pulled = missing.filter(
    (image) => spawnSync('docker', ['pull', '--quiet', image], { env, stdio: 'ignore', timeout: 300_000 }).status === 0,
  )
  if (pulled.length > 0) say(`pulled ${pulled.join(', ')}`)
  if (pulled.length === missing.length) return
  say('no registry to pull from: base images from the system’s packages')
  const made = await run([join(root, 'deploy', 'images', 'make.sh')], env, root)
  for (const line of made.trim().split('\n')) say(`  ${line}`)
}

const engine = await findEngine(say)
const [port] = await freePorts(1)
const env = { ...engine.env, LIANQIAO_PORT: String(port), NPM_REGISTRY: registry() }
const compose = (...args: string[]) =>
  run([...composeCommand(env), '--project-name', 'lianqiao-test', ...args], env, root)

async function clean(): Promise<void> {
  await compose('down', '--volumes', '--remove-orphans')
}

let failed = false
try {
  await haveBases(env)
  await clean()
  await compose('build', 'secrets')
  say('built the image of the services')
  await compose('up', '--detach')
  const address = `http://127.0.0.1:${port}`
  await waitForGateway(address)
  say(`all containers are up, the gateway serves at ${address}`)

  const command = ['exec', '-T', 'gateway', 'node', 'deploy/commands/src/main.ts']
  await compose(...command, 'accounts')
  const made = await compose(...command, 'partner', 'Compose test')
  const [clientId, clientSecret] = [/client id +(\S+)/, /client secret +(\S+)/].map(
    (each) => each.exec(made)?.[1] ?? '',
  )
  await followALead(address, { clientId: clientId!, clientSecret: clientSecret! }, say)

  await compose('up', '--detach', '--scale', 'leads=2', '--no-recreate')
  await waitForGateway(address)
  await followALead(address, { clientId: clientId!, clientSecret: clientSecret! }, say)
  say('and once more with two copies of leads')

  await compose('restart')
  await waitForGateway(address)
  await followALead(address, { clientId: clientId!, clientSecret: clientSecret! }, say)
  say('and once more after all was restarted on its data')
} catch (error) {
  failed = true
  say(`failed: ${(error as Error).message}`)
  console.log(await compose('ps').catch(() => ''))
  const logs = await compose('logs', '--tail=15', '--no-color').catch(() => '')
  console.log(logs.replaceAll(/^(.{300}).+$/gm, '$1 …'))
} finally {
  await clean().catch((error: Error) => say(error.message))
  say('took everything down')
  await engine.stop()
  if (engine.startedHere) say('ended our Docker engine')
}
console.log(failed ? '0 passed, 1 failed' : '1 passed, 0 failed')
process.exitCode = failed ? 1 : 0
