import { parseArgs } from 'node:util'
import { readJsonLines, tellFaults, writeJsonLines } from '../json-lines.ts'
import { enterpriseMatcher } from '../knowledge.ts'
import { pairMetrics } from './metrics.ts'
import { type Pair, pairProblem, predictPair } from './pairs.ts'

const usage = `usage: npm run evaluate -- enterprises --pairs FILE [--predictions OUT.jsonl] [--json]
FILE: JSON lines {id, a: {name, city?, uscc?, phone?, contact?, address?, formerNames?}, b: {…}, label?: same | different}
`

/** Pairs of descriptions: same, different, or ask a person. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { pairs: { type: 'string' }, predictions: { type: 'string' }, json: { type: 'boolean' } },
  })
  if (values.pairs === undefined) {
    process.stderr.write(usage)
    return 2
  }
  const matcher = await enterpriseMatcher()
  const { rows: pairs, faults } = await readJsonLines<Pair>(values.pairs, pairProblem)
  const predictions = pairs.map((pair) => predictPair(matcher, pair))
  if (values.predictions !== undefined) await writeJsonLines(values.predictions, predictions)
  const metrics = pairMetrics(pairs, predictions)
  process.stdout.write(values.json ? `${JSON.stringify(metrics, null, 1)}\n` : table(metrics, pairs, predictions))
  return tellFaults(faults)
}

function table(
  { pairs, same, different, askedShare }: ReturnType<typeof pairMetrics>,
  rows: readonly Pair[],
  predictions: readonly { id: string; answer: string; reasons: readonly { reason: string }[] }[],
): string {
  const percent = (share: number | null) => (share === null ? '–' : `${(share * 100).toFixed(1)} %`)
  const unlike = rows.flatMap(({ id, a, b, label }, i) => {
    const { answer, reasons } = predictions[i]!
    if (!label || answer === label) return []
    return [`  ${id} ${label} → ${answer}: ${a.name} | ${b.name} (${reasons.map(({ reason }) => reason).join(', ')})\n`]
  })
  return [
    `${pairs} labelled pairs, ${rows.length} answered; asked ${percent(askedShare)}\n`,
    `same:      precision ${percent(same.precision)}, answered ${same.answered}, missed ${same.missed} (${percent(same.missedShare)}), asked ${same.asked}\n`,
    `different: precision ${percent(different.precision)}, answered ${different.answered}, missed ${different.missed}, asked ${different.asked}\n`,
    ...unlike,
  ].join('')
}
