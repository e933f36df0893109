import { checkClause, checkStacking } from '@lianqiao/matching'
import { describe, expect, it } from 'vitest'
import { data } from './support/data.ts'

const { clauses, stacking, vocabulary, rows, authored } = data.policies

describe('the 83 clauses', () => {
  it('are one for each row, in order', () => {
    expect(clauses.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
  })

  it.each(clauses.map((clause) => [clause.id, clause] as const))('%s can be published', (_, clause) => {
    expect(checkClause(clause, vocabulary)).toEqual([])
  })

  it('stack without contradiction', () => {
    expect(checkStacking(clauses, stacking, vocabulary)).toEqual([])
  })

  it('stand on words of their row', () => {
    for (const [at, { span }] of clauses.entries()) {
      const row = rows[at]!
      for (const words of [row.threshold, row.rate, row.cap]) expect(span).toContain(words)
      expect(span).not.toBe('')
    }
  })

  it('quote as judgement only words of their row', () => {
    for (const [at, { judgement }] of clauses.entries())
      for (const words of judgement ?? []) expect(JSON.stringify(rows[at])).toContain(words.replaceAll('"', '\\"'))
  })

  it('say for each row what was left out and why', () => {
    for (const { id, notes } of authored) expect([id, notes.length > 0]).toEqual([id, true])
  })

  it('never call verified what the survey did not find in force with high confidence in an excerpt', () => {
    for (const [at, { assurance }] of clauses.entries()) {
      const { status, confidence, seen } = rows[at]!
      const sure = seen === 'excerpt' && confidence.startsWith('high') && /现行|施行/.test(status)
      if (assurance === 'verified') expect([rows[at]!.id, sure]).toEqual([rows[at]!.id, true])
    }
  })

  it('bar every reward that is tied to tax or local contribution from the day the regulation took effect', () => {
    const facts = clauses.filter(({ conditions, benefit }) =>
      /annualTaxFen|taxGrowthBp|localContributionFen/.test(JSON.stringify([conditions, benefit])),
    )
    const shares = clauses.filter(({ kind, span }) => kind === 'government' && /税收/.test(span))
    expect(facts.map(({ id }) => id)).toEqual(['PL23', 'PL25', 'PL55', 'PL56', 'PL57'])
    expect(shares.map(({ id }) => id)).toEqual(['PL30', 'PL40'])
    for (const { fairCompetition } of [...facts, ...shares])
      expect(fairCompetition).toMatchObject({ state: 'barred', since: '2024-08-01' })
    expect(clauses.filter(({ fairCompetition: { state } }) => state === 'barred')).toHaveLength(7)
  })

  it('give a sum only where the row has a figure for it', () => {
    const without = clauses.filter(({ kind, benefit }) => kind === 'benefit' && !benefit?.formula).map(({ id }) => id)
    expect(without.join(' ')).toBe(
      'PL10 PL11 PL12 PL13 PL14 PL17 PL20 PL24 PL31 PL33 PL36 PL43 PL53 PL60 PL71 PL79 PL83',
    )
  })
})
