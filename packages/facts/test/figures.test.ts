import { describe, expect, it } from 'vitest'
import { factsOf } from './support.ts'

describe('a message about a project', () => {
  it('says what is invested, how much room and how many people are needed', () => {
    expect(factsOf('投资约3.5亿元人民币,要2万平米厂房,年产值预计8亿,用工600人')).toEqual([
      { fact: 'investmentFen', value: 35_000_000_000, certainty: 'approximate', text: '投资约3.5亿元人民币' },
      { fact: 'workshopSquareMetres', value: 20_000, certainty: 'stated', text: '2万平米厂房' },
      { fact: 'annualOutputFen', value: 80_000_000_000, certainty: 'expected', text: '年产值预计8亿' },
      { fact: 'jobs', value: 600, certainty: 'expected', text: '用工600人' },
    ])
  })
})

const cases: readonly (readonly [text: string, fact: string, extent: object])[] = [
  ['投资3亿', 'investmentFen', { value: 30_000_000_000 }],
  ['投资一点五亿元', 'investmentFen', { value: 15_000_000_000 }],
  ['投资3亿5千万', 'investmentFen', { value: 35_000_000_000 }],
  ['投资一亿五', 'investmentFen', { value: 15_000_000_000 }],
  ['投资两个多亿', 'investmentFen', { min: 20_000_000_000 }],
  ['投资2-3亿元', 'investmentFen', { min: 20_000_000_000, max: 30_000_000_000 }],
  ['投资5000万到1亿', 'investmentFen', { min: 5_000_000_000, max: 10_000_000_000 }],
  ['投资不低于2亿元', 'investmentFen', { min: 20_000_000_000 }],
  ['投资超过2亿元', 'investmentFen', { min: 20_000_000_000 }],
  ['投資額３，５００萬元以內', 'investmentFen', { max: 3_500_000_000 }],
  ['invest RMB 350 million', 'investmentFen', { value: 35_000_000_000 }],
  ['计划投资(万元):12000', 'investmentFen', { value: 12_000_000_000 }],
  ['用地(亩):60-80', 'landMu', { min: 60, max: 80 }],
  ['需工业用地３０亩', 'landMu', { value: 30 }],
  ['要30–50亩地', 'landMu', { min: 30, max: 50 }],
  ['用地2公顷', 'landMu', { value: 30 }],
  ['占地两万平方米', 'landMu', { value: 30 }],
  ['1.2万㎡标准厂房', 'workshopSquareMetres', { value: 12_000 }],
  ['需要厂房2万方', 'workshopSquareMetres', { value: 20_000 }],
  ['a workshop of 100,000 sq ft needed: workshop 100,000 sq ft', 'workshopSquareMetres', { value: 9290.304 }],
  ['解决就业300余人', 'jobs', { min: 300 }],
  ['提供600个就业岗位', 'jobs', { value: 600 }],
  ['八成出口', 'exportShareBp', { value: 8000 }],
  ['百分之七十出口', 'exportShareBp', { value: 7000 }],
  ['年出口3000万美元', 'exportUsd', { value: 30_000_000 }],
  ['租金每月12元,厂房租金12元/平方米/月', 'rentFenPerSquareMetreMonth', { value: 1200 }],
  ['2008年3月成立', 'foundedOn', { min: '2008-03-01', max: '2008-03-31' }],
  ['公司98年成立', 'foundedOn', { min: '1998-01-01', max: '1998-12-31' }],
]

describe('a figure', () => {
  it.each(cases)('%s', (text, fact, extent) => {
    expect(factsOf(text)).toMatchObject([{ fact, ...extent }])
  })
})
