import { describe, expect, it } from 'vitest'
import { data } from './support.ts'

const { groups } = data.lexicon

describe('the lexicon', () => {
  it('lets no word argue for two chains in the same role', () => {
    const seen = new Map<string, string>()
    const clashes: string[] = []
    for (const { role, chain, marker, terms } of groups) {
      const kind = role === 'activity' ? 'product' : role
      const says = marker ?? chain ?? 'none'
      for (const term of terms) {
        const before = seen.get(`${kind} ${term}`)
        if (before !== undefined && before !== says) clashes.push(`${term}: ${before}, ${says}`)
        seen.set(`${kind} ${term}`, says)
      }
    }
    expect(clashes).toEqual([])
  })

  it('holds no name of an enterprise', () => {
    const names = groups
      .filter(({ role }) => role !== 'plain')
      .flatMap(({ terms }) => terms.filter((term) => /公司|集团|limited|ltd/i.test(term)))
    expect(names).toEqual([])
  })

  it('has words for every segment but markets, fairs and ways of selling, which rule R8 sorts otherwise', () => {
    const covered = new Set(groups.map(({ segment }) => segment))
    const bare = data.chains.chains.flatMap(({ segments }) => segments.filter(({ id }) => !covered.has(id)))
    expect(bare.map(({ name }) => name)).toEqual([
      '电商与出口',
      '跨境电商',
      '专业市场(邵东国际商贸城)',
      '国际五金机电博览会',
    ])
  })

  it('spells every gap in its own words', () => {
    const words = new Set(groups.flatMap(({ terms }) => terms))
    const gaps = data.chains.chains.flatMap(({ gaps: list }) => list)
    for (const gap of gaps) expect(gap.terms.filter((term) => !words.has(term))).toEqual([])
  })

  it('keeps weights between 0 and 1, and only points at chains of the list', () => {
    const ids = new Set<string | null | undefined>([null, undefined, ...data.chains.chains.map(({ id }) => id)])
    for (const group of groups) {
      expect(group.weight).toBeGreaterThanOrEqual(0)
      expect(group.weight).toBeLessThanOrEqual(1)
      for (const id of [group.chain, group.serves, ...(group.byUse ?? [])]) expect(ids).toContain(id)
    }
  })
})
