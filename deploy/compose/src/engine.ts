import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** A Docker engine to work with: what to set for its clients, and how to end it where we started it. */
export interface Engine {
  env: NodeJS.ProcessEnv
  startedHere: boolean
  stop(): Promise<void>
}

const answers = (env: NodeJS.ProcessEnv) => spawnSync('docker', ['version'], { env, stdio: 'ignore' }).status === 0

/** The engine that answers; else one of our own, on a socket of its own, so that nobody else meets it. */
export async function findEngine(say: (line: string) => void): Promise<Engine> {
  if (answers(process.env)) return { env: process.env, startedHere: false, stop: async () => {} }
  if (process.getuid?.() !== 0) throw new Error('no Docker engine answers, and only root can start one')

  const folder = mkdtempSync(join(tmpdir(), 'lianqiao-docker-'))
  const socket = `unix://${join(folder, 'docker.sock')}`
  const env = { ...process.env, DOCKER_HOST: socket }
  const daemon: ChildProcess = spawn('dockerd', ['-H', socket, '-p', join(folder, 'docker.pid')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let told = ''
  daemon.stderr?.setEncoding('utf8').on('data', (text: string) => {
    told = (told + text).slice(-4000)
  })
  const ended = new Promise<void>((resolve) => {
    daemon.once('error', (error) => {
      told += error.message
      resolve()
    })
    daemon.once('exit', () => resolve())
  })
  let over = false
  void ended.then(() => {
    over = true
  })
  for (const end = performance.now() + 60_000; !answers(env); await pause(200))
    if (over || performance.now() > end) throw new Error(`dockerd did not start:\n${told}`)
  say(`started a Docker engine of our own (process ${daemon.pid})`)
  return {
    env,
    startedHere: true,
    async stop() {
      daemon.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** `docker compose` where it is, else docker-compose. */
export function composeCommand(env: NodeJS.ProcessEnv): string[] {
  const works = (command: string[]) =>
    spawnSync(command[0]!, [...command.slice(1), 'version'], { env, stdio: 'ignore' }).status === 0
  const found = [['docker', 'compose'], ['docker-compose']].find(works)
  if (!found) throw new Error('neither `docker compose` nor docker-compose is on this machine')
  return found
}

/** Runs a command to its end, its output kept; fails with all of it. */
export async function run(command: string[], env: NodeJS.ProcessEnv, cwd: string): Promise<string> {
  const child = spawn(command[0]!, command.slice(1), { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let all = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
    all += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    all += text
  })
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => resolve(status ?? 1))
  })
  if (code === 0) return output
  const file = join(mkdtempSync(join(tmpdir(), 'lianqiao-compose-')), 'output')
  writeFileSync(file, all)
  throw new Error(`${command.join(' ')} ended with ${code} (all of it: ${file})\n${all.slice(-4000)}`)
}
