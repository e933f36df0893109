import { describe, expect, it } from 'vitest'
import { ask, status, wan, yi } from './support/ask.ts'

const shaoyang = { projectRegion: '430522' }
const elsewhere = { projectRegion: '440300' }

describe('enclave parks of Hunan (PL01–PL06)', () => {
  const park = { ...shaoyang, parkLevel: '省级' }
  const both = { firstContactArea: '430100', receivingArea: '430500' }
  it('scope is no benefit, before its day not yet open, and tells outsiders no', () => {
    expect(status('PL01', '2026-06-01', park)).toBe('notOfferable')
    expect(status('PL01', '2025-10-28', park)).toBe('notYetOpen')
    expect(status('PL01', '2026-06-01', { ...park, parkLevel: '县级' })).toBe('ineligible')
    expect(status('PL01', '2026-06-01', { ...park, ...elsewhere })).toBe('ineligible')
  })
  it('compensation is negotiated between two areas of Hunan', () => {
    expect(ask('PL02', '2026-06-01', both)).toEqual({ status: 'discretionary', sum: null })
    expect(status('PL02', '2026-06-01', { ...both, firstContactArea: '440300' })).toBe('ineligible')
    expect(status('PL02', '2026-06-01', { receivingArea: '430500' })).toBe('needsInfo')
  })
  it('sharing of revenue needs a move that the origin supports', () => {
    const move = { ...shaoyang, originZoneSupportsRelocation: true, relocatedFromOtherRegion: true }
    expect(status('PL04', '2026-06-01', move)).toBe('discretionary')
    expect(status('PL04', '2026-06-01', { ...move, originZoneSupportsRelocation: false })).toBe('ineligible')
    expect(status('PL04', '2026-06-01', { ...shaoyang, relocatedFromOtherRegion: true })).toBe('needsInfo')
  })
  it('the pilots of 2014 are over, and are not denied to a county the row does not name', () => {
    expect(status('PL06', '2016-01-01', park)).toBe('expired')
    expect(status('PL06', '2015-12-31', park)).toBe('needsInfo')
    expect(status('PL06', '2015-12-31', { ...park, projectRegion: '430423' })).toBe('notOfferable')
  })
})

describe('the measures of 2023 (PL22–PL29)', () => {
  const inTime = '2023-06-01'
  const merchant = { ...shaoyang, hunanMerchant: true, listed: true, headquartersReturn: true }
  const group = { ...merchant, headquartersType: 'group' }
  it('a cap without a rate is from nothing to the cap', () => {
    expect(ask('PL22', inTime, group)).toEqual({ status: 'eligible', sum: [0, wan(1000)] })
  })
  it('run from 2023-02-05 to the last day of 2023', () => {
    expect(status('PL22', '2023-02-04', group)).toBe('notYetOpen')
    expect(status('PL22', '2023-02-05', group)).toBe('eligible')
    expect(status('PL22', '2023-12-31', group)).toBe('eligible')
    expect(status('PL22', '2024-01-01', group)).toBe('expired')
  })
  it('hold in all of Hunan, and are unknown where the place is', () => {
    const { projectRegion: _, ...placeless } = group
    expect(status('PL22', inTime, { ...group, projectRegion: '430100' })).toBe('eligible')
    expect(status('PL22', inTime, { ...group, ...elsewhere })).toBe('ineligible')
    expect(status('PL22', inTime, placeless)).toBe('needsInfo')
  })
  it('tell the whole headquarters from a functional one', () => {
    const functional = { ...merchant, headquartersType: '功能性总部', annualTaxFen: 1 }
    expect(ask('PL23', inTime, functional)).toEqual({ status: 'eligible', sum: [0, wan(300)] })
    expect(status('PL23', inTime, { ...functional, annualTaxFen: 0 })).toBe('ineligible')
    expect(status('PL23', inTime, group)).toBe('ineligible')
    expect(status('PL22', inTime, functional)).toBe('ineligible')
  })
  it('leave the top-500 headquarters to a decision, China headquarters only to the world 500', () => {
    const group500 = { ...shaoyang, privateTop500: true, headquartersType: 'group' }
    expect(ask('PL24', inTime, group500)).toEqual({ status: 'discretionary', sum: null })
    const china = { ...shaoyang, headquartersType: 'china-region' }
    expect(status('PL24', inTime, { ...china, worldTop500: true })).toBe('discretionary')
    expect(status('PL24', inTime, { ...china, worldTop500: false, chinaTop500: true })).toBe('ineligible')
  })
  it('want more than 10 % growth of both revenue and tax', () => {
    const grown = { ...shaoyang, newlyInHunanManufacturingTop100: true, revenueGrowthBp: 1001, taxGrowthBp: 1001 }
    expect(ask('PL25', inTime, grown)).toEqual({ status: 'eligible', sum: [0, wan(500)] })
    expect(status('PL25', inTime, { ...grown, taxGrowthBp: 1000 })).toBe('ineligible')
    expect(status('PL25', inTime, { ...grown, revenueGrowthBp: null })).toBe('needsInfo')
  })
  it('pay for titles newly won, and tell the key little giant from the little giant', () => {
    expect(ask('PL26', inTime, { ...shaoyang, newlyAwarded: ['国家制造业单项冠军'] })).toEqual({
      status: 'eligible',
      sum: wan(100),
    })
    expect(status('PL26', inTime, { ...shaoyang, newlyAwarded: [] })).toBe('ineligible')
    expect(status('PL26', inTime, { ...shaoyang, certificates: ['制造业单项冠军'] })).toBe('needsInfo')
    expect(ask('PL27', inTime, { ...shaoyang, newlyAwarded: ['专精特新重点小巨人'] }).sum).toEqual([0, wan(600)])
    expect(status('PL27', inTime, { ...shaoyang, newlyAwarded: ['专精特新小巨人'] })).toBe('ineligible')
    expect(ask('PL28', inTime, { ...shaoyang, certificates: ['服务型制造示范'] }).sum).toEqual([0, wan(200)])
    expect(ask('PL29', inTime, { ...shaoyang, firstTimeNationalTop100: true }).sum).toBe(wan(100))
  })
})

describe('suppliers of 2021 (PL30–PL33)', () => {
  const equipment = { ...shaoyang, chain: '装备制造' }
  const filling = { ...equipment, chainFillingProject: true }
  it('1 % of funds arrived from more than 2 亿, at most 1,000 万', () => {
    const at = (arrivedFundsFen: number) => ask('PL32', '2022-06-01', { ...filling, arrivedFundsFen })
    expect(at(yi(2)).status).toBe('ineligible')
    expect(at(yi(2) + 1)).toEqual({ status: 'eligible', sum: wan(200) })
    expect(at(yi(2) + 99)).toEqual({ status: 'eligible', sum: wan(200) })
    expect(at(yi(2) + 100)).toEqual({ status: 'eligible', sum: wan(200) + 1 })
    expect(at(yi(10)).sum).toBe(wan(1000))
    expect(at(yi(10) + 100).sum).toBe(wan(1000))
  })
  it('are judged by their text for five years, and never plainly eligible afterwards', () => {
    const lead = { ...filling, arrivedFundsFen: yi(3) }
    expect(status('PL32', '2021-07-31', lead)).toBe('notYetOpen')
    expect(status('PL32', '2021-08-15', lead)).toBe('needsInfo')
    expect(status('PL32', '2025-12-31', lead)).toBe('eligible')
    expect(status('PL32', '2026-01-01', lead)).toBe('needsInfo')
  })
  it('are not for another chain', () => {
    expect(status('PL32', '2022-06-01', { ...filling, chain: 'internet', arrivedFundsFen: yi(3) })).toBe('ineligible')
  })
  it('want 2 亿 of fixed assets of an enterprise three years old at most', () => {
    const lead = { ...equipment, introducedByLeadEnterprise: true, fixedAssetsFen: yi(2), foundedOn: '2019-06-01' }
    expect(ask('PL31', '2022-06-01', lead)).toEqual({ status: 'eligible', sum: null })
    expect(status('PL31', '2022-06-02', lead)).toBe('ineligible')
    expect(status('PL31', '2022-06-01', { ...lead, fixedAssetsFen: yi(2) - 1 })).toBe('ineligible')
  })
  it('leave a leader with more than 10 亿 to a decision', () => {
    const leader = { ...equipment, industryTop10Lead: true, newProject: true, arrivedFundsFen: yi(10) + 1 }
    expect(status('PL33', '2022-06-01', leader)).toBe('discretionary')
    expect(status('PL33', '2022-06-01', { ...leader, arrivedFundsFen: yi(10) })).toBe('ineligible')
  })
  it('reward a government, never the enterprise', () => {
    expect(status('PL30', '2022-06-01', { ...equipment, introducedByLeadEnterprise: true })).toBe('notOfferable')
  })
})

describe('support of 2022 (PL34, PL35)', () => {
  const big = { ...shaoyang, fixedAssetsExLandFen: yi(20) }
  it('wants 10 亿 and half of it, or 8 亿, within the first year', () => {
    const at = (completedWithinFirstYearFen: number, ex = yi(20)) =>
      status('PL34', '2023-06-01', { ...big, fixedAssetsExLandFen: ex, completedWithinFirstYearFen })
    expect(at(yi(8))).toBe('eligible')
    expect(at(yi(8) - 1)).toBe('ineligible')
    expect(at(yi(5), yi(10))).toBe('eligible')
    expect(at(yi(5) - 1, yi(10))).toBe('ineligible')
    expect(at(yi(9), yi(10) - 1)).toBe('ineligible')
    expect(status('PL34', '2023-06-01', big)).toBe('needsInfo')
  })
  it('gives up to 1,000 万 at a share the text leaves open', () => {
    expect(ask('PL34', '2023-06-01', { ...big, completedWithinFirstYearFen: yi(8) }).sum).toEqual([0, wan(1000)])
  })
  it('is not known to be in force before the day of printing, and is over after 2024', () => {
    const lead = { ...big, completedWithinFirstYearFen: yi(8) }
    expect(status('PL34', '2022-06-15', lead)).toBe('needsInfo')
    expect(status('PL34', '2022-06-16', lead)).toBe('eligible')
    expect(status('PL34', '2024-12-31', lead)).toBe('eligible')
    expect(status('PL34', '2025-01-01', lead)).toBe('expired')
  })
  it('counts a demonstration factory up to 100 万', () => {
    const factory = { ...shaoyang, chain: 'equipment-manufacturing', newlyAwarded: ['5G+工业互联网示范工厂'] }
    expect(ask('PL35', '2023-06-01', factory)).toEqual({ status: 'eligible', sum: [0, wan(100)] })
  })
})

describe('rows of 2011 and 2020 without a known end (PL36–PL40)', () => {
  it('are judged by their text in the year of issue, and never plainly eligible afterwards', () => {
    const trade = { ...shaoyang, newProject: true, drivesLocalIndustry: true }
    const usd = { exportUsd: 300_000_000, importUsd: 200_000_000 }
    expect(status('PL36', '2021-06-01', { ...trade, ...usd })).toBe('needsInfo')
    expect(status('PL36', '2021-06-01', { ...trade, ...usd, importUsd: 199_999_999.99 })).toBe('ineligible')
    expect(status('PL36', '2020-12-31', { ...trade, ...usd })).toBe('eligible')
    expect(status('PL36', '2020-10-08', { ...trade, ...usd })).toBe('notYetOpen')
    expect(status('PL37', '2011-06-01', { ...shaoyang, encouragedProject: true, investmentFen: yi(3) })).toBe(
      'eligible',
    )
    expect(status('PL37', '2012-06-01', { ...shaoyang, encouragedProject: true, investmentFen: yi(3) })).toBe(
      'needsInfo',
    )
  })
  it('waive all fees on the part above 2 亿 and half of those between 1 and 2 亿', () => {
    const lead = { ...shaoyang, encouragedProject: true, feesOnPartAbove2YiFen: wan(7), feesOnPart1To2YiFen: 101 }
    expect(ask('PL37', '2012-06-01', { ...lead, investmentFen: yi(2) - 1 }).status).toBe('ineligible')
    expect(ask('PL37', '2012-06-01', { ...lead, investmentFen: yi(2) })).toEqual({ status: 'needsInfo', sum: wan(7) })
    expect(ask('PL38', '2012-06-01', { ...lead, investmentFen: yi(3) })).toEqual({ status: 'needsInfo', sum: 50 })
    expect(ask('PL38', '2012-06-01', { ...lead, investmentFen: yi(1) - 1 }).status).toBe('ineligible')
  })
  it('give 10 to 15 元 for each square metre of new standard workshop', () => {
    const lead = { ...shaoyang, keyUndertakingCounty: true, newStandardWorkshop: true, workshopSquareMetres: 10_000 }
    expect(ask('PL39', '2012-06-01', lead).sum).toEqual([wan(10), wan(15)])
  })
  it('leave the reward of parks to a decision, and bar it since 2024-08-01 for its tie to tax', () => {
    const lead = { ...shaoyang, encouragedProject: true, foreignFundsUsd: 50_000_000 }
    expect(status('PL40', '2012-06-01', lead)).toBe('discretionary')
    expect(status('PL40', '2024-08-01', lead)).toBe('notOfferable')
    expect(status('PL40', '2012-06-01', { ...lead, foreignFundsUsd: 1, arrivedFundsFen: yi(3) - 1 })).toBe('ineligible')
  })
})

describe('southern Hunan (PL41, PL43)', () => {
  it('covers Chenzhou, Hengyang and Yongzhou, and not Shaoyang', () => {
    for (const projectRegion of ['431000', '430400', '431100', '431021'])
      expect(status('PL43', '2020-06-01', { projectRegion })).toBe('needsInfo')
    for (const projectRegion of ['430500', '430523', '433100', '440300'])
      expect(status('PL43', '2020-06-01', { projectRegion })).toBe('ineligible')
    expect(status('PL43', '2020-06-01', { projectRegion: '430000' })).toBe('needsInfo')
  })
  it('differs from the zone of six cities, which holds Shaoyang', () => {
    expect(status('PL41', '2021-06-01', shaoyang)).toBe('notOfferable')
    expect(status('PL41', '2021-06-01', { projectRegion: '430100' })).toBe('ineligible')
  })
})
