import type { FactReading, TextSpan } from './fact-reading.ts'

/** What was read, before the readings of one text are held against each other. */
export type Candidate = {
  readonly reading: FactReading
  readonly isTotal: boolean
  readonly phase: number | null
  /** First day of the year it is told for. */
  readonly year: string | null
  readonly isRevised: boolean
}

/** A fact told outright, with nothing around it that bounds or dates it. */
export const toldOutright = (
  fact: string,
  value: string | number | boolean,
  span: TextSpan,
  { unit = null, time = 'unsaid' }: Partial<Pick<FactReading, 'unit' | 'time'>> = {},
): Candidate => plainCandidate({ fact, value, unit, span, bound: 'exactly', certainty: 'stated', time })

/** A reading of the whole, for no year, that corrects none. */
export const plainCandidate = (reading: FactReading): Candidate => ({
  reading,
  isTotal: false,
  phase: null,
  year: null,
  isRevised: false,
})
