import { expect, it } from 'vitest'
import { search } from '../../src/domain/search/search.ts'
import { grams } from '../../src/domain/search/words.ts'
import { standingOf } from '../../src/domain/standing.ts'
import { library, writtenClause } from '../support/library.ts'

const clauses = [...library.clauses.values()]
const idsOf = (text: string, chosen = {}) =>
  search(clauses, { text, day: '2026-11-23', chosen }, { limit: 0 }).clauses.map(({ id }) => id)

it('cuts Chinese into pairs, and leaves words of other scripts whole', () => {
  expect(grams('高新技术企业')).toEqual(['高新', '新技', '技术', '术企', '企业'])
  expect(grams('湘政办发〔2022〕18号')).toEqual(['湘政', '政办', '办发', '2022', '18', '号'])
  expect(grams('R&D 費用')).toEqual(['r', 'd', '费用'])
})

it('finds what holds every word, in either script and width', () => {
  expect(idsOf('湘政办发 总部')).toContain('PL22')
  expect(idsOf('總部')).toEqual(idsOf('总部'))
  expect(idsOf('PL22')[0]).toBe('PL22')
  expect(idsOf('没有这样的词')).toEqual([])
})

it('finds a phrase that stands there with other characters between, behind those where it stands as it is', () => {
  const loose = writtenClause({ id: 'A', span: '锂电池的回收利用' })
  const exact = writtenClause({ id: 'B', span: '锂电池回收利用' })
  const { clauses: found } = search([loose, exact], { text: '锂电池回收', day: '2026-11-23', chosen: {} }, { limit: 0 })
  expect(found.map(({ id }) => id)).toEqual(['B', 'A'])
})

it('filters, and counts for each filter what the others leave', () => {
  const { total, facets } = search(
    clauses,
    { text: '', day: '2026-11-23', chosen: { assurance: 'verified' } },
    { limit: 5 },
  )
  expect(facets.assurance.verified).toBe(total)
  expect(Object.values(facets.assurance).reduce((a, b) => a + b)).toBe(83)
  expect(Object.values(facets.kind).reduce((a, b) => a + b)).toBe(total)
})

it('puts the newest documents first, by the date in what the source says, and those without one last', () => {
  const of = (id: string, issued: string) => writtenClause({ id, policy: { ...writtenClause().policy, issued } })
  const list = [of('A', '约2022'), of('B', '未见(早期)'), of('C', '2025-07-11'), of('D', '2017-08-28(刊发)')]
  const { clauses: found } = search(list, { text: '', day: '2026-11-23', chosen: {} }, { limit: 0 })
  expect(found.map(({ id }) => id)).toEqual(['C', 'A', 'D', 'B'])
})

it('pages through everything once', () => {
  const seen: string[] = []
  let after: Parameters<typeof search>[2]['after']
  do {
    const page = search(clauses, { text: '奖', day: '2026-11-23', chosen: {} }, { limit: 7, after })
    seen.push(...page.clauses.map(({ id }) => id))
    after = page.next
  } while (after !== undefined)
  expect(seen).toEqual(idsOf('奖'))
  expect(new Set(seen).size).toBe(seen.length)
})

it('says how a document stands on a day, its last day included', () => {
  const clause = writtenClause({ inForce: { from: '2026-01-05', until: '2026-12-31' } })
  expect(['2026-01-04', '2026-01-05', '2026-12-31', '2027-01-01'].map((day) => standingOf(clause, day))).toEqual([
    'notYetOpen',
    'inForce',
    'inForce',
    'expired',
  ])
  expect(standingOf({ ...clause, assurance: 'unverified', inForce: { until: 'unknown' } }, '2026-06-01')).toBe(
    'unknown',
  )
})
