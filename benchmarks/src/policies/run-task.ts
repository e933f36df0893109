import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Measurement, Task } from './measure.ts'

const worker = fileURLToPath(new URL('./worker.ts', import.meta.url))
const flags = ['--expose-gc', '--max-old-space-size=6144', '--disable-warning=ExperimentalWarning']

/** Measures one task in a process of its own; `undefined` when that process failed, with its last words told. */
export async function runTask(task: Task): Promise<Measurement | undefined> {
  const child = spawn(process.execPath, [...flags, worker, JSON.stringify(task)], { stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let errors = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    errors = `${errors}${chunk}`.slice(-600)
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code === 0) return JSON.parse(out) as Measurement
  process.stderr.write(`${task.engine} failed on ${task.clauses} clauses: ${errors}\n`)
  return undefined
}
