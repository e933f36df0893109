import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { jsonLines } from '../figure.ts'
import { documentOf, pictureOf } from './document.ts'
import { type Figure, ownFigures, type Result, rivalFigure } from './figures.ts'
import { heavyBesideRivals, noLarger, ownPlan, type Planned, rivalPlan, sizePlan } from './plan.ts'
import { runTask } from './run-task.ts'

const docs = fileURLToPath(new URL('../../../docs/benchmarks/', import.meta.url))

/**
 * `bench policies [--json] [--write] [--runs N] [--million] [--no-rivals] [--clauses N]`: measures, compares, and with
 * `--write` renews the committed page and picture. `--clauses` makes every task no larger than that. Exit code 1 when a
 * result differs between engines, or one of ours fails.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      runs: { type: 'string', default: '3' },
      million: { type: 'boolean', default: false },
      'no-rivals': { type: 'boolean', default: false },
      clauses: { type: 'string' },
    },
  })
  const runs = Math.max(1, Number(values.runs))
  const load = `${loadavg()[0]!.toFixed(1)} on ${cpus().length} processors`
  const sized = (plan: readonly Planned[]) =>
    values.clauses === undefined ? plan : noLarger(plan, Number(values.clauses))
  const own = await measureAll(sized(ownPlan), runs)
  const sizes = await measureAll(sized(sizePlan(values.million)), runs)
  const middle = own.filter(({ task }) => task.shape === 'uniform' && task.unknown === 0.3 && task.what === 'match')
  const heavy = await measureAll(sized([heavyBesideRivals]), runs)
  const pairs: [Result, Result][] = []
  if (!values['no-rivals'])
    for (const mine of [...sizes.filter(({ task }) => task.clauses <= 10_000), ...middle, ...heavy])
      for (const rival of await measureAll(rivalPlan(mine.task), 1)) pairs.push([mine, rival])
  const beside = pairs.map(([mine, rival]) => rivalFigure(mine, rival)).filter((one) => one !== undefined)
  const figures = [...[...own, ...sizes, ...heavy].flatMap(ownFigures), ...beside]
  if (values.json) process.stdout.write(jsonLines(figures))
  else for (const figure of figures) console.log(line(figure))
  if (values.write) {
    mkdirSync(docs, { recursive: true })
    const { model } = cpus()[0]!
    writeFileSync(`${docs}policies.md`, documentOf(figures, `${model.trim()}, Node ${process.versions.node}`, load))
    const uniform = pairs.flatMap(([mine, rival]) => (mine.task.shape === 'uniform' ? [rival] : []))
    writeFileSync(`${docs}policies.svg`, pictureOf([...sizes, ...middle, ...uniform], own))
  }
  return pairs.some(([mine, rival]) => differs(mine, rival)) ? 1 : 0
}

function differs(mine: Result, rival: Result): boolean {
  const [ours, theirs] = [mine.runs[0]?.hash, rival.runs[0]?.hash]
  if (ours === undefined || theirs === undefined || ours === theirs) return false
  process.stderr.write(`${rival.task.engine} finds other clauses than we do: ${rival.task.variant}\n`)
  return true
}

async function measureAll(plan: readonly Planned[], runs: number): Promise<Result[]> {
  const results: Result[] = []
  for (const task of plan) {
    process.stderr.write(`${task.engine}: ${task.name}, ${task.variant}\n`)
    const measured = []
    for (let at = 0; at < runs; at++) {
      const one = await runTask(task)
      if (one) measured.push(one)
    }
    results.push({ task, runs: measured })
  }
  return results.filter(({ runs: made }) => made.length > 0)
}

const line = ({ name, variant, value, unit, rival, ratio }: Figure) =>
  `${name} (${variant}): ${value} ${unit}${rival ? `, ${rival}, ${ratio} times ours` : ''}`
