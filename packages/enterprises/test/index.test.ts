import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPostings } from '../src/candidates/postings.ts'
import { createEnterpriseIndex, type EnterpriseDescription } from '../src/index.ts'
import { matcher, pairsOf } from './knowledge.ts'

const described = (side: Record<string, string>): EnterpriseDescription => ({
  ...side,
  name: side.name!,
  place: side.city,
  creditCode: side.uscc,
})

describe('an index of enterprises', () => {
  it('finds, for every labelled pair, whatever comparing the two directly would find', () => {
    for (const { id, a, b } of [
      ...pairsOf('enterprises/given.jsonl'),
      ...pairsOf('enterprises/written-with-code.jsonl'),
    ]) {
      const direct = matcher.compareEnterprises(described(b), described(a))
      if (direct.answer !== 'same') continue
      const index = createEnterpriseIndex(matcher)
      index.add('a', described(a))
      expect([id, index.search(described(b)).matches.map((match) => match.comparison.answer)]).toEqual([id, ['same']])
    }
  })

  it('says same, ask or new', () => {
    const index = createEnterpriseIndex(matcher)
    index.add('1', { name: '佛山市顺德区嘉盈电器有限公司', place: '佛山' })
    index.add('2', { name: '宁波甬源再生资源有限公司', place: '宁波' })
    expect(index.search({ name: '佛山顺德嘉盈电器', place: '顺德' })).toMatchObject({ answer: 'same', considered: 1 })
    expect(index.search({ name: '嘉盈照明有限公司', place: '佛山' }).answer).not.toBe('same')
    expect(index.search({ name: '苏州瑞玛精密工业股份有限公司', place: '苏州' })).toMatchObject({
      answer: 'new',
      matches: [],
    })
  })

  it('asks when two stored ones both look the same', () => {
    const index = createEnterpriseIndex(matcher)
    index.add('1', { name: '佛山嘉盈电器有限公司', place: '佛山' })
    index.add('2', { name: '佛山市嘉盈电器有限公司', place: '佛山' })
    expect(index.search({ name: '佛山嘉盈电器有限公司', place: '佛山' }).answer).toBe('ask')
  })

  it('replaces under one id and forgets what was removed', () => {
    const index = createEnterpriseIndex(matcher)
    index.add('1', { name: '佛山嘉盈电器有限公司', place: '佛山' })
    index.add('1', { name: '佛山嘉盈照明有限公司', place: '佛山' })
    expect(index.size).toBe(1)
    expect(index.search({ name: '佛山嘉盈照明有限公司', place: '佛山' }).answer).toBe('same')
    expect(index.remove('1')).toBe(true)
    expect(index.remove('1')).toBe(false)
    expect(index.search({ name: '佛山嘉盈照明有限公司', place: '佛山' })).toMatchObject({
      answer: 'new',
      considered: 0,
    })
  })

  it('compares a bounded number however crowded a name is, and says so', () => {
    const index = createEnterpriseIndex(matcher)
    for (let i = 0; i < 2000; i += 1) index.add(String(i), { name: `佛山市宏达电器有限公司`, place: '佛山' })
    const search = index.search({ name: '佛山宏达电器', place: '佛山' })
    expect(search.truncated).toBe(true)
    expect(search.considered).toBeLessThanOrEqual(160)
  })
})

describe('posting lists', () => {
  it('give back, per key, exactly the rows that were put in, latest first', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...'abcdefgh'), fc.nat(1000)), { maxLength: 300 }), (entries) => {
        const postings = createPostings()
        for (const [key, row] of entries) postings.add(key, row)
        for (const asked of 'abcdefgh') {
          const rows: number[] = []
          postings.each(asked, (row) => rows.push(row) > 0)
          expect(rows).toEqual(
            entries
              .filter(([key]) => key === asked)
              .map(([, row]) => row)
              .reverse(),
          )
        }
      }),
      { numRuns: 50 },
    )
  })

  it('survive growing', () => {
    const postings = createPostings()
    for (let row = 0; row < 200_000; row += 1) postings.add(`key ${row % 70_000}`, row)
    const rows: number[] = []
    postings.each('key 5', (row) => rows.push(row) > 0)
    expect(rows).toEqual([140_005, 70_005, 5])
  })
})
