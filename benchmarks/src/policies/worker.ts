import type { Engine } from './engines/engine.ts'
import { measure, type Task } from './measure.ts'

/** Every engine by name; each is loaded only in the process that measures it. */
const engines: ReadonlyMap<string, () => Promise<Engine>> = new Map([
  ['lianqiao', async () => (await import('./engines/ours.ts')).ours],
  ['closure scan', async () => (await import('./engines/closures.ts')).closures],
  ['@gorules/zen-engine', async () => (await import('./engines/zen.ts')).zen],
  ['@marcbachmann/cel-js', async () => (await import('./engines/cel-js.ts')).celJs],
  ['@bufbuild/cel', async () => (await import('./engines/cel-es.ts')).celEs],
  ['json-rules-engine', async () => (await import('./engines/json-rules.ts')).jsonRules],
])

const task = JSON.parse(process.argv[2] ?? '{}') as Task
process.stdout.write(`${JSON.stringify(await measure(task, engines))}\n`)
