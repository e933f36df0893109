import { execFileSync } from 'node:child_process'

/** The process and all below it: PostgreSQL's backends are in groups of their own, so a group signal misses them. */
function family(pid: number): number[] {
  const rows = execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
  const members = [pid]
  for (const member of members) for (const [child, parent] of rows) if (parent === member && child) members.push(child)
  return members
}

/** Signals the process and all below it, the process first; those already gone are passed over. */
export function signalFamily(pid: number, signal: NodeJS.Signals): void {
  for (const member of family(pid)) {
    try {
      process.kill(member, signal)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
}
