import { matchClause, readProfile } from '@lianqiao/matching'
import { isDay } from '@lianqiao/service-kit'
import { expect, it } from 'vitest'
import { matchMessage, type Reading } from '../../src/api/match-message.ts'
import { answer } from '../../src/domain/answer/answer.ts'
import { mainlandDay, startOfDay } from '../../src/domain/days.ts'
import { judge } from '../../src/domain/judge.ts'
import { advance } from '../../src/domain/snapshot.ts'
import { library, reference, vocabulary, writtenClause } from '../support/library.ts'

const facts = { projectRegion: '430582', park: 'P02', inPark: true, originRegion: '441900', chain: 'fashion-goods' }
const day = '2026-11-23'
const knownOf = (profile: object) => readProfile(profile as never, vocabulary).known
const published = advance(library, [
  { entry: 2, subject: 'clause', id: 'SY-2026-01', version: 1, document: { ...writtenClause(), version: 1 } },
])

it('judges by the index what the definition says clause by clause', () => {
  const matches = reference.policies.clauses.map((clause) => matchClause(clause, knownOf(facts), day, vocabulary))
  const judged = judge(knownOf(facts), day, library)
  const ids = (holds: (match: (typeof matches)[number]) => boolean) =>
    matches.filter(holds).map(({ clause }) => clause.id)
  expect(judged.served.toSorted()).toEqual(ids(({ status }) => status === 'eligible' || status === 'discretionary'))
  expect(judged.offerable.toSorted()).toEqual(ids(({ offerable }) => offerable))
  expect(Object.values(judged.counts).reduce((a, b) => a + b)).toBe(83)
})

it('answers a lead of which nothing is known, and offers nothing that nobody verified', () => {
  const { counts, clauses, combination } = answer(library, asked({}), vocabulary)
  expect(counts.needsInfo).toBeGreaterThan(0)
  expect(clauses.filter(({ match }) => match.offerable && match.clause.assurance !== 'verified')).toEqual([])
  expect(combination.certain.total).toBe(0)
})

it('keeps the policies of 湘南 and of Guangdong away from 邵阳', () => {
  const statusOf = (id: string) =>
    answer(library, asked(facts), vocabulary).clauses.find(({ match }) => match.clause.id === id)?.match.status
  expect(statusOf('PL43')).not.toBe('eligible')
  expect(statusOf('PL66')).toBe('ineligible')
})

it('answers with a clause as soon as it is in the library, and no more when it is gone', () => {
  expect(judge(knownOf(facts), day, published).offerable).toContain('SY-2026-01')
  expect(answer(published, asked(facts), vocabulary).combination.certain.taken).toContainEqual({
    id: 'SY-2026-01',
    paid: 100_000_000,
  })
  const gone = advance(published, [{ entry: 3, subject: 'clause', id: 'SY-2026-01', version: 1, document: null }])
  expect(judge(knownOf(facts), day, gone).offerable).not.toContain('SY-2026-01')
  expect(gone.index.version).toBe(3)
})

it('passes over entries that it knows already', () => {
  expect(advance(published, [{ entry: 2, subject: 'clause', id: 'SY-2026-01', version: 1, document: null }])).toBe(
    published,
  )
})

it('shows a partner nothing that fair competition bars, and no amount of what is not verified', () => {
  const toOfficer = answer(library, asked(facts), vocabulary)
  const toPartner = answer(library, asked(facts, 'partner'), vocabulary)
  expect(toOfficer.clauses.some(({ match }) => match.clause.fairCompetition.state === 'barred')).toBe(true)
  expect(toPartner.clauses.some(({ match }) => match.clause.fairCompetition.state === 'barred')).toBe(false)
  const shown = Object.values(toPartner.counts).reduce((a, b) => a + b)
  expect(shown).toBe(toPartner.clauses.length)
  const view = matchMessage(toPartner, reading('partner'), { matchedAt: new Date(0), knownOn: '', versions: {} })
  expect(view.clauses.filter(({ assurance, amount }) => assurance !== 'verified' && amount !== undefined)).toEqual([])
})

it('tells every clause with its source, its sentence, its tree and its trace', () => {
  const view = matchMessage(answer(published, asked(facts), vocabulary), reading('officer'), {
    matchedAt: new Date(0),
    knownOn: '',
    versions: { library: '2' },
  })
  const own = view.clauses.find(({ clauseId }) => clauseId === 'SY-2026-01')!
  expect(own).toMatchObject({
    status: 'eligible',
    docNo: '市政办发〔2026〕1号',
    sentence: '对新迁入的打火机企业,给予100万元一次性奖励。',
    benefit: { range: { minFen: 100_000_000, maxFen: 100_000_000 }, trace: { step: 'fixed', text: '定额 = 100万元' } },
    conditions: {
      op: 'all',
      truth: 'true',
      parts: [
        { op: 'atom', atom: 0 },
        { op: 'atom', atom: 1 },
      ],
    },
  })
  expect(own.atoms.map(({ pointer }) => pointer)).toEqual(['/conditions/all/0', '/conditions/all/1'])
  expect(view.questions.length).toBeLessThanOrEqual(5)
})

it('counts the day by the clock of the mainland', () => {
  expect(mainlandDay(new Date('2026-11-23T15:59:59Z'))).toBe('2026-11-23')
  expect(mainlandDay(new Date('2026-11-23T16:00:00Z'))).toBe('2026-11-24')
  expect(startOfDay('2026-11-24').toISOString()).toBe('2026-11-23T16:00:00.000Z')
  expect(isDay('2026-02-29')).toBe(false)
  expect(isDay('2026-13-01')).toBe(false)
  expect(isDay('2026-02-28')).toBe(true)
})

function asked(profile: object, audience: 'officer' | 'partner' = 'officer') {
  return { known: knownOf(profile), asOf: day, audience, already: [] }
}

function reading(audience: 'officer' | 'partner'): Reading {
  return { vocabulary, language: 'zhHans', audience, confidenceOf: () => undefined }
}
