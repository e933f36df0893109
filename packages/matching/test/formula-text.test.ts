import { expect, it } from 'vitest'
import { type Formula, formulaText } from '../src/index.ts'
import { vocabulary } from './support/vocabulary.ts'

const said = (formula: Formula) => formulaText(formula, vocabulary).zhHans
const funds = { fact: 'arrivedFundsFen' }

it('says how a benefit is computed, in three languages, with nothing filled in', () => {
  expect(formulaText({ cap: '1000万元', of: { rate: '1%', of: funds } }, vocabulary)).toEqual({
    zhHans: '实际到位资金 × 1%,封顶 1,000万元',
    zhHant: '實際到位資金 × 1%,封頂 1,000萬元',
    en: 'funds arrived × 1%, at most CNY 10,000,000',
  })
})

it.each<[Formula, string]>([
  ['100万元', '100万元'],
  [{ between: ['200万元', '600万元'] }, '200万元至600万元'],
  [{ upTo: '1000万元' }, '最高 1,000万元'],
  [{ rate: { product: ['50%', { fact: 'benchmarkRateBp' }] }, of: { fact: 'loanFen' } }, '贷款额 × 50% × 年基准利率'],
  [{ perUnit: '16万元', of: { fact: 'landMu' } }, '用地面积 × 16万元'],
  [{ atLeast: '10万元', of: funds }, '实际到位资金,保底 10万元'],
  [{ sum: [funds, '1万元'] }, '实际到位资金 + 1万元'],
  [{ max: [funds, '1万元'] }, '实际到位资金 与 1万元 取高'],
  [{ years: 3, of: funds }, '实际到位资金 × 3 年'],
  [
    { steps: { of: funds, above: '1亿元', every: '5000万元', add: '10万元' } },
    '实际到位资金 超过 1亿元 的部分,每满 5,000万元 增 10万元',
  ],
  [{ uplift: '10%', of: funds, when: { fact: 'newProject', is: true } }, '实际到位资金 上浮 10%(新建项目)'],
  [
    JSON.parse('{"when":{"fact":"newProject","is":true},"then":"2万元","else":"1万元"}'),
    '2万元(若新建项目),否则 1万元',
  ],
  [
    {
      tiers: {
        of: funds,
        mode: 'marginal',
        bands: [
          { upTo: '1亿元', rate: '1%' },
          { from: '1亿元', rate: '2%' },
        ],
      },
    },
    '实际到位资金 分段累进: < 1亿元 1%; ≥ 1亿元 2%',
  ],
])('says each form: %j', (formula, text) => expect(said(formula)).toBe(text))
