import { describe, expect, it } from 'vitest'
import type { FactContext } from '../src/index.ts'
import { factsOf, reader } from './support.ts'

const way = (text: string, context?: FactContext) => {
  const { origin, wantsPlace } = reader.read(text, context)
  return [origin?.code ?? null, wantsPlace?.county ?? wantsPlace?.code ?? null]
}

describe('where an enterprise comes from and where it wants to go', () => {
  it.each([
    ['由东莞厚街迁往邵东', '441900', '430582'],
    ['由厚街迁往邵东', '441900', '430582'],
    ['从惠州博罗搬到隆回', '441300', '430524'],
    ['We move from Houjie, Dongguan to Shaodong', '441900', '430582'],
    ['公司位于佛山顺德,计划在邵阳投资3亿', '440600', '430500'],
    ['深圳总部不动,把东莞工厂搬到邵东', '441900', '430582'],
    ['东莞企业,产品销往上海,想来邵阳县', '441900', '430523'],
    ['投资3亿元', null, null],
  ])('%s', (text, origin, wanted) => {
    expect(way(text)).toEqual([origin, wanted])
  })

  it('headquarters and factory apart are told as two, and asked', () => {
    const { origin, sites, questions } = reader.read('总部深圳,工厂在东莞')
    expect(origin).toBeNull()
    expect(sites).toMatchObject([
      { role: 'headquarters', code: '440300' },
      { role: 'factory', code: '441900' },
    ])
    expect(questions).toMatchObject([{ reason: 'which-origin', facts: ['originRegion'] }])
  })

  it('the city of origin is read as a way where it is one', () => {
    expect(way('投资3亿元', { originCity: '由东莞厚街迁往邵东' })).toEqual(['441900', '430582'])
    expect(way('投资3亿元', { originCity: '总部深圳,工厂在东莞' })).toEqual([null, null])
  })

  it('a city of origin that is given stands above a place only named, and is asked about when the text denies it', () => {
    expect(way('东莞有朋友,想来邵东', { originCity: '深圳' })).toEqual(['440300', '430582'])
    const { origin, questions } = reader.read('由东莞迁往邵东', { originCity: '深圳' })
    expect(origin).toBeNull()
    expect(questions).toMatchObject([{ reason: 'which-origin' }])
  })

  it('the name of the enterprise tells its origin where nothing else does', () => {
    expect(way('投资3亿元', { name: '东莞市某某电子有限公司' })).toEqual(['441900', null])
  })

  it('two counties leave open which, within the city', () => {
    const { wantsPlace, questions } = reader.read('想去邵东或隆回')
    expect(wantsPlace).toMatchObject({ code: '430500', county: null })
    expect(questions).toMatchObject([{ reason: 'which-place' }])
  })

  it('research that stays elsewhere is a fact, with its place', () => {
    expect(factsOf('研发留在深圳,生产放到邵阳')).toMatchObject([
      { fact: 'researchElsewhere', value: true },
      { fact: 'researchRegion', value: '440300' },
    ])
  })
})
