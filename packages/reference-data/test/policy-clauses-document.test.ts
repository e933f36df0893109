import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clauseTable, withClauseTable } from '../src/policies/table.ts'
import { data } from './support/data.ts'

const document = readFileSync(new URL('../../../docs/policy-clauses.md', import.meta.url), 'utf8')

describe('docs/policy-clauses.md', () => {
  it('has a line for each row of the survey', () => {
    for (const { id } of data.policies.rows) expect(document).toMatch(new RegExp(`^\\| ${id} \\|`, 'm'))
  })

  it('says what the data says (renew it with the command it names)', () => {
    expect(withClauseTable(document, clauseTable(data.policies))).toBe(document)
  })
})
