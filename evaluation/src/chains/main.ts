import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { tellFaults, writeJsonLines } from '../json-lines.ts'
import { readCaseFile, readCases } from './cases.ts'
import { loadChainData } from './data.ts'
import { writeDocument } from './document.ts'
import { answerAll, evaluate, predictionOf } from './evaluate.ts'
import { tableOf } from './table.ts'
import { trainAndWrite } from './train-command.ts'

const usage = `usage: npm run evaluate -- chains --cases FILE [--json] [--predictions OUT.jsonl]
       npm run evaluate -- chains train      learn the weights from the committed cases and write them
       npm run evaluate -- chains document   write docs/chain-classification.md from the committed cases
FILE: JSON lines {id, name, text, gbt4754?, products?, primary?, segment?, tricky?}; other fields are not read.
`

/** Committed cases that naive Bayes and the weights may learn from; the hold-out is not among them. */
export const trainingFiles = [
  'dev-chain.jsonl',
  'chain-cases-own.jsonl',
  'chain-cases-second.jsonl',
  'chain-cases-third.jsonl',
  'chain-cases-fourth.jsonl',
  'chain-cases-fifth.jsonl',
  'chain-cases-sixth.jsonl',
].map((name) => fileURLToPath(new URL(`../../data/${name}`, import.meta.url)))

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { cases: { type: 'string' }, json: { type: 'boolean' }, predictions: { type: 'string' } },
  })
  if (positionals[0] === 'train') return trainAndWrite(trainingFiles)
  if (positionals[0] === 'document') return writeDocument(trainingFiles)
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
