import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isMainThread } from 'node:worker_threads'
import { until } from './until.ts'

/** The process a shared part lives as long as: the test runner above this worker, or this process itself. */
export function runOwner(): number {
  const worker = isMainThread && process.send !== undefined
  return worker ? process.ppid : process.pid
}

/** True while a process of this id runs. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Where the run's shared part of this name is written down; its keeper removes the file with the part. */
export const runFile = (name: string): string => join(tmpdir(), `lianqiao-run-${runOwner()}-${name}.json`)

/**
 * What was written under `name` by whoever came first in this run, or the result of `make`, written for the others.
 * Two workers that ask at once: one makes, the other waits.
 */
export async function onceARun<Value extends { directory: string }>(
  name: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const file = runFile(name)
  const lock = `${file}.lock`
  const read = () => {
    try {
      const found = JSON.parse(readFileSync(file, 'utf8')) as Value
      // An earlier run may have had this process id: its part is gone, and its directory with it.
      return existsSync(found.directory) ? found : undefined
    } catch {
      return undefined
    }
  }
  const attempt = async () => {
    const found = read()
    if (found) return found
    try {
      mkdirSync(lock)
    } catch {
      // A worker that died while making leaves its lock behind.
      if (Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 60_000) rmdirSync(lock)
      return undefined
    }
    try {
      // Whoever held the lock until now may have made it.
      const meanwhile = read()
      if (meanwhile) return meanwhile
      const made = await make()
      writeFileSync(`${file}.new`, JSON.stringify(made))
      renameSync(`${file}.new`, file)
      return made
    } finally {
      rmdirSync(lock)
    }
  }
  let failure: unknown
  const result = await until(
    async () => {
      try {
        return (await attempt()) ?? null
      } catch (error) {
        failure = error
        return { directory: '' } as Value
      }
    },
    { timeoutMs: 120_000, everyMs: 50, what: `the shared ${name}` },
  )
  if (failure) throw failure
  return result as Value
}
