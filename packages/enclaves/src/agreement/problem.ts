import type { Text } from '@lianqiao/matching'

export type AgreementProblemCode =
  | 'too-few-parties'
  | 'party-twice'
  | 'party-unknown'
  | 'origin-missing'
  | 'host-missing'
  | 'host-elsewhere'
  | 'term-reversed'
  | 'day-impossible'
  | 'effective-outside-term'
  | 'management-mode'
  | 'years-gap'
  | 'years-overlap'
  | 'years-beyond-term'
  | 'years-reversed'
  | 'sum-wrong'
  | 'part-impossible'
  | 'sole-with-several'
  | 'money-counted-twice'
  | 'both-with-one'
  | 'tax-missing'
  | 'boundary-missing'
  | 'area-impossible'
  | 'chain-unknown'
  | 'version-impossible'

/** What does not add up: where (JSON pointer), what is there, what would be right; figures where there are any. */
export type AgreementProblem = {
  code: AgreementProblemCode
  pointer: string
  found: number | string | null
  expected: number | string | null
  text: Text
}
