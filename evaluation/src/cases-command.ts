import { parseArgs } from 'node:util'
import { type RawRow, readJsonLines, tellFaults, writeJsonLines } from './json-lines.ts'
import { type FieldScore, scoreFields } from './score.ts'

export type CasesCommand<R> = {
  readonly subject: string
  readonly rowForm: string
  /** The answer to one row, as it is written to the predictions. Labels of the row must not be read. */
  readonly predict: (row: R) => Record<string, unknown>
  /** What makes a row unanswerable, in words; null for nothing. */
  readonly problemOf: (row: RawRow) => string | null
  /** The labels that a row carries; empty for none. */
  readonly labelOf: (row: R) => Record<string, unknown>
}

/** `--cases FILE [--predictions OUT.jsonl] [--json]`: answers every usable row, tells the others by their
 *  line, and measures where rows carry labels. */
export async function runCases<R extends Record<string, unknown>>(
  args: string[],
  { subject, rowForm, predict, problemOf, labelOf }: CasesCommand<R>,
): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { cases: { type: 'string' }, predictions: { type: 'string' }, json: { type: 'boolean' } },
  })
  if (values.cases === undefined) {
    process.stderr.write(
      `usage: npm run evaluate -- ${subject} --cases FILE [--predictions OUT.jsonl] [--json]\nFILE: JSON lines ${rowForm}\n`,
    )
    return 2
  }
  const { rows, faults } = await readJsonLines<R>(values.cases, problemOf)
  const predictions = rows.map(predict)
  if (values.predictions !== undefined) await writeJsonLines(values.predictions, predictions)
  const score = scoreFields(rows, predictions, labelOf)
  process.stdout.write(values.json ? `${JSON.stringify(score, null, 1)}\n` : told(subject, score))
  return tellFaults(faults)
}

function told(subject: string, { cases, labelled, right, share, wrong }: FieldScore): string {
  if (share === null) return `${subject}: ${cases} cases answered, none labelled\n`
  const lines = wrong.map((one) => `  ${JSON.stringify(one)}\n`).join('')
  return `${subject}: ${right} of ${labelled} labelled cases right (${(share * 100).toFixed(2)} %), ${cases} cases\n${lines}`
}
