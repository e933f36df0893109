/** One answered case: chain ids, 'none' for none. */
export type Answered = {
  label: string
  answer: string
  confidence: number
  tricky: boolean
  review: boolean
  segment?: SegmentPair
}

/** A labelled segment and the one answered, by name. */
export type SegmentPair = { label: string; answer: string | null }

export type Ratio = { precision: number; recall: number; f1: number; cases: number }

export type Metrics = {
  cases: number
  macroF1: number
  accuracy: number
  none: { precision: number; recall: number }
  tricky: { cases: number; accuracy: number | null }
  perChain: Record<string, Ratio>
  /** confusion[label][answer] = cases */
  confusion: Record<string, Record<string, number>>
  /** expected calibration error over ten equal bins of confidence */
  calibrationError: number
  /** of the cases with a labelled segment whose chain is right */
  segment: { cases: number; accuracy: number | null }
  /** share of the cases that a person is asked about */
  review: number
  accuracyWithoutReview: number | null
}

/** Macro-F1 is the mean of F1 over every class that the labels name, none included. */
export function measure(answered: readonly Answered[], classes: readonly string[]): Metrics {
  const perChain = Object.fromEntries(classes.map((id) => [id, ratioOf(answered, id)]))
  const present = classes.filter((id) => answered.some(({ label }) => label === id))
  const confusion: Record<string, Record<string, number>> = {}
  for (const { label, answer } of answered) {
    confusion[label] ??= {}
    confusion[label][answer] = (confusion[label][answer] ?? 0) + 1
  }
  const tricky = answered.filter((one) => one.tricky)
  const sure = answered.filter((one) => !one.review)
  const none = perChain.none ?? ratioOf(answered, 'none')
  return {
    cases: answered.length,
    macroF1: present.reduce((sum, id) => sum + perChain[id]!.f1, 0) / Math.max(1, present.length),
    accuracy: accuracyOf(answered) ?? 0,
    none: { precision: none.precision, recall: none.recall },
    tricky: { cases: tricky.length, accuracy: accuracyOf(tricky) },
    perChain,
    confusion,
    calibrationError: calibrationErrorOf(answered),
    segment: segmentsOf(answered),
    review: answered.filter(({ review }) => review).length / Math.max(1, answered.length),
    accuracyWithoutReview: accuracyOf(sure),
  }
}

function ratioOf(answered: readonly Answered[], id: string): Ratio {
  const hits = answered.filter(({ label, answer }) => label === id && answer === id).length
  const claimed = answered.filter(({ answer }) => answer === id).length
  const cases = answered.filter(({ label }) => label === id).length
  const precision = claimed === 0 ? 0 : hits / claimed
  const recall = cases === 0 ? 0 : hits / cases
  return { precision, recall, f1: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall), cases }
}

const accuracyOf = (answered: readonly Answered[]): number | null =>
  answered.length === 0 ? null : answered.filter(({ label, answer }) => label === answer).length / answered.length

function segmentsOf(answered: readonly Answered[]): Metrics['segment'] {
  const named = answered.filter(({ segment, label, answer }) => segment !== undefined && label === answer)
  const hits = named.filter(({ segment }) => segment!.label === segment!.answer).length
  return { cases: named.length, accuracy: named.length === 0 ? null : hits / named.length }
}

const BINS = 10

function calibrationErrorOf(answered: readonly Answered[]): number {
  let error = 0
  for (let bin = 0; bin < BINS; bin += 1) {
    const inside = answered.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin)
    if (inside.length === 0) continue
    const confidence = inside.reduce((sum, one) => sum + one.confidence, 0) / inside.length
    error += (Math.abs((accuracyOf(inside) ?? 0) - confidence) * inside.length) / answered.length
  }
  return error
}
