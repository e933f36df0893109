import type { Profile } from '@lianqiao/matching'

/** A figure that a person worked out from the row's words alone, before the machine was asked. */
export type ByHand = { clause: string; status: string; fen: [number, number | null] | null; how: string }

export type WorkedCase = {
  title: string
  english: string
  story: string
  asOf: string
  profile: Profile
  byHand: readonly ByHand[]
  /** Also shows the best legal combination: of verified rows, or of all rows of the case where none is verified. */
  combine?: 'verified' | 'all'
}

const yuan = (amount: number) => Math.round(amount * 100)
const wan = (amount: number) => amount * 1_000_000
const yi = (amount: number) => amount * 10_000_000_000

const exactly = (fen: number): [number, number] => [fen, fen]

/** Ten enterprises that do not exist, on days on which the rows' own texts decide. */
export const workedCases: readonly WorkedCase[] = [
  {
    title: '深圳玻璃盖板厂迁邵阳经开区',
    english: 'A Shenzhen glass-cover maker moves to the economic zone',
    story: '先进制造业企业,高新技术企业;当期可抵扣进项税额 12,345,678.90 元,年研发费用 3,000,000.01 元。',
    asOf: '2026-11-23',
    profile: {
      originRegion: '440300',
      projectRegion: '430500',
      park: 'P01',
      inPark: true,
      chain: 'display-materials',
      gbt4754: '3051',
      investmentFen: yi(3),
      landMu: 40,
      jobs: 600,
      advancedManufacturer: true,
      certificates: ['高新技术企业'],
      deductibleInputVatFen: yuan(12_345_678.9),
      rdSpendFen: yuan(3_000_000.01),
    },
    byHand: [
      {
        clause: 'PL81',
        status: 'eligible',
        fen: exactly(61_728_394),
        how: '12,345,678.90 × 5% = 617,283.945,不足一分舍去 → 617,283.94 元;有效期 2023-01-01 至 2027-12-31',
      },
      {
        clause: 'PL80',
        status: 'needsInfo',
        fen: exactly(300_000_001),
        how: '3,000,000.01 × 100% = 3,000,000.01 元,是加计扣除额,不是退税额;2023 年后该行效力待核,不作“可享受”',
      },
      { clause: 'PL79', status: 'needsInfo', fen: null, how: '减按 15%:应纳税所得额未知,不算金额;来源需核' },
      { clause: 'PL11', status: 'expired', fen: null, how: '用工 600 人在 500—2000 人内,但该条效力只读到 2018-12-31' },
      { clause: 'PL32', status: 'ineligible', fen: null, how: '只及装备制造' },
    ],
    combine: 'verified',
  },
  {
    title: '香港服装贸易商在邵东设厂',
    english: 'A Hong Kong garment trader sets up in Shaodong',
    story: '新引进企业,有产业带动;年出口 3 亿美元、进口 1.5 亿美元。',
    asOf: '2020-11-01',
    profile: {
      originRegion: '810000',
      projectRegion: '430582',
      park: 'P02',
      chain: 'fashion-goods',
      newProject: true,
      drivesLocalIndustry: true,
      exportUsd: 300_000_000,
      importUsd: 150_000_000,
    },
    byHand: [
      {
        clause: 'PL36',
        status: 'ineligible',
        fen: null,
        how: '3 亿 + 1.5 亿 = 4.5 亿美元,要求 5 亿美元以上:还差 5,000 万美元;奖励数额未见,补足了也不算金额',
      },
      { clause: 'PL43', status: 'ineligible', fen: null, how: '湘南只含郴州、衡阳、永州,不含邵阳' },
      { clause: 'PL66', status: 'ineligible', fen: null, how: '广东的政策不出广东' },
    ],
  },
  {
    title: '东莞电池回收商:危废经营许可证未办',
    english: 'A Dongguan battery recycler whose hazardous-waste licence is missing',
    story:
      '落新邵雀塘;证照清单是空的(没有危险废物经营许可证),产品能否进入资源综合利用目录因此未定;已缴增值税 8,000,000 元。',
    asOf: '2026-11-23',
    profile: {
      originRegion: '441900',
      projectRegion: '430522',
      park: 'P03',
      chain: 'circular-economy',
      gbt4754: '4210',
      certificates: [],
      vatPaidFen: wan(800),
    },
    byHand: [
      {
        clause: 'PL82',
        status: 'needsInfo',
        fen: [0, wan(800)],
        how: '目录资格未知、退税比例未知(30%—90% 分档,各档未见):0 至全部已缴税额 800 万元',
      },
      { clause: 'PL79', status: 'ineligible', fen: null, how: '证照清单已给全,其中没有高新技术企业' },
      { clause: 'PL17', status: 'needsInfo', fen: null, how: '数额未见;起止日未知,该日是否有效须先核实' },
    ],
    combine: 'verified',
  },
  {
    title: '同一家回收商:许可证办下、进入目录、比例 30%',
    english: 'The same recycler with the licence, in the catalogue at 30 %',
    story: '目录对应退税比例 30%,已缴增值税 8,000,000.50 元。',
    asOf: '2026-11-23',
    profile: {
      projectRegion: '430522',
      park: 'P03',
      chain: 'circular-economy',
      inResourceUseCatalogue: true,
      catalogueRefundRatePct: 30,
      vatPaidFen: yuan(8_000_000.5),
    },
    byHand: [
      {
        clause: 'PL82',
        status: 'needsInfo',
        fen: exactly(240_000_015),
        how: '8,000,000.50 × 30% = 2,400,000.15 元;来源需核、起止日未知,故不作“可享受”,也不进合计',
      },
    ],
    combine: 'verified',
  },
  {
    title: '苏州数控设备厂:补链项目到位 2.1 亿元',
    english: 'A Suzhou machine-tool maker that fills a gap, 210 million arrived',
    story: '装备制造补链项目,实际到位资金 210,000,000.99 元,三年前成立,由龙头企业引进,固投 2 亿元整。',
    asOf: '2022-09-01',
    profile: {
      originRegion: '320500',
      projectRegion: '430503',
      chain: 'equipment-manufacturing',
      chainFillingProject: true,
      introducedByLeadEnterprise: true,
      foundedOn: '2019-09-01',
      arrivedFundsFen: yuan(210_000_000.99),
      fixedAssetsFen: yi(2),
    },
    byHand: [
      {
        clause: 'PL32',
        status: 'eligible',
        fen: exactly(210_000_000),
        how: '210,000,000.99 > 2 亿元;× 1% = 2,100,000.0099,舍去不足一分 → 2,100,000.00 元,未到上限 1000 万元',
      },
      {
        clause: 'PL31',
        status: 'eligible',
        fen: null,
        how: '设立 3 年内含届满日 2022-09-01,固投 2 亿元“以上”含 2 亿元;数额未见,不算金额',
      },
      { clause: 'PL34', status: 'needsInfo', fen: [0, wan(1000)], how: '不含土地的固投未知:0 至上限 1000 万元' },
    ],
  },
  {
    title: '同一项目只到位 2 亿元整',
    english: 'The same project at exactly 200 million',
    story: '“实际到位资金>2亿元”不含 2 亿元。',
    asOf: '2022-09-01',
    profile: {
      projectRegion: '430503',
      chain: 'equipment-manufacturing',
      chainFillingProject: true,
      arrivedFundsFen: yi(2),
    },
    byHand: [
      {
        clause: 'PL32',
        status: 'ineligible',
        fen: null,
        how: '恰为 2 亿元,不大于 2 亿元:还差一分。按文本 1% 为 200 万元,不计',
      },
    ],
  },
  {
    title: '衡阳倍增培育企业:技改贴息与智能制造(已核的行)',
    english: 'A Hengyang manufacturer: two verified rows add up',
    story: '贷款 3,000 万元,年基准利率 4.35%,当年设备投资 500 万元整;新获国家级智能制造示范,又有省级标杆车间。',
    asOf: '2025-06-01',
    profile: {
      projectRegion: '430412',
      doublingCultivationEnterprise: true,
      equipmentSpendFen: wan(500),
      loanFen: wan(3000),
      benchmarkRateBp: 435,
      newlyAwarded: ['智能制造示范(国家级)', '智能制造标杆车间(省级)'],
      certificates: [],
    },
    byHand: [
      {
        clause: 'PL49',
        status: 'eligible',
        fen: exactly(65_250_000),
        how: '3,000 万 × 4.35% × 50% = 65.25 万元,未到上限 100 万元;设备投资 500 万元“≥”含 500 万元',
      },
      {
        clause: 'PL50',
        status: 'eligible',
        fen: exactly(wan(20)),
        how: '国家级 20 万元、标杆车间 5 万元,取高:20 万元',
      },
    ],
    combine: 'verified',
  },
  {
    title: '桂阳家居产业园:容积率 1.5 的 30 亩厂(历史行,参照)',
    english: 'A smart-home maker in Guiyang county: the higher of two, and containers by year',
    story: '容积率 1.5,用地 30 亩;2022 年出口 40 尺柜 100 个、2023 年 80 个;2022-12-31 投产,年销售收入 2,000 万元整。',
    asOf: '2023-06-30',
    profile: {
      projectRegion: '431021',
      chain: 'smart-home',
      floorAreaRatio: 1.5,
      landMu: 30,
      foreignTradeEnterprise: true,
      productionStartedOn: '2022-12-31',
      containers40ft: { 2022: 100, 2023: 80 },
      annualRevenueFen: wan(2000),
    },
    byHand: [
      { clause: 'PL44', status: 'eligible', fen: exactly(wan(480)), how: '16 万元/亩 × 30 亩 = 480 万元' },
      { clause: 'PL45', status: 'eligible', fen: exactly(wan(540)), how: '18 万元/亩 × 30 亩 = 540 万元;与 PL44 就高' },
      { clause: 'PL46', status: 'eligible', fen: exactly(wan(30)), how: '3,000 元 × 100 柜(2022 年) = 30 万元' },
      { clause: 'PL47', status: 'eligible', fen: exactly(wan(20)), how: '2,500 元 × 80 柜(2023 年) = 20 万元' },
      {
        clause: 'PL48',
        status: 'eligible',
        fen: exactly(wan(10)),
        how: '2,000 万元 × 0.5% = 10 万元;“≥”含 2,000 万元',
      },
    ],
    combine: 'all',
  },
  {
    title: '浏阳中介人:地方贡献恰为 600 万元',
    english: 'A referrer in Liuyang at exactly six million',
    story: '先进制造业项目,固投 5 亿元整,当年度地方贡献 600 万元整。',
    asOf: '2022-06-01',
    profile: {
      projectRegion: '430181',
      isReferrer: true,
      advancedManufacturer: true,
      fixedAssetsFen: yi(5),
      localContributionFen: wan(600),
    },
    byHand: [
      { clause: 'PL55', status: 'eligible', fen: exactly(wan(60)), how: '600 万 × 10% = 60 万元;600 万元两档都含' },
      { clause: 'PL56', status: 'eligible', fen: exactly(wan(120)), how: '600 万 × 20% = 120 万元;同一条的三档,就高' },
      { clause: 'PL57', status: 'ineligible', fen: null, how: '1000 万元以上:还差 400 万元' },
    ],
    combine: 'all',
  },
  {
    title: '同一中介人在公平竞争审查条例施行之日',
    english: 'The same referrer on the day the fair-competition regulation comes into force',
    story: '按地方贡献比例奖励,2024-08-01 起不得兑现。',
    asOf: '2024-08-01',
    profile: {
      projectRegion: '430181',
      isReferrer: true,
      advancedManufacturer: true,
      fixedAssetsFen: yi(5),
      localContributionFen: wan(600),
    },
    byHand: [
      { clause: 'PL55', status: 'notOfferable', fen: null, how: '条件都满足,但奖励与地方贡献挂钩:自该日起不得兑现' },
      { clause: 'PL56', status: 'notOfferable', fen: null, how: '同上' },
    ],
  },
]
