import { parseArgs } from 'node:util'
import { fromCaller, tellFaults, writeJsonLines } from '../json-lines.ts'
import { pathOfSet, setsOf } from '../sets.ts'
import { readCaseFile, readCases } from './cases.ts'
import { loadChainData } from './data.ts'
import { writeDocument } from './document.ts'
import { answerAll, evaluate, predictionOf } from './evaluate.ts'
import { tableOf } from './table.ts'
import { trainAndWrite } from './train-command.ts'

const usage = `usage: npm run evaluate -- chains --cases FILE [--json] [--predictions OUT.jsonl]
       npm run evaluate -- chains train [--cases FILE --out WEIGHTS.json]
         learn the weights from the committed cases and write them; with --cases from these, written to --out
       npm run evaluate -- chains document [--cases FILE --out PAGE.md]
         write docs/chain-classification.md from the committed cases; with --cases from these, written to --out
FILE: JSON lines {id, name, text, gbt4754?, products?, primary?, segment?, tricky?}; other fields are not read.
`

const files = (trained: boolean) =>
  setsOf('chains')
    .filter(({ seen }) => (seen === 'trained') === trained)
    .map(pathOfSet)

/** Committed cases that naive Bayes and the weights may learn from. */
export const trainingFiles = files(true)

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      cases: { type: 'string' },
      json: { type: 'boolean' },
      predictions: { type: 'string' },
      out: { type: 'string' },
    },
  })
  // Other cases than the committed ones are tried out beside the committed weights and page.
  const [only] = values.cases === undefined ? [] : [fromCaller(values.cases)]
  const out = values.out === undefined ? undefined : fromCaller(values.out)
  if (positionals[0] !== undefined && only !== undefined && out === undefined) {
    process.stderr.write(`--out says where to write what --cases makes\n${usage}`)
    return 2
  }
  if (positionals[0] === 'train') return trainAndWrite(only === undefined ? trainingFiles : [only], out)
  if (positionals[0] === 'document')
    return writeDocument(
      only === undefined ? { training: trainingFiles, heldOut: files(false) } : { training: [only], heldOut: [only] },
      out,
    )
  if (values.cases === undefined) {
    process.stderr.write(usage)
    return 2
  }
  const data = await loadChainData()
  const { rows: cases, faults } = await readCaseFile(values.cases)
  const answers = answerAll(data, cases)
  if (values.predictions !== undefined) {
    await writeJsonLines(values.predictions, answers.map(predictionOf))
  }
  if (cases.every(({ label }) => label === null)) {
    process.stderr.write(`${cases.length} cases without labels: nothing to measure\n`)
    return tellFaults(faults)
  }
  const training = (await Promise.all(trainingFiles.map(readCases))).flat()
  const result = evaluate(data, answers, training)
  process.stdout.write(values.json ? `${JSON.stringify(result, null, 1)}\n` : tableOf(result, data))
  return tellFaults(faults)
}
