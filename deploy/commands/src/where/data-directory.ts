import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Who holds a data directory. */
export type Holder = { pid: number; startedAt: string }

/** Thrown when another living process holds the directory. */
export class DirectoryHeld extends Error {
  readonly holder: Holder
  constructor(directory: string, holder: Holder) {
    super(`${directory} is held by process ${holder.pid}, which started at ${holder.startedAt}`)
    this.name = 'DirectoryHeld'
    this.holder = holder
  }
}

/**
 * Takes the directory for this process, or says who holds it. A holder that was killed holds nothing: its entry is
 * recognised by the start time of the process, because process numbers are used again.
 */
export function holdDirectory(directory: string, now: Date): { release(): void } {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const file = join(directory, 'held-by.json')
  const entry = JSON.stringify({ pid: process.pid, startedAt: now.toISOString(), born: birthOf(process.pid) })
  for (let tries = 0; tries < 2; tries++) {
    try {
      const handle = openSync(file, 'wx', 0o600)
      writeFileSync(handle, entry)
      closeSync(handle)
      return { release: () => rmSync(file, { force: true }) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = readHolder(file)
      if (holder !== undefined && holder.born === birthOf(holder.pid)) throw new DirectoryHeld(directory, holder)
      rmSync(file, { force: true })
    }
  }
  throw new Error(`${directory} cannot be held: another process is starting on it at this moment`)
}

/** The living process that holds the directory; undefined: none does. */
export function livingHolder(directory: string): Holder | undefined {
  const holder = readHolder(join(directory, 'held-by.json'))
  return holder !== undefined && holder.born === birthOf(holder.pid) ? holder : undefined
}

function readHolder(file: string): (Holder & { born: string }) | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** When a living process began, in the system's own measure; '' where the system does not tell; undefined if dead. */
function birthOf(pid: number): string | undefined {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')')).split(' ')[20]
  } catch {
    return ''
  }
}
