import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Role } from './child.ts'
import type { Script } from './stage.ts'

export interface Child {
  process: ChildProcess
  /** How it ended: its signal or exit code. */
  ended: Promise<string | number>
  kill(signal: NodeJS.Signals): void
}

/** Starts a part in a process of its own; resolves when it runs. */
export async function spawnChild(role: Role, script: Script): Promise<Child> {
  const file = fileURLToPath(new URL('./child.ts', import.meta.url))
  const child = spawn(process.execPath, ['--no-warnings', file, role, JSON.stringify(script)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (data: Buffer) => {
    complaint += data
  })
  const ended = once(child, 'exit').then(([code, signal]) => signal ?? code)
  // It may be killed by its very first event, before it can say that it runs.
  await Promise.race([once(child.stdout, 'data'), ended])
  if (child.exitCode) throw new Error(complaint)
  return { process: child, ended, kill: (signal) => void child.kill(signal) }
}
