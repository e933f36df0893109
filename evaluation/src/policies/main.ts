import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { loadReferenceData } from '@lianqiao/reference-data'
import { fromCaller } from '../json-lines.ts'
import { predictFile } from './cases.ts'
import { comparePairs } from './pairs.ts'
import { differences, workedDocument } from './worked/document.ts'

const usage = `evaluate policies --pairs N [--seed S] [--json]
evaluate policies --cases FILE --predictions OUT.jsonl
evaluate policies --worked [--write FILE]`

/** Runs the command; the exit code says whether it found what it should. Paths are relative to where it was called. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      pairs: { type: 'string' },
      seed: { type: 'string', default: '1' },
      cases: { type: 'string' },
      predictions: { type: 'string' },
      worked: { type: 'boolean', default: false },
      write: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const { policies } = await loadReferenceData()
  if (values.cases && values.predictions) {
    const out = fromCaller(values.predictions)
    const { answered, faults } = predictFile(fromCaller(values.cases), out, policies.clauses, policies.vocabulary)
    for (const fault of faults) console.error(fault)
    console.error(`${answered} cases answered in ${out}`)
    return faults.length === 0 ? 0 : 1
  }
  if (values.worked) {
    const found = differences(policies)
    for (const difference of found) console.error(difference)
    const page = workedDocument(policies)
    if (values.write) writeFileSync(fromCaller(values.write), page)
    else console.log(page)
    return found.length === 0 ? 0 : 1
  }
  const [pairs, seed] = [Number(values.pairs), Number(values.seed)]
  if (!(pairs > 0) || !Number.isInteger(seed)) {
    console.error(usage)
    return 2
  }
  const report = comparePairs(pairs, seed, policies.clauses, policies.vocabulary)
  if (values.json) console.log(JSON.stringify(report))
  else {
    console.log(`${report.pairs} pairs, ${report.disagreements} disagreements between index and definition`)
    for (const [status, count] of Object.entries(report.byStatus)) console.log(`  ${status.padEnd(14)} ${count}`)
    for (const example of report.examples) console.log(JSON.stringify(example))
  }
  return report.disagreements === 0 ? 0 : 1
}
