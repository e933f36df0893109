import { describe, expect, it } from 'vitest'
import { ask, status, wan, yi } from './support/ask.ts'

const shaoyang = { projectRegion: '430500' }

describe('Shaoyang (PL07–PL21)', () => {
  it('a fund is not the benefit of one enterprise, and ended with 2024', () => {
    const lead = { ...shaoyang, chain: 'display-materials' }
    expect(ask('PL07', '2024-12-31', lead)).toEqual({ status: 'notOfferable', sum: null })
    expect(status('PL07', '2025-01-01', lead)).toBe('expired')
    expect(status('PL07', '2022-06-14', lead)).toBe('notYetOpen')
    expect(status('PL07', '2023-06-01', { ...shaoyang, chain: 'new-energy' })).toBe('notOfferable')
  })
  it('the zone is matched by park, by id or name', () => {
    const lead = { park: '邵阳经开区', leadingIndustryOfPark: true }
    expect(status('PL10', '2017-12-31', lead)).toBe('eligible')
    expect(status('PL10', '2018-01-01', lead)).toBe('needsInfo')
    expect(status('PL10', '2018-06-01', { ...lead, park: 'P02' })).toBe('ineligible')
    expect(status('PL10', '2018-06-01', { ...lead, leadingIndustryOfPark: false })).toBe('ineligible')
  })
  it('the pension rates take both ends of their bands, and ended before 2019', () => {
    const at = (id: string, jobs: number, day = '2018-06-01') => status(id, day, { park: 'P01', jobs })
    expect([499, 500, 2000, 2001].map((jobs) => at('PL11', jobs))).toEqual([
      'ineligible',
      'eligible',
      'eligible',
      'ineligible',
    ])
    expect([1999, 2000].map((jobs) => at('PL12', jobs))).toEqual(['ineligible', 'eligible'])
    expect(at('PL11', 600, '2019-01-01')).toBe('expired')
    expect(at('PL11', 600, '2017-08-27')).toBe('needsInfo')
    expect(status('PL13', '2026-06-01', { park: 'P01' })).toBe('needsInfo')
  })
  it('circular economy at 雀塘 needs place, park and chain, and its validity is unknown', () => {
    const lead = { projectRegion: '430522', park: '雀塘循环经济产业园', chain: 'circular-economy' }
    expect(status('PL17', '2026-06-01', lead)).toBe('needsInfo')
    expect(status('PL17', '2026-06-01', { ...lead, projectRegion: '430582' })).toBe('ineligible')
    expect(status('PL17', '2026-06-01', { ...lead, chain: 'internet' })).toBe('ineligible')
  })
  it('targets, plans, pilot zones and proposals are never eligible', () => {
    expect(status('PL18', '2026-06-01', { ...shaoyang, chain: 'fashion-goods' })).toBe('notOfferable')
    expect(status('PL19', '2026-06-01', shaoyang)).toBe('notOfferable')
    expect(status('PL08', '2026-01-01', shaoyang)).toBe('expired')
    expect(status('PL21', '2026-06-01', { projectRegion: '430582', chain: 'smart-home' })).toBe('notOfferable')
  })
  it('the talent card is for recognised talents; the day of the card-giving is no day of the document', () => {
    expect(status('PL20', '2026-06-01', { ...shaoyang, highLevelTalent: true })).toBe('needsInfo')
    expect(status('PL20', '2023-12-15', { ...shaoyang, highLevelTalent: true })).toBe('eligible')
    expect(status('PL20', '2023-12-31', { ...shaoyang, highLevelTalent: true })).toBe('eligible')
    expect(status('PL20', '2024-01-01', { ...shaoyang, highLevelTalent: true })).toBe('needsInfo')
    expect(status('PL20', '2023-12-14', { ...shaoyang, highLevelTalent: true })).toBe('needsInfo')
    expect(status('PL20', '2026-06-01', { ...shaoyang, highLevelTalent: false })).toBe('ineligible')
  })
})

describe('Guiyang (PL44–PL48)', () => {
  const lead = { projectRegion: '431021', chain: 'smart-home', landMu: 10 }
  const day = '2023-06-01'
  it('pays by floor-area ratio, both clauses at 1.5', () => {
    const at = (id: string, floorAreaRatio: number) => ask(id, day, { ...lead, floorAreaRatio })
    expect(at('PL44', 1.19).status).toBe('ineligible')
    expect(at('PL44', 1.2)).toEqual({ status: 'eligible', sum: wan(160) })
    expect(at('PL45', 1.49).status).toBe('ineligible')
    expect(at('PL45', 1.5)).toEqual({ status: 'eligible', sum: wan(180) })
    expect(at('PL44', 1.5).status).toBe('eligible')
  })
  it('counts 40-foot containers of the year, and no others', () => {
    const trade = { ...lead, foreignTradeEnterprise: true, productionStartedOn: '2023-12-31' }
    expect(ask('PL46', day, { ...trade, containers40ft: { 2022: 12, 2023: 5 } }).sum).toBe(wan(3.6))
    expect(ask('PL47', day, { ...lead, containers40ft: { 2023: 4 }, containers20ft: { 2023: 9 } }).sum).toBe(wan(1))
    expect(status('PL46', day, { ...trade, productionStartedOn: '2024-01-01' })).toBe('ineligible')
  })
  it('reads 2023年前 as until the end of 2022', () => {
    const sales = { ...lead, annualRevenueFen: wan(2000), productionStartedOn: '2022-12-31' }
    expect(ask('PL48', day, sales)).toEqual({ status: 'eligible', sum: wan(10) })
    expect(status('PL48', day, { ...sales, productionStartedOn: '2023-01-01' })).toBe('ineligible')
    expect(status('PL48', day, { ...sales, annualRevenueFen: wan(2000) - 1 })).toBe('ineligible')
  })
  it('is judged by its text in the two years it names, and in no other', () => {
    const ratio = { ...lead, floorAreaRatio: 1.2 }
    const days = ['2021-12-31', '2022-01-01', '2023-12-31', '2024-01-01']
    expect(days.map((one) => status('PL44', one, ratio))).toEqual(['needsInfo', 'eligible', 'eligible', 'needsInfo'])
  })
  it('is not for Shaoyang', () => {
    expect(status('PL47', day, { ...lead, ...shaoyang })).toBe('ineligible')
  })
})

describe('Hengyang (PL49–PL51)', () => {
  const hengyang = { projectRegion: '430400' }
  const loan = { ...hengyang, doublingCultivationEnterprise: true, equipmentSpendFen: wan(500) }
  it('pays half of the base rate for a year, at most 100 万', () => {
    const terms = { loanFen: wan(4000), benchmarkRateBp: 435 }
    expect(ask('PL49', '2025-06-01', { ...loan, ...terms })).toEqual({ status: 'eligible', sum: wan(87) })
    expect(ask('PL49', '2025-06-01', { ...loan, ...terms, loanFen: wan(10_000) }).sum).toBe(wan(100))
    expect(ask('PL49', '2025-06-01', loan)).toEqual({ status: 'eligible', sum: [0, wan(100)] })
    expect(status('PL49', '2025-06-01', { ...loan, equipmentSpendFen: wan(500) - 1 })).toBe('ineligible')
    expect(status('PL49', '2025-06-01', { ...loan, ...shaoyang })).toBe('ineligible')
    expect(status('PL49', '2024-11-04', loan)).toBe('needsInfo')
  })
  it('pays the highest title', () => {
    const titled = (newlyAwarded: string[]) => ask('PL50', '2025-06-01', { ...hengyang, newlyAwarded }).sum
    expect(titled(['省级标杆车间'])).toBe(wan(5))
    expect(titled(['省级标杆企业', '省级标杆车间'])).toBe(wan(10))
    expect(titled(['国家级智能制造示范'])).toBe(wan(20))
  })
  it('has no sharing rule yet', () => {
    expect(status('PL51', '2026-06-01', hengyang)).toBe('notOfferable')
  })
})

describe('finder’s fees (PL52–PL64)', () => {
  const liuyang = {
    projectRegion: '430181',
    isReferrer: true,
    advancedManufacturer: true,
    fixedAssetsFen: yi(5),
  }
  it('are for the referrer, not for the enterprise', () => {
    for (const id of ['PL52', 'PL53', 'PL55', 'PL56', 'PL57', 'PL58', 'PL60', 'PL62', 'PL63', 'PL64'])
      expect([id, status(id, '2023-06-01', { isReferrer: false })]).toEqual([id, 'ineligible'])
  })
  it('of Changsha exclude the publicly funded', () => {
    const lead = { projectRegion: '430100', isReferrer: true, publiclyFunded: false }
    expect(ask('PL52', '2023-06-01', lead)).toEqual({ status: 'needsInfo', sum: [0, wan(1000)] })
    expect(status('PL52', '2023-06-01', { ...lead, publiclyFunded: true })).toBe('ineligible')
  })
  it('of Liuyang go by local contribution, and are barred from 2024-08-01 on', () => {
    const at = (id: string, contribution: number, day = '2024-07-31') =>
      ask(id, day, { ...liuyang, localContributionFen: contribution })
    expect(at('PL55', wan(400) - 1).status).toBe('ineligible')
    expect(at('PL55', wan(400))).toEqual({ status: 'needsInfo', sum: wan(40) })
    expect(at('PL55', wan(600))).toEqual({ status: 'needsInfo', sum: wan(60) })
    expect(at('PL55', wan(600) + 1).status).toBe('ineligible')
    expect(at('PL56', wan(600))).toEqual({ status: 'needsInfo', sum: wan(120) })
    expect(at('PL56', wan(1000))).toEqual({ status: 'needsInfo', sum: wan(200) })
    expect(at('PL56', wan(1000) + 1).status).toBe('ineligible')
    expect(at('PL57', wan(1000))).toEqual({ status: 'needsInfo', sum: wan(300) })
    expect(at('PL57', wan(1000) - 1).status).toBe('ineligible')
    expect(at('PL55', wan(400), '2024-08-01').status).toBe('notOfferable')
    expect(at('PL57', wan(1000), '2026-06-01').status).toBe('notOfferable')
    expect(at('PL56', wan(700), '2022-06-01')).toEqual({ status: 'eligible', sum: wan(140) })
    const small = { ...liuyang, fixedAssetsFen: yi(5) - 1, localContributionFen: wan(700) }
    expect(status('PL56', '2024-07-31', small)).toBe('ineligible')
  })
  it('of Liuyang for a top-500 enterprise lie between 200 and 600 万', () => {
    const lead = { projectRegion: '430181', isReferrer: true, newProject: true, chinaTop500: true }
    expect(ask('PL58', '2023-06-01', lead).sum).toEqual([wan(200), wan(600)])
  })
  it('of Loudi are three prizes that meet at 5,000 万 and 1 亿', () => {
    const at = (id: string, arrivedFundsFen: number, more = {}) =>
      ask(id, '2023-06-01', { projectRegion: '431300', isReferrer: true, arrivedFundsFen, ...more })
    expect(at('PL62', yi(1) - 1).status).toBe('ineligible')
    expect(at('PL62', yi(1))).toEqual({ status: 'needsInfo', sum: wan(30) })
    expect(at('PL62', yi(2) - 1).sum).toBe(wan(30))
    expect(at('PL62', yi(3.5)).sum).toBe(wan(90))
    expect(at('PL63', yi(1))).toEqual({ status: 'needsInfo', sum: wan(20) })
    expect(at('PL63', yi(1) + 1).status).toBe('ineligible')
    expect(at('PL63', wan(5000)).status).toBe('needsInfo')
    expect(at('PL64', wan(5000))).toEqual({ status: 'needsInfo', sum: [wan(10), wan(15)] })
    expect(at('PL64', wan(5000), { foreignFundsUsd: 0 }).sum).toBe(wan(10))
    expect(at('PL64', wan(1000) - 1).status).toBe('ineligible')
  })
  it('of a draft are never eligible', () => {
    const lead = { park: '湘潭高新区', isReferrer: true, arrivedFundsFen: wan(3000), referralFiledBeforeSigning: true }
    expect(status('PL60', '2023-06-01', { ...lead, paidInForeignCapitalFen: wan(3000) })).toBe('needsInfo')
    expect(status('PL60', '2023-06-01', { ...lead, arrivedFundsFen: wan(3000) - 1 })).toBe('ineligible')
  })
  it('have rules that are no benefit', () => {
    expect(status('PL59', '2023-06-01', { projectRegion: '430181' })).toBe('notOfferable')
    expect(status('PL61', '2023-06-01', { park: '湘江新区' })).toBe('notOfferable')
  })
})

describe('Guangdong (PL65–PL72)', () => {
  it('stays inside Guangdong', () => {
    for (const id of ['PL65', 'PL66']) {
      expect(status(id, '2026-06-01', shaoyang)).toBe('ineligible')
      expect(status(id, '2026-06-01', { projectRegion: '445200' })).toBe('notOfferable')
    }
    expect(status('PL67', '2021-01-01', { projectRegion: '445200' })).toBe('expired')
    expect(status('PL69', '2013-01-01', { projectRegion: '440300' })).toBe('expired')
    expect(status('PL72', '2026-06-01', { park: '深圳—汕头产业合作园区' })).toBe('notOfferable')
  })
  it('rewards output reached for the first time in one park, at figures nobody has seen', () => {
    const lead = { park: '坪山—龙湖合作园区', firstTimeReachingOutput: true, annualOutputFen: wan(5000) }
    expect(ask('PL71', '2026-06-01', lead)).toEqual({ status: 'needsInfo', sum: null })
    expect(status('PL71', '2026-06-01', { ...lead, annualOutputFen: wan(5000) - 1 })).toBe('ineligible')
    expect(status('PL71', '2025-11-06', lead)).toBe('notYetOpen')
  })
})

describe('the nation (PL73–PL83)', () => {
  it('leaves cost sharing to agreement, and offers no mechanism as a benefit', () => {
    expect(status('PL73', '2026-06-01', {})).toBe('discretionary')
    for (const id of ['PL74', 'PL75', 'PL76', 'PL77', 'PL78']) expect(status(id, '2026-06-01', {})).toBe('notOfferable')
    expect(status('PL77', '2024-07-31', {})).toBe('notYetOpen')
  })
  it('takes off 100 % of R&D spending since 2023', () => {
    expect(ask('PL80', '2026-06-01', { rdSpendFen: wan(80) })).toEqual({ status: 'needsInfo', sum: wan(80) })
    expect(status('PL80', '2023-06-01', { rdSpendFen: wan(80) })).toBe('eligible')
    expect(status('PL80', '2022-12-31', { rdSpendFen: wan(80) })).toBe('notYetOpen')
  })
  it('lets advanced manufacturers deduct 5 % more input VAT, from 2023 to 2027, down to the fen', () => {
    const lead = { advancedManufacturer: true, deductibleInputVatFen: 12_345 }
    expect(ask('PL81', '2023-01-01', lead)).toEqual({ status: 'eligible', sum: 617 })
    expect(status('PL81', '2027-12-31', lead)).toBe('eligible')
    expect(status('PL81', '2028-01-01', lead)).toBe('expired')
    expect(status('PL81', '2022-12-31', lead)).toBe('notYetOpen')
    expect(status('PL81', '2024-06-01', { advancedManufacturer: false })).toBe('ineligible')
    expect(status('PL81', '2024-06-01', {})).toBe('needsInfo')
  })
  it('refunds VAT at the rate of the catalogue', () => {
    const lead = { inResourceUseCatalogue: true, catalogueRefundRatePct: 70, vatPaidFen: wan(10) }
    expect(ask('PL82', '2026-06-01', lead)).toEqual({ status: 'needsInfo', sum: wan(7) })
  })
  it('gives the rate of the western regions to 湘西州 only', () => {
    expect(status('PL83', '2026-06-01', shaoyang)).toBe('ineligible')
    expect(status('PL83', '2026-06-01', { projectRegion: '433101' })).toBe('needsInfo')
    expect(status('PL79', '2026-06-01', { certificates: ['高企'] })).toBe('needsInfo')
    expect(status('PL79', '2026-06-01', { certificates: [] })).toBe('ineligible')
  })
})
