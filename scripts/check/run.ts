import { spawn } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')
const bin = join(root, 'node_modules', '.bin')

/** What a check found: nothing, or faults as they are to be printed. `note` says what was not looked at. */
export interface Finding {
  faults?: string
  note?: string
}

export interface Ran {
  code: number
  output: string
  stdout: string
}

/** Runs one of the workspace's programs to its end. Standard output and error come together, in order. */
export function run(program: string, args: string[], options: { cwd?: string } = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    let stdout = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output, stdout }))
  })
}

/** A program whose output is its faults, and whose exit code says whether there are any. */
export async function faultsOf(program: string, args: string[], options: { cwd?: string } = {}): Promise<Finding> {
  const { code, output } = await run(program, args, options)
  return code === 0 ? {} : { faults: output.trim() || `${program} ended with ${code}` }
}

/** The first finding with faults, else the notes of all. */
export async function inTurn(...checks: (() => Promise<Finding>)[]): Promise<Finding> {
  const notes: string[] = []
  for (const check of checks) {
    const finding = await check()
    if (finding.faults) return finding
    if (finding.note) notes.push(finding.note)
  }
  return notes.length > 0 ? { note: notes.join('; ') } : {}
}
