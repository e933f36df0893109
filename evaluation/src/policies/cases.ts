import { readFileSync, writeFileSync } from 'node:fs'
import {
  type Clause,
  type ClauseMatch,
  explain,
  matchClause,
  type Profile,
  readProfile,
  reasonsOf,
  type Vocabulary,
} from '@lianqiao/matching'

/** One line of a file of cases: a clause of the library by its id, a day and what is known about the lead. */
export type PolicyCase = { id: string; clause: string; asOf: string; profile: Profile }

/** What is answered to a case. An exact sum stands in `amountFen`, an open one in `amountRangeFen` (top `null`: none known). */
export type PolicyPrediction = {
  id: string
  status: string
  amountFen: number | null
  amountRangeFen: [number, number | null] | null
  reasons: string[]
}

/** Answers one case by the definition. */
export function predict(one: PolicyCase, clause: Clause, vocabulary: Vocabulary): PolicyPrediction {
  const { known, problems } = readProfile(one.profile, vocabulary)
  const match = matchClause(clause, known, one.asOf, vocabulary)
  const explanation = explain(clause.conditions, known, one.asOf, vocabulary)
  const unread = problems.map(({ pointer, message }) => `${pointer}: ${message}`)
  const reasons = [...reasonsOf(match, explanation).map(({ zhHans }) => zhHans), ...unread]
  return { id: one.id, status: match.status, ...amounts(match), reasons }
}

/**
 * What counts under the status. Where the lead meets every condition and only the document's validity is in doubt, the
 * sum is that of the text: the doubt stands in the status, not in the figure.
 */
function amounts({ amount, benefit, ground }: ClauseMatch): Pick<PolicyPrediction, 'amountFen' | 'amountRangeFen'> {
  if (!amount || !benefit) return { amountFen: null, amountRangeFen: null }
  const { min, max } = ground.code === 'validityUnknown' || ground.code === 'draft' ? benefit.range : amount
  return min === max ? { amountFen: min, amountRangeFen: null } : { amountFen: null, amountRangeFen: [min, max] }
}

/** How a file of cases went: what was answered, and each line that could not be, with its place and the reason. */
export type CasesReport = { answered: number; faults: readonly string[] }

/** Reads the cases, answers each that can be read, and writes the answers in their order. */
export function predictFile(from: string, to: string, clauses: readonly Clause[], vocabulary: Vocabulary): CasesReport {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]))
  const faults: string[] = []
  const answers: string[] = []
  for (const [at, line] of readFileSync(from, 'utf8').split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const one = parse(line)
    const fault = one ? faultOf(one, byId) : 'is no JSON object'
    if (fault) faults.push(`${from}:${at + 1} ${fault}`)
    else answers.push(JSON.stringify(predict(one!, byId.get(one!.clause)!, vocabulary)))
  }
  writeFileSync(to, answers.map((answer) => `${answer}\n`).join(''))
  return { answered: answers.length, faults }
}

function parse(line: string): PolicyCase | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as PolicyCase) : undefined
  } catch {
    return undefined
  }
}

function faultOf(one: PolicyCase, clauses: ReadonlyMap<string, Clause>): string | undefined {
  if (!clauses.has(one.clause)) return `names the clause ${one.clause}, which is not in the library`
  if (typeof one.asOf !== 'string' || Number.isNaN(Date.parse(one.asOf)) || !/^\d{4}-\d{2}-\d{2}$/.test(one.asOf))
    return `asks for ${one.asOf}, which is no day (YYYY-MM-DD)`
  return typeof one.profile === 'object' && one.profile !== null ? undefined : 'has no profile'
}
