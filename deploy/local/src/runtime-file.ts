import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ServiceName } from '@lianqiao/deploy-provision'

/**
 * How other commands on this machine reach the running platform: its address, and each service's database as that
 * service's application role. Readable for its owner only.
 */
export type Runtime = { address: string; databaseUrls: Record<ServiceName, string> }

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
