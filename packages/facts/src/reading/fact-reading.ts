import type { Bound } from '../figures/quantity.ts'

/** How much: an exact value, or its ends where the text leaves it between them or open on one side. */
export type Extent<T extends string | number | boolean = string | number | boolean> =
  | { readonly value: T; readonly min?: undefined; readonly max?: undefined }
  | { readonly value?: undefined; readonly min?: Exclude<T, boolean>; readonly max?: Exclude<T, boolean> }

/** UTF-16 positions in the text as it was given, [from, to). */
export type TextSpan = { readonly from: number; readonly to: number }

/**
 * How sure the text itself is. `stated`: told as so. `approximate`: 约, 左右, 近. `expected`: a forecast (预计, 达产后).
 * What can be read two ways is no fact but a question.
 */
export type Certainty = 'stated' | 'approximate' | 'expected'

/** One fact as the text states it; nobody has confirmed it. */
export type FactReading = Extent & {
  /** A name of the vocabulary (docs/facts.md lists them). */
  readonly fact: string
  /** The unit of value, min and max; null for codes, days and yes or no. */
  readonly unit: string | null
  /** The figure with the words that name it. */
  readonly span: TextSpan
  /** What bounds the figure; `moreThan` and `lessThan` leave the end itself out. */
  readonly bound: Bound
  readonly certainty: Certainty
  readonly time: 'planned' | 'present' | 'unsaid'
}

export type QuestionReason =
  | 'foreign-currency'
  | 'currency-unclear'
  | 'unit-missing'
  | 'unit-unclear'
  | 'amount-vague'
  | 'month-or-year'
  | 'land-or-workshop'
  | 'jobs-or-employees'
  | 'present-or-planned'
  | 'phase-or-whole'
  | 'contradiction'
  | 'title-unclear'
  | 'not-precise'
  | 'which-origin'
  | 'which-place'

/** What a person must say, because the text can be read two ways or lacks something. Nothing of it is a fact. */
export type FactQuestion = {
  readonly reason: QuestionReason
  /** The facts that the answer decides. */
  readonly facts: readonly string[]
  readonly spans: readonly TextSpan[]
  /** What it may be, where that is known. */
  readonly readings: readonly FactReading[]
  /** An amount of money that is not yuan: a plain decimal in the currency's main unit, no rate applied. */
  readonly amount?: { readonly currency: string; readonly low: string; readonly high: string }
}

/** What was understood and is no fact of this project, with why; a screen may show it in grey. */
export type SetAside = {
  readonly fact: string | null
  readonly span: TextSpan
  readonly reason:
    | 'present-site'
    | 'earlier-year'
    | 'superseded'
    | 'negated'
    | 'part-of-total'
    | 'per-unit'
    | 'several-years'
    | 'no-fact'
    | 'applied-for'
    | 'another'
}
