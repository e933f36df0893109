import { describe, expect, it } from 'vitest'
import { withdrawClause } from '../../../src/domain/acts/withdraw-clause.ts'
import type { HistoryEntry } from '../../../src/domain/library-entry.ts'

const by = { officerId: 'officer-1', reason: '已废止', at: new Date('2026-12-01T02:00:00Z') }
const last = (kind: HistoryEntry['kind']): HistoryEntry => ({
  entry: 7,
  version: 2,
  kind,
  document: null,
  knownFrom: new Date('2026-11-01T00:00:00Z'),
  knownUntil: null,
  by: 'officer-0',
  reason: '',
})

describe('withdrawing a clause', () => {
  it('adds an entry without a document, in the version that was published', () => {
    expect(withdrawClause('A', last('published'), by)).toMatchObject({
      entries: [{ subject: 'clause', id: 'A', version: 2, document: null, by: 'officer-1', reason: '已废止' }],
      withdrawn: { clauseId: 'A', version: 2, at: by.at },
    })
  })

  it('that is withdrawn already changes nothing and answers when it was', () => {
    const outcome = withdrawClause('A', last('withdrawn'), by)
    expect(outcome).toEqual({ entries: [], withdrawn: { clauseId: 'A', version: 2, at: last('withdrawn').knownFrom } })
  })

  it('that nobody published is not found', () => {
    expect(withdrawClause('A', undefined, by)).toMatchObject({ code: 'not-found', payload: { what: 'clause' } })
  })
})
