import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { until } from '@lianqiao/testkit'

const SERVICES = fileURLToPath(new URL('../../../services/', import.meta.url))

export type ServiceProcess = {
  name: string
  pid(): number | undefined
  start(): Promise<void>
  /** SIGTERM, and waits: what is in hand is finished. */
  stop(): Promise<void>
  /** SIGKILL, and waits. */
  kill(): Promise<void>
}

/** One service as a process of its own, known to be ready by its health endpoint. */
export function serviceProcess(options: {
  name: string
  env: Record<string, string>
  opsAddress: string
  onLine(line: string): void
  /** The process ended though nobody asked it to. */
  onLost(code: number | null, signal: string | null): void
}): ServiceProcess {
  const { name, env, opsAddress } = options
  let child: ChildProcess | undefined
  let wanted = false

  async function end(signal: NodeJS.Signals) {
    wanted = false
    const ending = child
    if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return
    const gone = once(ending, 'exit')
    ending.kill(signal)
    await gone
  }

  return {
    name,
    pid: () => child?.pid,
    async start() {
      const started = spawn(process.execPath, [`${SERVICES}${name}/src/main.ts`], {
        env: { ...process.env, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      child = started
      wanted = true
      for (const stream of [started.stdout, started.stderr])
        if (stream !== null) createInterface({ input: stream }).on('line', options.onLine)
      started.once('exit', (code, signal) => {
        if (wanted && child === started) options.onLost(code, signal)
      })
      await until(async () => started.exitCode !== null || (await ready(opsAddress)), {
        timeoutMs: 60_000,
        everyMs: 50,
        what: name,
      })
      if (started.exitCode !== null) throw new Error(`${name} ended with ${started.exitCode} while starting`)
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

function ready(opsAddress: string): Promise<boolean> {
  return fetch(`http://${opsAddress}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  )
}
