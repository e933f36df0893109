import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { until } from '@lianqiao/testkit'

/** A service as a process of its own, which tests may hurt. */
export interface ServiceProcess {
  name: string
  pid(): number | undefined
  /** Starts it, at first or again on the same ports; ready when it resolves. */
  start(): Promise<void>
  /** SIGTERM: drains; SIGKILL once the deadline (ms) is over. Answers the exit code, null after a kill. */
  stop(deadlineMs?: number): Promise<number | null>
  /** SIGKILL, as a machine that falls over. */
  kill(): Promise<void>
  signal(signal: NodeJS.Signals): void
}

export interface ServiceProcessOptions {
  name: string
  env: Record<string, string>
  /** host:port of health and metrics. */
  ops: string
  /** One line of its output. */
  onLine(name: string, line: string): void
  /** It ended though nobody asked it to. */
  onEnd(name: string, how: string): void
}

/** Ends the child when this process is gone, however it went: a group of its own keeps Ctrl-C away from it. */
function endWithUs(child: number): void {
  const script =
    'while kill -0 "$1" 2>/dev/null && kill -0 "$2" 2>/dev/null; do sleep 1; done; kill -TERM "$2" 2>/dev/null'
  spawn('sh', ['-c', script, 'watcher', String(process.pid), String(child)], {
    detached: true,
    stdio: 'ignore',
  }).unref()
}

function eachLine(stream: NodeJS.ReadableStream, told: (line: string) => void): void {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) told(line)
  })
  stream.on('end', () => rest !== '' && told(rest))
}

async function ready(ops: string): Promise<boolean> {
  try {
    return (await fetch(`http://${ops}/health/ready`, { signal: AbortSignal.timeout(2000) })).ok
  } catch {
    return false
  }
}

export function serviceProcess({ name, env, ops, onLine, onEnd }: ServiceProcessOptions): ServiceProcess {
  const main = fileURLToPath(new URL(`../../../services/${name}/src/main.ts`, import.meta.url))
  let child: ChildProcess | undefined
  let ended: Promise<number | null> = Promise.resolve(0)
  let asked = false

  async function start(): Promise<void> {
    asked = false
    let how: string | undefined
    const fresh = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
      env: { ...process.env, ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = fresh
    eachLine(fresh.stdout, (line) => onLine(name, line))
    eachLine(fresh.stderr, (line) => onLine(name, line))
    if (fresh.pid !== undefined) endWithUs(fresh.pid)
    let started = false
    ended = new Promise((resolve) => {
      fresh.once('error', (error) => onLine(name, error.message))
      fresh.once('close', (code, signal) => {
        how = signal === null ? `ended with code ${code}` : `was ended by ${signal}`
        if (child === fresh) child = undefined
        if (started && !asked) onEnd(name, how)
        resolve(code)
      })
    })
    const what = `${name} to be ready`
    await until(async () => how !== undefined || (await ready(ops)), { timeoutMs: 60_000, everyMs: 50, what })
    if (how !== undefined) throw new Error(`${name} ${how} before it was ready`)
    started = true
  }

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    asked = true
    child?.kill(signal)
    return ended
  }

  return {
    name,
    pid: () => child?.pid,
    start,
    async stop(deadlineMs = 30_000) {
      const late = setTimeout(() => child?.kill('SIGKILL'), deadlineMs)
      const code = await end('SIGTERM')
      clearTimeout(late)
      return code
    },
    async kill() {
      await end('SIGKILL')
    },
    signal: (signal) => void child?.kill(signal),
  }
}
