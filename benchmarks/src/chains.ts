import { cpus } from 'node:os'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { type ChainInput, createChainClassifier } from '@lianqiao/chains'
import { naiveBayes } from '../../evaluation/src/chains/baselines.ts'
import { type ChainCase, readCases } from '../../evaluation/src/chains/cases.ts'
import { loadChainData } from '../../evaluation/src/chains/data.ts'
import { trainingFiles } from '../../evaluation/src/chains/main.ts'

/** One measured figure; `ratio` is ours over the rival's, so that a slower machine tells the same. */
type Figure = {
  name: string
  variant: string
  value: number
  unit: string
  rival: string
  ratio: number
  runs: number
  spread: number
}

const RIVAL = 'jieba + naive Bayes'
const LENGTH = 200

/**
 * Texts per second of one core's time (garbage collection in other threads counted in, neighbours' load not) and
 * latency by the clock, beside jieba with naive Bayes over the same texts in the same run.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean' },
      runs: { type: 'string', default: '7' },
      texts: { type: 'string', default: '4000' },
    },
  })
  const runs = Number(values.runs)
  const texts = Number(values.texts)
  const cases = (await Promise.all(trainingFiles.map(readCases))).flat()
  const classify = createChainClassifier(await loadChainData())
  const bayes = naiveBayes(cases)
  const figures = [
    throughput('as submitted', repeated(cases, texts), classify, bayes, runs),
    throughput(`${LENGTH} characters`, repeated(stretched(cases), texts), classify, bayes, runs),
    ...latency('processor time', threadMilliseconds, repeated(stretched(cases), texts), classify, bayes, runs),
    ...latency('by the clock', () => performance.now(), repeated(stretched(cases), texts), classify, bayes, runs),
  ]
  process.stdout.write(values.json ? `${JSON.stringify(figures, null, 1)}\n` : tableOf(figures))
  return 0
}

function throughput(
  variant: string,
  inputs: readonly ChainCase[],
  classify: (input: ChainInput) => unknown,
  bayes: (one: ChainCase) => unknown,
  runs: number,
): Figure {
  const timed = (answer: (one: ChainCase) => unknown): number => {
    const start = process.cpuUsage()
    for (const one of inputs) answer(one)
    const { user, system } = process.cpuUsage(start)
    return (inputs.length / (user + system)) * 1e6
  }
  const ours: number[] = []
  const theirs: number[] = []
  timed(({ input }) => classify(input))
  timed(bayes)
  for (let index = 0; index < runs; index += 1) {
    ours.push(timed(({ input }) => classify(input)))
    theirs.push(timed(bayes))
  }
  return figure('chains: texts per second of processor time', variant, ours, theirs, 'texts/s', runs)
}

/** Processor time of this thread alone: waiting for a neighbour's turn on the core is not counted. */
function threadMilliseconds(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

function latency(
  measure: string,
  now: () => number,
  inputs: readonly ChainCase[],
  classify: (input: ChainInput) => unknown,
  bayes: (one: ChainCase) => unknown,
  runs: number,
): Figure[] {
  const timed = (answer: (one: ChainCase) => unknown): number[] =>
    inputs
      .map((one) => {
        const start = now()
        answer(one)
        return now() - start
      })
      .sort((a, b) => a - b)
  const ours: number[][] = []
  const theirs: number[][] = []
  for (let index = 0; index < runs; index += 1) {
    ours.push(timed(({ input }) => classify(input)))
    theirs.push(timed(bayes))
  }
  return [0.5, 0.99].map((quantile) => {
    const pick = (sorted: readonly number[]) => sorted[Math.floor(sorted.length * quantile)]!
    const name = `chains: p${quantile * 100} of one text, ${measure}`
    return figure(name, `${LENGTH} characters`, ours.map(pick), theirs.map(pick), 'ms', runs)
  })
}

function figure(name: string, variant: string, ours: number[], theirs: number[], unit: string, runs: number): Figure {
  const value = median(ours)
  const spread = (Math.max(...ours) - Math.min(...ours)) / value
  return {
    name,
    variant,
    value: round(value),
    unit,
    rival: RIVAL,
    ratio: round(value / median(theirs)),
    runs,
    spread: round(spread),
  }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

const round = (value: number): number => Number(value.toPrecision(4))

const repeated = (cases: readonly ChainCase[], count: number): ChainCase[] =>
  Array.from({ length: count }, (_, index) => cases[index % cases.length]!)

/** Texts of 200 characters, joined from neighbouring cases. */
function stretched(cases: readonly ChainCase[]): ChainCase[] {
  return cases.map((one, index) => {
    let text = one.input.text
    for (let next = index + 1; text.length < LENGTH; next += 1) text += cases[next % cases.length]!.input.text
    return { ...one, input: { ...one.input, text: text.slice(0, LENGTH) } }
  })
}

const tableOf = (figures: readonly Figure[]): string =>
  [
    `one core of ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`,
    ...figures.map(
      ({ name, variant, value, unit, rival, ratio, runs, spread }) =>
        `${name} · ${variant}: ${value} ${unit} (${ratio} × ${rival}; median of ${runs}, spread ${(spread * 100).toFixed(0)} %)`,
    ),
    '',
  ].join('\n')

if (import.meta.main) process.exitCode = await run(process.argv.slice(2))
