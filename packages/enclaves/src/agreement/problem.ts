import type { Text } from '@lianqiao/matching'

export type AgreementProblemCode =
  | 'version-impossible'
  | 'day-impossible'
  | 'term-reversed'
  | 'effective-outside-term'
  | 'too-few-parties'
  | 'party-twice'
  | 'party-unknown'
  | 'origin-missing'
  | 'host-missing'
  | 'host-elsewhere'
  | 'management-mode'
  | 'boundary-missing'
  | 'area-impossible'
  | 'chain-unknown'
  | 'part-impossible'
  | 'sum-wrong'
  | 'sole-with-several'
  | 'both-with-one'
  | 'both-not-whole'
  | 'money-counted-twice'
  | 'tax-missing'
  | 'years-reversed'
  | 'years-gap'
  | 'years-overlap'
  | 'years-beyond-term'
  | 'cost-twice'
  | 'return-to-self'
  | 'principal-impossible'

/** What does not add up: where (JSON pointer), what is there, what would be right. */
export type AgreementProblem = {
  code: AgreementProblemCode
  pointer: string
  /** What is there: for a wrong sum the sum in basis points, for years the year. */
  found: number | string | null
  expected: number | string | null
  text: Text
}

type Figure = AgreementProblem['found']

/** `zhHans`, `zhHant` and English; what is found and expected stand in the words already. */
export function problem(
  code: AgreementProblemCode,
  pointer: string,
  [found, expected]: readonly [Figure, Figure],
  [zhHans, zhHant, en]: readonly [string, string, string],
): AgreementProblem {
  return { code, pointer, found, expected, text: { zhHans, zhHant, en } }
}

/** Basis points for people. */
export const percent = (basisPoints: number): string => `${basisPoints / 100}%`
