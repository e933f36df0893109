import { writeFile } from 'node:fs/promises'
import { buildScorer } from '@lianqiao/chains'
import { chainWeightsFile } from '@lianqiao/reference-data'
import { readCases } from './cases.ts'
import { loadChainData } from './data.ts'
import { measure } from './metrics.ts'
import { crossValidate, type Example, examplesOf, fit } from './train.ts'

const FOLDS = 5

export type CrossValidated = { accuracy: number; macroF1: number; calibrationError: number; examples: number }

/** Cross-validated figures: whole lexicon, and a quarter of its words hidden. */
export async function crossValidatedFigures(files: readonly string[]) {
  const data = await loadChainData()
  const cases = (await Promise.all(files.map(readCases))).flat()
  const examples = examplesOf(data, cases)
  const answered = crossValidate(examples, FOLDS).map(({ example, weights }) => {
    const top = buildScorer(weights)(example.features)[0]!
    return { example, answer: top.chainId ?? 'none', confidence: top.confidence }
  })
  const classes = [...data.chains.chains.map(({ id }) => id), 'none']
  const figures = (keep: (example: Example) => boolean): CrossValidated => {
    const kept = answered.filter(({ example }) => keep(example))
    const { accuracy, macroF1, calibrationError } = measure(
      kept.map(({ example, answer, confidence }) => ({
        label: example.label || 'none',
        answer,
        confidence,
        tricky: false,
        review: false,
      })),
      classes,
    )
    return { accuracy, macroF1, calibrationError, examples: kept.length }
  }
  return { whole: figures(({ hidden }) => !hidden), hidden: figures(({ hidden }) => hidden), weights: fit(examples) }
}

/** Learns the weights from the files and writes them to `out`: beside the lexicon, unless it says otherwise. */
export async function trainAndWrite(files: readonly string[], out = chainWeightsFile): Promise<number> {
  const { whole, hidden, weights } = await crossValidatedFigures(files)
  const rounded = Object.fromEntries(Object.entries(weights.features).map(([name, value]) => [name, round(value)]))
  const file = {
    meta: {
      name: 'lexicon-weights',
      version: versionOf(weights.trainedOn.cases),
      sources: [weights.trainedOn.command],
    },
    trainedOn: weights.trainedOn,
    features: rounded,
    bias: { chain: 0, none: round(weights.bias.none!) },
    temperature: weights.temperature,
    reviewBelow: weights.reviewBelow,
  }
  await writeFile(out, `${JSON.stringify(file, null, 1)}\n`)
  process.stdout.write(`${JSON.stringify({ whole, hidden, features: rounded, bias: file.bias }, null, 1)}\n`)
  return 0
}

const round = (value: number): number => Math.round(value * 1000) / 1000

/** The weights' version counts the cases they were learned from. */
const versionOf = (cases: number): string => `2026-11-26.${cases}`
