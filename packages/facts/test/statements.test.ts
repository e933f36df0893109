import { describe, expect, it } from 'vitest'
import { factsOf } from './support.ts'

describe('words that state a fact by themselves', () => {
  it.each([
    ['国家高新技术企业', 'certificates', '高新技术企业'],
    ['高新技術企業', 'certificates', '高新技术企业'],
    ['专精特新“小巨人”企业', 'certificates', '专精特新小巨人'],
    ['制造业单项冠军', 'certificates', '制造业单项冠军'],
    ['A股上市公司', 'listed', true],
    ['不是上市公司', 'listed', false],
    ['拟科创板上市', 'listed', false],
    ['整体搬迁', 'projectKind', 'wholeMove'],
    ['增资扩产', 'projectKind', 'expansion'],
    ['新建项目', 'newProject', true],
    ['港资企业', 'foreignInvested', true],
    ['双回路供电', 'dualPowerSupply', true],
    ['老板是邵阳籍', 'hunanMerchant', true],
  ])('%s', (text, fact, value) => {
    expect(factsOf(text)).toMatchObject([{ fact, value }])
  })

  it.each([
    '尚未认定高新技术企业',
    '计划明年申报高新技术企业',
    '高新技术企业培育',
    '上市公司的供应商',
    '园区有5家高新技术企业',
  ])('%s states nothing', (text) => {
    expect(factsOf(text)).toEqual([])
  })
})
