import { parseArgs } from 'node:util'
import { readJsonLines, tellFaults, writeJsonLines } from '../json-lines.ts'
import { caseProblem, type FactCase, type FactLabel, factReader, predictFacts } from './cases.ts'
import { type FactMetrics, factMetrics, type Score } from './metrics.ts'

const usage = `usage: npm run evaluate -- facts --cases FILE [--predictions OUT.jsonl] [--json]
FILE: JSON lines {id, name?, text, originCity?} (docs/facts.md tells the labels)
`

/** Facts of free texts, and how many of them are as labelled. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { cases: { type: 'string' }, predictions: { type: 'string' }, json: { type: 'boolean' } },
  })
  if (values.cases === undefined) {
    process.stderr.write(usage)
    return 2
  }
  const reader = await factReader()
  const { rows, faults } = await readJsonLines<FactCase>(values.cases, caseProblem)
  const predictions = rows.map((row) => predictFacts(reader, row))
  if (values.predictions !== undefined) await writeJsonLines(values.predictions, predictions)
  const metrics = factMetrics(rows, predictions)
  process.stdout.write(values.json ? `${JSON.stringify(metrics, null, 1)}\n` : told(rows.length, metrics))
  return tellFaults(faults)
}

function told(answered: number, metrics: FactMetrics): string {
  const { texts, amountsAndAreas, all, perFact, perKind, certainty, span, origin, wantsPlace, wrong } = metrics
  const table = (scores: Record<string, Score>) => Object.entries(scores).map(([name, one]) => line(name, one))
  return [
    `${answered} texts answered, ${texts} labelled`,
    line('amounts and areas', amountsAndAreas),
    line('all facts', all),
    `certainty ${percent(certainty)}, span ${percent(span)}, origin ${origin.right}/${origin.labelled}, wanted place ${wantsPlace.right}/${wantsPlace.labelled}`,
    ...table(perFact),
    ...table(perKind),
    ...wrong.flatMap(({ id, text, missed, unlabelled, places }) => [
      `${id} ${text}`,
      ...missed.map((one) => `   missed ${short(one)}`),
      ...unlabelled.map((one) => `   not labelled ${short(one)}`),
      ...places.map((one) => `   ${one}`),
    ]),
    '',
  ].join('\n')
}

const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(1)} %`)

const line = (name: string, { labelled, answered, right, precision, recall }: Score): string =>
  `  ${name.padEnd(28)} precision ${percent(precision)} recall ${percent(recall)} (${right} right, ${answered} answered, ${labelled} labelled)`

const short = ({ fact, value, min, max }: FactLabel): string => `${fact} ${value ?? `${min ?? ''}..${max ?? ''}`}`
