import { spawn } from 'node:child_process'
import { chownSync, closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signalFamily } from './processes.ts'
import { alive } from './shared.ts'
import { until } from './until.ts'

export interface Identity {
  uid?: number
  gid?: number
}

export interface ProgramOptions {
  command: string
  args: string[]
  env?: NodeJS.ProcessEnv
  identity?: Identity
  directory: string
  /** Resolves once the program serves. Asked again and again. */
  ready(): Promise<boolean>
}

export interface Program {
  pid(): number | undefined
  start(): Promise<void>
  signal(signal: NodeJS.Signals): void
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<void>
}

/** A fresh directory for a part's data, removed by its keeper. */
export function temporaryDirectory(name: string, identity: Identity = {}): string {
  const directory = mkdtempSync(join(tmpdir(), `lianqiao-${name}-`))
  mkdirSync(join(directory, 'data'), { mode: 0o700 })
  if (identity.uid !== undefined && identity.gid !== undefined) {
    chownSync(directory, identity.uid, identity.gid)
    chownSync(join(directory, 'data'), identity.uid, identity.gid)
  }
  return directory
}

const pidFile = (directory: string) => join(directory, 'pid')

function readPid(directory: string): number | undefined {
  try {
    const pid = Number(readFileSync(pidFile(directory), 'utf8'))
    return Number.isInteger(pid) && pid > 1 && alive(pid) ? pid : undefined
  } catch {
    return undefined
  }
}

/** A program in its own process group, known by the pid file in its directory: several processes may hold it. */
export function program(options: ProgramOptions): Program {
  const { directory } = options
  const pid = () => readPid(directory)
  const signal = (name: NodeJS.Signals) => {
    const current = pid()
    if (current !== undefined) signalFamily(current, name)
  }
  return {
    pid,
    signal,
    async start() {
      let failure: string | undefined
      const log = openSync(join(directory, 'log'), 'a')
      const child = spawn(options.command, options.args, {
        ...options.identity,
        cwd: directory,
        env: options.env ?? process.env,
        detached: true,
        stdio: ['ignore', log, log],
      })
      closeSync(log)
      child.once('error', (error) => {
        failure = error.message
      })
      child.once('exit', (code, signal) => {
        failure = `ended with ${code ?? signal}`
      })
      if (child.pid !== undefined) writeFileSync(pidFile(directory), String(child.pid))
      await until(async () => failure !== undefined || (await options.ready()), {
        timeoutMs: 60_000,
        everyMs: 25,
        what: options.command,
      })
      child.unref()
      if (failure === undefined) return
      const tail = readFileSync(join(directory, 'log'), 'utf8').slice(-2000)
      throw new Error(`${options.command} did not start, ${failure}: ${tail}`)
    },
    async end(name) {
      const current = pid()
      if (current === undefined) return
      // A stopped process takes no signal but SIGKILL until it goes on.
      if (name === 'SIGKILL') signalFamily(current, name)
      else {
        signalFamily(current, 'SIGCONT')
        process.kill(current, name)
      }
      await until(() => !alive(current), { timeoutMs: 20_000, what: `the end of ${options.command}` })
    },
  }
}

/**
 * A shell that outlives us and ends the program when its owner is gone, however the owner went, and removes the
 * directory (and a file beside it). Without it a killed test run would leave servers behind.
 */
export function keep(directory: string, owner: number, alsoRemove = ''): void {
  const script = `while kill -0 "$1" 2>/dev/null && [ -d "$2" ]; do sleep 1; done
[ -f "$2/pid" ] && kill -KILL "$(cat "$2/pid")" 2>/dev/null; sleep 0.2; rm -rf "$2" "$3"`
  spawn('sh', ['-c', script, 'keeper', String(owner), directory, alsoRemove], {
    detached: true,
    stdio: 'ignore',
  }).unref()
}

export const removeDirectory = (directory: string) => rmSync(directory, { recursive: true, force: true })
