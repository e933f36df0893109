import {
  buildIndex,
  type Clause,
  matchIndex,
  type Profile,
  readProfile,
  type Status,
  statuses,
  statusOf,
  type Vocabulary,
} from '@lianqiao/matching'
import { askedDays, hostileClause, hostileProfile, type Random, seeded } from '@lianqiao/matching/sample'
import { type Borders, borderProfile, bordersOf } from './border-profile.ts'

/** What came of comparing the index with the definition. */
export type PairsReport = {
  pairs: number
  disagreements: number
  byStatus: Record<Status, number>
  /** The first few disagreements, to be looked at. */
  examples: readonly { clause: string; asOf: string; profile: Profile; index: string; definition: string }[]
}

const generated = 400

/**
 * Compares the index with the plain evaluator on random pairs: the library's own clauses with leads on their borders,
 * and generated clauses with deep trees, NOT and OR. Whatever the index does not list must be false by the definition.
 */
export function comparePairs(
  pairs: number,
  seed: number,
  library: readonly Clause[],
  vocabulary: Vocabulary,
): PairsReport {
  const random = seeded(seed)
  const clauses = [...library, ...Array.from({ length: generated }, (_, at) => hostileClause(random, `H${at}`))]
  const borders = bordersOf(library, vocabulary.facts)
  const index = buildIndex(clauses, vocabulary)
  const byStatus = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>
  const report = { pairs: 0, disagreements: 0, byStatus, examples: [] as PairsReport['examples'][number][] }
  while (report.pairs < pairs) {
    const profile = leadProfile(random, borders)
    const { known } = readProfile(profile, vocabulary)
    const asOf = random.pick(days)
    const match = matchIndex(index, known, asOf)
    const listed = new Map(Array.from({ length: match.length }, (_, at) => [match.idAt(at), match.statusAt(at)]))
    for (const clause of clauses) {
      if (report.pairs >= pairs) break
      const { status, truth } = statusOf(clause, known, asOf, vocabulary)
      report.pairs += 1
      byStatus[status] += 1
      const expected = truth === 'false' ? undefined : status
      if (listed.get(clause.id) === expected) continue
      report.disagreements += 1
      if (report.examples.length < 5)
        report.examples.push({
          clause: clause.id,
          asOf,
          profile,
          index: listed.get(clause.id) ?? 'not listed',
          definition: status,
        })
    }
  }
  return report
}

const days = [...askedDays, '2012-01-01', '2017-12-31', '2022-12-31', '2023-12-31', '2026-11-23']

function leadProfile(random: Random, borders: Borders): Profile {
  const unknown = random.pick([0, 0.1, 0.3, 0.7])
  const hostile = hostileProfile(random, unknown)
  const border = borderProfile(borders, random, unknown)
  return random.chance(0.5) ? { ...hostile, ...border } : { ...border, ...hostile }
}
