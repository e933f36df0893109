import { readFileSync } from 'node:fs'
import { tellFault } from '@lianqiao/service-kit'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { readBundle } from '../../src/domain/publishing/bundle.ts'
import { problemsOf } from '../../src/domain/publishing/problems.ts'
import { publisher } from '../../src/domain/publishing/rights.ts'
import { library, reference, vocabulary, writtenClause } from '../support/library.ts'

const examined = (document: unknown) => {
  const { bundle, problems } = readBundle(typeof document === 'string' ? document : JSON.stringify(document))
  if (problems.length > 0) return problems
  const publishing = { today: '2026-12-01', lastVersion: () => 0, isPublished: () => false }
  return problemsOf(bundle, library, vocabulary, publishing)
}
const codesOf = (document: unknown) => examined(document).map(({ pointer, code }) => `${pointer} ${code}`)

it('has nothing against the example of the guide, nor against its own 83 rows', () => {
  const example = readFileSync(new URL('../../../../docs/examples/clause.json', import.meta.url), 'utf8')
  expect(examined(example)).toEqual([])
  const all = { clauses: reference.policies.clauses, stacking: reference.policies.stacking }
  expect(examined(all)).toEqual([])
})

it('tells what is no document, and what has no business in one', () => {
  expect(codesOf('{"id":')).toEqual([' notJson'])
  expect(codesOf('[]')).toEqual([' shape'])
  expect(codesOf({ clauses: [], stacking: [] })).toEqual([' shape'])
  expect(codesOf({ clauses: [writtenClause()], other: 1 })).toEqual(['/other shape'])
  expect(codesOf({ clauses: 'all of them' })).toEqual(['/clauses shape'])
  expect(codesOf({ clauses: Array.from({ length: 201 }, () => writtenClause()) })).toEqual(['/clauses too-many'])
  expect(codesOf(writtenClause({ span: 'a\u0000b' }))).toEqual([' shape'])
  expect(codesOf(writtenClause({ span: 'a\\u0000b' }))).toEqual([])
})

it('wants ids that can stand in an address, each once', () => {
  expect(codesOf(writtenClause({ id: 'a/b' }))).toEqual(['/id shape'])
  expect(codesOf({ clauses: [writtenClause(), writtenClause()] })).toEqual(['/clauses/1/id repeated'])
})

it('wants a group to say what its mode needs, and nothing else', () => {
  const group = (change: object) => codesOf({ stacking: [{ id: 'g', mode: 'exclusive', ...change }] })
  expect(group({})).toEqual([])
  expect(group({ mode: 'sometimes' })).toEqual(['/stacking/0/mode shape'])
  expect(group({ cap: '1万元' })).toEqual(['/stacking/0/cap shape'])
  expect(group({ mode: 'capped-sum' })).toEqual(['/stacking/0/cap shape'])
  expect(group({ mode: 'capped-sum', cap: '1' })).toEqual(['/stacking/0/cap moneyWithoutUnit'])
})

it('places a problem of a group that is in the library at the clause that brings it in', () => {
  const brought = writtenClause({ id: 'X', stacking: ['shaoyang-etdz-pension'], excludes: ['PL11'] })
  expect(codesOf(brought)).toEqual(['/stacking membersExcludeOneAnother'])
  expect(codesOf(writtenClause({ id: 'X', stacking: ['nowhere'] }))).toEqual(['/stacking/0 unknownGroup'])
})

it('refuses tiers with a hole or an overlap, and a clause that is known only tomorrow', () => {
  const tiers = (second: string) => ({
    form: 'cash' as const,
    formula: {
      tiers: {
        of: { fact: 'arrivedFundsFen' },
        mode: 'whole' as const,
        bands: [
          { from: '1000万元', upTo: '5000万元', rate: '1%' },
          { from: second, rate: '2%' },
        ],
      },
    },
  })
  expect(codesOf(writtenClause({ benefit: tiers('5000万元') }))).toEqual([])
  expect(codesOf(writtenClause({ benefit: tiers('6000万元') })).join()).toContain('tiersLeaveAHole')
  expect(codesOf(writtenClause({ benefit: tiers('4000万元') })).join()).toContain('tiersOverlap')
  expect(codesOf(writtenClause({ knownSince: '2026-12-02' }))).toEqual(['/knownSince known-later'])
})

it('answers whatever is handed in, and never throws', () => {
  const bent = fc.dictionary(
    fc.constantFrom(...Object.keys(writtenClause()), 'stacking', 'excludes', 'window'),
    fc.jsonValue(),
  )
  const clause = bent.map((change) => writtenClause(change as never))
  const group = fc.record({ id: fc.constant('g'), mode: fc.constantFrom('capped-sum', 'sequential', 'best-of') })
  const groups = fc.tuple(group, fc.dictionary(fc.constantFrom('cap', 'base', 'order', 'note'), fc.jsonValue()))
  const bundle = fc.record({
    clauses: fc.array(clause, { maxLength: 3 }),
    stacking: fc.array(
      groups.map(([one, change]) => ({ ...one, ...change })),
      { maxLength: 2 },
    ),
  })
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        clause.map((one) => JSON.stringify(one)),
        bundle.map((one) => JSON.stringify(one)),
      ),
      (json) => {
        for (const { pointer, code, detail } of examined(json).map((fault) => tellFault(fault, 'en')))
          expect([typeof pointer, typeof code, typeof detail]).toEqual(['string', 'string', 'string'])
      },
    ),
    { numRuns: 400 },
  )
})

it('lets those publish whose bureau has the right by the data', () => {
  const officer = (bureauKind: 'city' | 'county') => ({
    kind: 'officer' as const,
    officerId: 'o',
    bureauId: 'b',
    bureauKind,
    actsFor: ['b'],
  })
  expect(publisher(officer('city'), reference.bureaus)).toBe('o')
  expect(() => publisher(officer('county'), reference.bureaus)).toThrow(expect.objectContaining({ code: 'forbidden' }))
  const rights = [{ right: 'publish-policies', kinds: ['county'], why: '' }]
  const counties = { rights } as unknown as typeof reference.bureaus
  expect(publisher(officer('county'), counties)).toBe('o')
})
