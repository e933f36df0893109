import { matchClause, readProfile } from '@lianqiao/matching'
import { data } from './data.ts'

const { clauses, vocabulary } = data.policies
const byId = new Map(clauses.map((clause) => [clause.id, clause]))

/** 万元 and 亿元 in fen. */
export const wan = (amount: number): number => amount * 1_000_000
export const yi = (amount: number): number => amount * 10_000_000_000

/** What one clause answers; the sum is what the text gives, in fen: exact, a range, or null. A misread fact is an error. */
export const ask = (id: string, asOf: string, profile: Record<string, unknown>) => {
  const { known, problems } = readProfile(profile, vocabulary)
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('; '))
  const { status, benefit } = matchClause(byId.get(id)!, known, asOf, vocabulary)
  const range = benefit?.range
  return { status, sum: range ? (range.min === range.max ? range.min : [range.min, range.max]) : null }
}

/** The status alone. */
export const status = (id: string, asOf: string, profile: Record<string, unknown>) => ask(id, asOf, profile).status
