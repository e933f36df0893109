import { type Clause, matchClause, type Profile, readProfile } from '../../src/index.ts'
import { vocabulary } from './vocabulary.ts'

/** A verified clause in force since 2024 without end, changed as a test needs it. */
export const clause = (change: Partial<Clause> = {}): Clause => ({
  id: 'C1',
  policy: { title: '办法', issuer: '市政府', level: '邵阳市', area: '邵阳市', source: 'test' },
  title: { zhHans: '奖励', zhHant: '獎勵', en: 'reward' },
  kind: 'benefit',
  assurance: 'verified',
  inForce: { from: '2024-01-01', until: 'open' },
  fairCompetition: { state: 'passed' },
  conditions: { all: [] },
  benefit: { form: 'cash', formula: '100万元' },
  span: '奖励100万元',
  ...change,
})

export const known = (profile: Profile) => readProfile(profile, vocabulary).known

/** Matches one clause by the definition. */
export const match = (one: Clause, profile: Profile, asOf = '2026-06-01') =>
  matchClause(one, known(profile), asOf, vocabulary)
