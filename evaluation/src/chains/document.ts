import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ChainAnswer, ChainData } from '@lianqiao/chains'
import { readCases } from './cases.ts'
import { loadChainData } from './data.ts'
import { type Answer, answerAll, type Evaluation, evaluate } from './evaluate.ts'
import { firstFigures } from './first-figures.ts'
import { crossValidatedFigures } from './train-command.ts'

const documentFile = fileURLToPath(new URL('../../../docs/chain-classification.md', import.meta.url))
const headFile = fileURLToPath(new URL('./document-head.md', import.meta.url))
const EXAMPLES = 20
const WRONG_EXAMPLES = 8

/** Cases that weights are learned from, and those that nothing is learned from; the last is told class by class. */
type Files = { training: readonly string[]; heldOut: readonly string[] }

/** Writes the page: every file of cases, cross-validation, baselines, twenty explained examples. */
export async function writeDocument({ training: trained, heldOut }: Files, out = documentFile): Promise<number> {
  const data = await loadChainData()
  const training = (await Promise.all(trained.map(readCases))).flat()
  const files = await Promise.all(
    [...trained, ...heldOut].map(async (file) => {
      const answers = answerAll(data, await readCases(file))
      return { name: basename(file), answers, result: evaluate(data, answers, training) }
    }),
  )
  const figures = await crossValidatedFigures(trained)
  const parts = [
    (await readFile(headFile, 'utf8')).replace('<!-- first figures -->', firstFigures()),
    '## Figures\n',
    figuresTable(files),
    crossValidation(figures),
    confusionTable(files.at(-1)!.result, data),
    `## Twenty examples, wrong ones first\n`,
    ...examplesOf(files.flatMap(({ answers }) => answers)).map((answer) => exampleText(answer, data)),
  ]
  await writeFile(out, `${parts.join('\n')}`)
  return 0
}

const percent = (value: number | null): string => (value === null ? '–' : (value * 100).toFixed(1))

function figuresTable(files: readonly { name: string; result: Evaluation }[]): string {
  const rows = files.flatMap(({ name, result }) => [
    `| ${name} (${result.cases}) | **this** | ${cells(result)} | ${percent(result.calibrationError)} | ${percent(result.review)} | ${percent(result.segment.accuracy)} |`,
    `| | keyword count | ${cells(result.baselines.keywords)} | | | |`,
    `| | jieba + naive Bayes | ${cells(result.baselines.naiveBayes)} | | | |`,
    `| | code map alone | ${cells(result.baselines.codeMap)} | | | |`,
  ])
  return [
    '| cases | method | macro-F1 | accuracy | none P / R | tricky | calibration error | review | segment |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}

const cells = ({
  macroF1,
  accuracy,
  none,
  tricky,
}: Pick<Evaluation, 'macroF1' | 'accuracy' | 'none' | 'tricky'>): string =>
  `${percent(macroF1)} | ${percent(accuracy)} | ${percent(none.precision)} / ${percent(none.recall)} | ${percent(tricky.accuracy)}`

function crossValidation({ whole, hidden }: Awaited<ReturnType<typeof crossValidatedFigures>>): string {
  const line = (name: string, { examples, accuracy, macroF1, calibrationError }: typeof whole) =>
    `| ${name} | ${examples} | ${percent(macroF1)} | ${percent(accuracy)} | ${percent(calibrationError)} |`
  return [
    'The weights, cross-validated in five folds over the files that they are learned from (the first seven above); with every fourth word of the lexicon hidden in turn, the same cases stand in for enterprises whose words it lacks:',
    '',
    '| reading | examples | macro-F1 | accuracy | calibration error |',
    '| --- | --- | --- | --- | --- |',
    line('whole lexicon', whole),
    line('a quarter of the words hidden', hidden),
    '',
  ].join('\n')
}

function confusionTable(result: Evaluation, data: ChainData): string {
  const ids = [...data.chains.chains.map(({ id }) => id), 'none']
  return [
    'Confusion on the eleventh set (rows: label, columns: answer):',
    '',
    `| | ${ids.join(' | ')} |`,
    `| --- |${ids.map(() => ' --- |').join('')}`,
    ...ids.map((label) => `| ${label} | ${ids.map((id) => result.confusion[label]?.[id] ?? '·').join(' | ')} |`),
    '',
  ].join('\n')
}

const isWrong = ({ one, answer }: Answer): boolean => one.label !== (answer.primary?.chainId ?? 'none')

/** Wrong answers first, then boundary cases spread over the chains. */
function examplesOf(answers: readonly Answer[]): Answer[] {
  const wrong = answers.filter(isWrong).slice(-WRONG_EXAMPLES)
  const right = answers.filter((answer) => !isWrong(answer) && answer.one.tricky)
  const byLabel = Map.groupBy(right, ({ one }) => one.label)
  const spread: Answer[] = []
  for (let turn = 0; spread.length < EXAMPLES - wrong.length && turn < right.length; turn += 1) {
    for (const group of byLabel.values()) if (group[turn * 3]) spread.push(group[turn * 3]!)
  }
  return [...wrong, ...spread.slice(0, EXAMPLES - wrong.length)]
}

function exampleText({ one, answer }: Answer, data: ChainData): string {
  const names = new Map(data.chains.chains.map(({ id, name }) => [id, name]))
  const nameOf = (id: string | null): string => (id === null ? '无 none' : `${names.get(id)} ${id}`)
  const label = one.label === 'none' ? null : one.label
  const wrong = isWrong({ one, answer })
  const { primary, secondary, code, notes } = answer
  return [
    `**${one.id}** ${one.input.name}: “${one.input.text}” ${one.input.gbt4754 ? `(${one.input.gbt4754})` : '(no code)'}`,
    '',
    `- ${wrong ? '✗ wrong' : '✓'}: ${nameOf(primary?.chainId ?? null)} ${percent(answer.ranked[0]!.confidence)} %${wrong ? `; the label is ${nameOf(label)}` : ''}${primary?.segmentName ? `; segment ${primary.segmentName}` : ''}${secondary ? `; second ${nameOf(secondary.chainId)}` : ''}${primary?.fillsGap ? `; fills the gap “${primary.fillsGap.item}”` : ''}`,
    `- read: ${evidenceText(answer, nameOf)}`,
    ...(code.given
      ? [`- code: ${code.given} ${code.name ?? 'unknown'}${code.agrees === false ? ', disagrees' : ''}`]
      : []),
    ...(notes.length > 0 ? [`- notes: ${notes.join(', ')}`] : []),
    '',
  ].join('\n')
}

const evidenceText = (answer: ChainAnswer, nameOf: (id: string | null) => string): string =>
  answer.evidence
    .map(({ term, role, chainId, weight }) => `${term} → ${nameOf(chainId)} (${role} ${weight.toFixed(2)})`)
    .join('; ') || 'no word of the lexicon'
