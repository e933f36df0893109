import { describe, expect, it } from 'vitest'
import { mapAnswer } from '../src/index.ts'
import { classify, data, topics, versions } from './support.ts'

const of = (text: string, gbt4754 = '', name = '') => classify({ name, text, gbt4754 })

describe('the verdict', () => {
  it('is none, not review, for a business that is plainly in no chain', () => {
    expect(of('房地产开发、物业管理。', '7010')).toMatchObject({ verdict: 'none', primary: null, needsReview: false })
  })

  it('asks a person where nothing could be read', () => {
    expect(of('……')).toMatchObject({ verdict: 'review', primary: null, notes: expect.arrayContaining(['no-evidence']) })
    expect(of('').notes).toContain('no-text')
  })

  it('asks a person where two chains are as likely', () => {
    expect(of('显示屏、化妆品、机床、门锁', '', '某某服饰有限公司').verdict).toBe('review')
  })

  it('gives confidences that sum to one over the seven chains and none', () => {
    const { ranked, noneConfidence } = of('女鞋与箱包')
    expect(ranked).toHaveLength(8)
    expect(ranked.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1, 10)
    expect(noneConfidence).toBe(ranked.find(({ chainId }) => chainId === null)!.confidence)
  })

  it('is less sure of a vague word than of a precise one', () => {
    expect(of('某某机').ranked[0]!.confidence).toBeLessThan(of('数控机床').ranked[0]!.confidence)
  })

  it('names the versions of all the data it used', () => {
    expect(Object.keys(of('女鞋').versions)).toEqual(['chains', 'codes', 'lexicon', 'weights'])
  })
})

describe('the code', () => {
  it('decides where the text says nothing', () => {
    expect(of('', '3551')).toMatchObject({ primary: { chainId: 'equipment-manufacturing' } })
  })

  it('yields to a text that says something else, and the disagreement is shown', () => {
    const answer = of('数控机床、加工中心制造。', '1952')
    expect(answer.primary?.chainId).toBe('equipment-manufacturing')
    expect(answer.code.agrees).toBe(false)
    expect(answer.notes).toContain('code-disagrees')
  })

  it('agrees where map and text say the same', () => {
    expect(of('女鞋', '1952').code).toMatchObject({ known: true, agrees: true, mapped: { code: '1952' } })
  })

  it('says little when it only tells how a firm is organised', () => {
    const answer = of('叉车整机与属具。', '7211')
    expect(answer.primary?.chainId).toBe('equipment-manufacturing')
    expect(answer.notes).toContain('code-uninformative')
    expect(answer.code.agrees).toBe(null)
  })

  it('of the 2011 standard is recognised and read by its successor', () => {
    const answer = of('', '1810')
    expect(answer.code).toMatchObject({ standard: 'GB/T 4754-2011', known: true })
    expect(answer).toMatchObject({
      primary: { chainId: 'fashion-goods' },
      notes: expect.arrayContaining(['code-of-2011']),
    })
  })

  it.each(['9999', 'C99', '数控', '12345678', '0', 'NaN'])('%s is unknown, and said to be', (given) => {
    const answer = of('女鞋', given)
    expect(answer.code).toMatchObject({ given, known: false, mapped: null })
    expect(answer.notes).toContain('code-unknown')
    expect(answer.primary?.chainId).toBe('fashion-goods')
  })

  it.each(['３５５１', ' 3551 ', 'C3551'])('%s is 3551', (given) => {
    expect(of('', given).code.name).toBe('纺织专用设备制造')
  })
})

describe('segment and gap', () => {
  it.each([
    ['液压柱塞泵', 'equipment-manufacturing.upstream.2', 'upstream'],
    ['电压力锅、电饭煲', 'smart-home.midstream.1', 'midstream'],
    ['触控模组', 'display-materials.downstream.2', 'downstream'],
    ['废轮胎裂解', 'circular-economy.midstream.3', 'midstream'],
  ])('%s is %s', (text, segment, position) => {
    expect(of(text).primary).toMatchObject({ segment, segmentPosition: position })
  })

  it('comes from the category of the code where the text is silent', () => {
    expect(of('', '3435').primary?.segment).toBe('equipment-manufacturing.midstream.4')
  })

  it('is that of an exact word before that of a general one (轮胎裂解 before 回收)', () => {
    expect(of('废轮胎回收、胶粉生产').primary?.segmentName).toBe('废轮胎裂解/胶粉')
    expect(of('再生资源回收').primary?.segmentName).toBe('社会回收网络/废旧物资集散')
  })

  it('is none where the city lists none for what is made', () => {
    for (const text of ['挖掘机', '注塑机', '液晶电视', '晴雨伞']) expect(of(text).primary?.segment).toBe(null)
  })

  it('says which known gap of the city would be filled, also by a word that ends with it', () => {
    expect(of('偏光片').primary?.fillsGap?.id).toBe('display-materials.gap.2')
    expect(of('中央空调').primary?.fillsGap?.id).toBe('smart-home.gap.1')
    expect(of('混凝土搅拌车').primary?.fillsGap).toBe(null)
  })

  it('is always one of the chain list', () => {
    const known = new Set(data.chains.chains.flatMap(({ segments }) => segments.map(({ id }) => id)))
    for (const { segment } of data.lexicon.groups) if (segment) expect(known).toContain(segment)
  })
})

describe('the list of 2022', () => {
  const crosswalk = { to: topics.to, chains: versions.crosswalk, topics: topics.topics }

  it.each([
    ['偏光片', 'new-display', 'crosswalk'],
    ['女鞋', 'characteristic-light-industry', 'crosswalk'],
    ['SaaS软件', 'digital-economy', 'crosswalk'],
    ['动力电池、储能系统', 'new-energy', 'topic'],
    ['酱油、蚝油', 'ecological-food', 'topic'],
    ['商业银行', null, 'none'],
  ])('%s is %s', (text, chainId, basis) => {
    const answer = of(text)
    expect(mapAnswer(answer, crosswalk)).toMatchObject({ list: '2022', chainId, basis })
  })

  it('asks a person where a chain has no counterpart', () => {
    expect(mapAnswer(of('女鞋'), { ...crosswalk, chains: [] })).toMatchObject({ chainId: null, needsReview: true })
  })
})
