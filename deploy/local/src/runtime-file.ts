import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How other commands on this machine reach the running platform. Readable for its owner only. */
export type Runtime = { address: string; gatewayDatabaseUrl: string; leadsDatabaseUrl: string }

const fileIn = (directory: string) => join(directory, 'running.json')

export function writeRuntime(directory: string, runtime: Runtime): void {
  writeFileSync(fileIn(directory), JSON.stringify(runtime), { mode: 0o600 })
}

export function readRuntime(directory: string): Runtime | undefined {
  const file = fileIn(directory)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

export function removeRuntime(directory: string): void {
  rmSync(fileIn(directory), { force: true })
}
