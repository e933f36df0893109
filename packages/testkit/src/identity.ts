import { execFileSync } from 'node:child_process'
import type { Identity } from './program.ts'

const number = (flag: string): number =>
  Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }))

/** PostgreSQL refuses to run as root: as root, the user `postgres`, made when there is none. Nothing otherwise. */
export function postgresIdentity(): Identity {
  if (process.getuid?.() !== 0) return {}
  try {
    return { uid: number('-u'), gid: number('-g') }
  } catch {
    execFileSync('groupadd', ['-f', 'postgres'])
    execFileSync('useradd', ['-g', 'postgres', '-M', 'postgres'])
    return { uid: number('-u'), gid: number('-g') }
  }
}
