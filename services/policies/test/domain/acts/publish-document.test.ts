import { DomainError } from '@lianqiao/service-kit/decisions'
import { describe, expect, it } from 'vitest'
import { type PublishState, publishDocument } from '../../../src/domain/acts/publish-document.ts'
import type { Part } from '../../../src/domain/publishing/bundle.ts'

const by = { officerId: 'officer-1', reason: '核对原文', at: new Date('2026-12-01T17:00:00Z') }
const part = (id: string, value: object = {}): Part => ({ pointer: '', id, value: { id, ...value } })
const nothing: PublishState = {
  bundle: { clauses: [], groups: [] },
  problems: [],
  versions: new Map(),
  groupVersions: new Map(),
  library: { clauses: new Map(), groups: [] },
}
const clausesNow = (...documents: object[]) =>
  new Map(documents.map((one) => [(one as { id: string }).id, one])) as never
const publish = (state: Partial<PublishState>) => publishDocument({ ...nothing, ...state }, by)

describe('publishing a document', () => {
  it('adds each clause in its next version, known since the day in the mainland, with who and why', () => {
    expect(
      publish({ bundle: { clauses: [part('A', { kind: 'benefit' })], groups: [] }, versions: new Map([['A', 2]]) }),
    ).toEqual({
      entries: [
        {
          subject: 'clause',
          id: 'A',
          version: 3,
          document: { id: 'A', kind: 'benefit', version: 3, knownSince: '2026-12-02' },
          knownFrom: by.at,
          by: 'officer-1',
          reason: '核对原文',
        },
      ],
      clauses: [{ clauseId: 'A', version: 3 }],
    })
  })

  it('adds groups before clauses, and of both only what says something new', () => {
    const known = { id: 'A', version: 2, knownSince: '2026-11-01', kind: 'benefit' }
    const group = { id: 'G', mode: 'best-of' }
    expect(
      publish({
        bundle: {
          clauses: [part('A', { kind: 'benefit' }), part('B')],
          groups: [part('G', { mode: 'best-of' }), part('H')],
        },
        versions: new Map([['A', 2]]),
        library: { clauses: clausesNow(known), groups: [group as never] },
      }),
    ).toMatchObject({
      entries: [
        { subject: 'group', id: 'H', version: 1 },
        { subject: 'clause', id: 'B', version: 1 },
      ],
      clauses: [
        { clauseId: 'A', version: 2 },
        { clauseId: 'B', version: 1 },
      ],
    })
  })

  it('is refused with every problem, and then adds nothing', () => {
    const problems = [{ pointer: '/title', code: 'required', detail: 'a title' }]
    const outcome = publish({ bundle: { clauses: [part('A')], groups: [] }, problems })
    expect(outcome).toBeInstanceOf(DomainError)
    expect(outcome).toMatchObject({ code: 'unprocessable', payload: { errors: problems } })
  })
})
