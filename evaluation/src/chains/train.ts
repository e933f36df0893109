import { type ChainData, createReader, type Features, featureNames, type Weights } from '@lianqiao/chains'
import type { ChainCase } from './cases.ts'

/** A labelled case as the features of each class. */
export type Example = { id: string; label: string; hidden: boolean; features: ReadonlyMap<string, Features> }

/** Words are hidden from the lexicon by this many turns, one part in four each time. */
const TURNS = 4

/** One blank form labelled none to this many cases: who says nothing is in no chain. */
const BLANK_EVERY = 4

/**
 * The examples of the cases as they read, and again with a quarter of the lexicon's words hidden in turn: the
 * enterprises to come use words the lexicon lacks, and weights and confidences must know what that is like.
 */
export function examplesOf(data: ChainData, cases: readonly ChainCase[]): Example[] {
  const readers = [
    createReader(data),
    ...Array.from({ length: TURNS }, (_, turn) => createReader(hideWords(data, turn))),
  ]
  const blank = readers[0]!({ name: '', text: '' }).features
  const blanks = cases
    .filter((_, index) => index % BLANK_EVERY === 0)
    .map(({ id }) => ({ id, label: '', hidden: true, features: blank }))
  const read = cases.flatMap(({ id, input, label }) =>
    label === null
      ? []
      : readers.map((read, turn) => ({
          id,
          label: label === 'none' ? '' : label,
          hidden: turn > 0,
          features: read(input).features,
        })),
  )
  return [...read, ...blanks]
}

function hideWords(data: ChainData, turn: number): ChainData {
  const groups = data.lexicon.groups.map((group) =>
    group.role === 'product' || group.role === 'activity'
      ? { ...group, terms: group.terms.filter((term) => hash(term) % TURNS !== turn) }
      : group,
  )
  return { ...data, lexicon: { ...data.lexicon, groups } }
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0
  }
  return value >>> 4
}

/** Below this confidence a person is asked. */
const REVIEW_BELOW = 0.65

const STEPS = 600
const RATE = 4
const PENALTY = 0.0015

/** An example as numbers: a row of features a class, in one array, and which row is right. */
type Matrix = { values: Float64Array; rows: number; right: number; none: number }

/** Softmax regression by plain gradient descent; starts at one, has no randomness, keeps features' weights >= 0. */
export function fit(examples: readonly Example[]): Weights {
  const width = featureNames.length
  const matrices = examples.map(matrixOf)
  const weights = new Float64Array(width).fill(1)
  const slope = new Float64Array(width)
  let noneBias = 0
  for (let step = 0; step < STEPS; step += 1) {
    slope.fill(0)
    let noneSlope = 0
    for (const matrix of matrices) noneSlope += addSlope(matrix, weights, noneBias, slope)
    for (let column = 0; column < width; column += 1) {
      const change = slope[column]! / matrices.length - PENALTY * weights[column]!
      weights[column] = Math.max(0, weights[column]! + RATE * change)
    }
    noneBias += RATE * (noneSlope / matrices.length - PENALTY * noneBias)
  }
  return {
    version: '',
    trainedOn: { cases: new Set(examples.map(({ id }) => id)).size, command: 'npm run evaluate -- chains train' },
    features: Object.fromEntries(featureNames.map((name, column) => [name, weights[column]!])),
    bias: { chain: 0, none: noneBias },
    temperature: 1,
    reviewBelow: REVIEW_BELOW,
  }
}

/** Adds one example's slope of the log-likelihood; returns the slope of none's bias. */
function addSlope(
  { values, rows, right, none }: Matrix,
  weights: Float64Array,
  noneBias: number,
  slope: Float64Array,
): number {
  const width = weights.length
  const scores = new Float64Array(rows)
  for (let row = 0; row < rows; row += 1) {
    let sum = row === none ? noneBias : 0
    for (let column = 0; column < width; column += 1) sum += weights[column]! * values[row * width + column]!
    scores[row] = sum
  }
  const top = scores.reduce((most, value) => Math.max(most, value))
  const total = scores.reduce((sum, value) => sum + Math.exp(value - top), 0)
  let noneSlope = 0
  for (let row = 0; row < rows; row += 1) {
    const difference = (row === right ? 1 : 0) - Math.exp(scores[row]! - top) / total
    if (row === none) noneSlope = difference
    for (let column = 0; column < width; column += 1) slope[column]! += difference * values[row * width + column]!
  }
  return noneSlope
}

function matrixOf({ label, features }: Example): Matrix {
  const ids = [...features.keys()]
  return {
    values: Float64Array.from(ids.flatMap((id) => featureNames.map((name) => features.get(id)![name]))),
    rows: ids.length,
    right: ids.indexOf(label),
    none: ids.indexOf(''),
  }
}

/** Out-of-fold answers: each case is answered by weights that did not see it. */
export function crossValidate(examples: readonly Example[], folds: number): { example: Example; weights: Weights }[] {
  const ids = [...new Set(examples.map(({ id }) => id))]
  const foldOf = new Map(ids.map((id, index) => [id, index % folds]))
  return Array.from({ length: folds }, (_, fold) => {
    const weights = fit(examples.filter(({ id }) => foldOf.get(id) !== fold))
    return examples.filter(({ id }) => foldOf.get(id) === fold).map((example) => ({ example, weights }))
  }).flat()
}
