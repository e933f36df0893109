import { describe, expect, it } from 'vitest'
import { factsOf, reader } from './support.ts'

const asked = (text: string) => reader.read(text).questions.map(({ reason, facts }) => `${reason}: ${facts.join(', ')}`)
const asideOf = (text: string) => reader.read(text).setAside.map(({ reason }) => reason)

describe('what can be read two ways is a question and no fact', () => {
  it.each([
    ['要2万平米', 'land-or-workshop: landMu, workshopSquareMetres'],
    ['厂房30亩', 'unit-unclear: workshopSquareMetres'],
    ['员工300人', 'jobs-or-employees: jobs, employees'],
    ['投资5000', 'unit-missing: investmentFen'],
    ['投资上亿元', 'amount-vague: investmentFen'],
    ['投资几千万', 'amount-vague: investmentFen'],
    ['月产值800万元', 'month-or-year: annualOutputFen'],
    ['一期投资2亿元', 'phase-or-whole: investmentFen'],
    ['投资3亿元。投资5亿元', 'contradiction: investmentFen'],
    ['公司成立于2008年,占地50亩', 'present-or-planned: landMu'],
    ['专精特新企业', 'title-unclear: certificates'],
    ['投资$500万', 'currency-unclear: investmentFen'],
  ])('%s', (text, question) => {
    expect(asked(text)).toEqual([question])
    expect(factsOf(text).filter(({ fact }) => fact !== 'foundedOn')).toEqual([])
  })

  it('a sum in another currency is told with it, and no rate is guessed', () => {
    const [question] = reader.read('擬投資HK$5,000萬').questions
    expect(question).toMatchObject({
      reason: 'foreign-currency',
      facts: ['investmentFen'],
      amount: { currency: 'HKD', low: '50000000', high: '50000000' },
    })
    expect(reader.read('投资2000万至3000万美元').questions[0]?.amount).toEqual({
      currency: 'USD',
      low: '20000000',
      high: '30000000',
    })
    expect(reader.read('港币5000万元投资').questions[0]?.amount?.currency).toBe('HKD')
  })
})

describe('what is understood and no fact of the project is set aside', () => {
  it.each([
    ['现有厂房8000平米', 'present-site'],
    ['原计划投资3亿元', 'superseded'],
    ['不是投资3亿', 'negated'],
    ['总投资5亿,其中一期投资2亿', 'part-of-total'],
    ['年税收20万元/亩', 'per-unit'],
    ['五年累计税收4亿元', 'several-years'],
    ['注册资本5000万元', 'no-fact'],
    ['正在申报高新技术企业', 'applied-for'],
    ['为世界500强企业配套', 'another'],
  ])('%s: %s', (text, reason) => {
    expect(asideOf(text)).toEqual([reason])
  })
})

describe('figures of one text', () => {
  it('a total stands above its phases', () => {
    expect(factsOf('一期投资2亿元;二期投资3亿元;总投资5亿元')).toMatchObject([
      { fact: 'investmentFen', value: 50_000_000_000 },
    ])
  })

  it('a corrected figure replaces the one before', () => {
    expect(factsOf('原计划投资3亿元,现调整为5亿元')).toMatchObject([{ fact: 'investmentFen', value: 50_000_000_000 }])
  })

  it('what is there now and what is expected stand side by side', () => {
    expect(factsOf('去年产值1.8亿,达产后年产值5亿')).toMatchObject([
      { fact: 'annualOutputFen', value: 18_000_000_000, certainty: 'stated' },
      { fact: 'annualOutputFen', value: 50_000_000_000, certainty: 'expected' },
    ])
  })

  it('cues in a row take their figures in order', () => {
    expect(factsOf('产值、税收分别为8亿元和3000万元')).toMatchObject([
      { fact: 'annualOutputFen', value: 80_000_000_000 },
      { fact: 'annualTaxFen', value: 3_000_000_000 },
    ])
  })

  it('one figure for two things says nothing of either', () => {
    expect(factsOf('宿舍和厂房共2万平米')).toEqual([])
  })

  it('no need is a demand of zero, lacking it is not', () => {
    expect(factsOf('不需要用地')).toMatchObject([{ fact: 'landMu', value: 0 }])
    expect(factsOf('没有厂房')).toEqual([])
  })
})
