import { cpus } from 'node:os'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { type ChainInput, createChainClassifier } from '@lianqiao/chains'
import { naiveBayes } from '../../evaluation/src/chains/baselines.ts'
import { type ChainCase, readCases } from '../../evaluation/src/chains/cases.ts'
import { loadChainData } from '../../evaluation/src/chains/data.ts'
import { trainingFiles } from '../../evaluation/src/chains/main.ts'
import { type Figure, jsonLines, median, quantile, round, spreadOf } from './figure.ts'

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
    ...latency(repeated(stretched(cases), texts), classify, bayes, runs),
  ]
  process.stdout.write(values.json ? jsonLines(figures) : tableOf(figures))
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

function latency(
  inputs: readonly ChainCase[],
  classify: (input: ChainInput) => unknown,
  bayes: (one: ChainCase) => unknown,
  runs: number,
): Figure[] {
  const timed = (answer: (one: ChainCase) => unknown): number[] =>
    inputs.map((one) => {
      const start = performance.now()
      answer(one)
      return performance.now() - start
    })
  const ours: number[][] = []
  const theirs: number[][] = []
  for (let index = 0; index < runs; index += 1) {
    ours.push(timed(({ input }) => classify(input)))
    theirs.push(timed(bayes))
  }
  const at = (q: number) => (samples: readonly number[]) => quantile(samples, q)
  const variant = `${LENGTH} characters`
  const quietest = (samples: readonly number[][]) => [Math.min(...samples.map(at(0.99)))]
  return [
    figure('chains: p50 of one text', variant, ours.map(at(0.5)), theirs.map(at(0.5)), 'ms', runs),
    figure('chains: p99 of one text', variant, ours.map(at(0.99)), theirs.map(at(0.99)), 'ms', runs),
    figure('chains: p99 of one text', `${variant}, quietest run`, quietest(ours), quietest(theirs), 'ms', runs),
  ]
}

function figure(name: string, variant: string, ours: number[], theirs: number[], unit: string, runs: number): Figure {
  const ratios = ours.map((value, index) => value / theirs[index]!)
  return {
    name,
    variant,
    value: round(median(ours)),
    unit,
    rival: RIVAL,
    ratio: round(median(ratios)),
    runs,
    spread: round(spreadOf(ratios)),
  }
}

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
