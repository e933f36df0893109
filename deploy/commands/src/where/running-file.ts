import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from './place.ts'

/** Beside the data of the platform that runs here. It holds passwords: readable for its owner only. */
const fileIn = (directory: string) => join(directory, 'running.json')

/** Tells the commands of this machine where the platform runs. The directory is held by the caller. */
export function writeRunning(directory: string, place: Place): void {
  writeFileSync(fileIn(directory), JSON.stringify(place), { mode: 0o600 })
}

export function readRunning(directory: string): Place | undefined {
  const file = fileIn(directory)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

export function removeRunning(directory: string): void {
  rmSync(fileIn(directory), { force: true })
}
