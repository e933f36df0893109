import type { FactDefinition, FactUnit, FactValue, Text } from '../fact.ts'
import { standardValues } from './standard-values.ts'

const text = (zhHans: string, zhHant: string, en: string): Text => ({ zhHans, zhHant, en })

type Words = [zhHans: string, zhHant: string, en: string]

/** Questions are formed alike, so that a screen reads evenly; a fact whose question needs other words says so. */
const asks = {
  which: ([a, b, c]: Words) => text(`${a}是哪里(哪一项)?`, `${b}是哪裡(哪一項)?`, `Which is the ${c}?`),
  howMuch: ([a, b, c]: Words) => text(`${a}是多少?`, `${b}是多少?`, `How much is the ${c}?`),
  when: ([a, b, c]: Words) => text(`${a}是哪一天?`, `${b}是哪一天?`, `On which day was the ${c}?`),
  whether: ([a, b, c]: Words) => text(`是否${a}?`, `是否${b}?`, `Is this so: ${c}?`),
  list: ([a, b, c]: Words) => text(`有哪些${a}?请列全`, `有哪些${b}?請列全`, `Which ${c}? Please list all`),
}

type Shape = { type: FactDefinition['type'] } & Record<string, unknown>

const define = (name: string, words: Words, shape: Shape, question: keyof typeof asks): FactDefinition =>
  ({ name, label: text(...words), question: asks[question](words), ...shape }) as FactDefinition

const place = (name: string, ...words: Words) => define(name, words, { type: 'region' }, 'which')
const flag = (name: string, ...words: Words) => define(name, words, { type: 'boolean' }, 'whether')
const day = (name: string, ...words: Words) => define(name, words, { type: 'date' }, 'when')
const amount =
  (unit: FactUnit, decimals: number, more: object = {}) =>
  (name: string, ...words: Words) =>
    define(name, words, { type: 'number', unit, decimals, ...more }, 'howMuch')
const fen = amount('fen', 0)
const usd = amount('usd', 2)
const count = amount('count', 0)
const growth = amount('bp', 2, { min: -1_000_000 })
const list = (name: string, values: readonly FactValue[], ...words: Words) =>
  define(name, words, { type: 'set', values, open: true }, 'list')
const choice = (name: string, values: readonly FactValue[], open: boolean, ...words: Words) =>
  define(name, words, { type: 'enum', values, open }, 'which')

/**
 * The facts the present clauses need. Parks, chains and certificates take further values from reference data
 * (`withValues`); further facts are appended by whoever loads the catalogue.
 */
export const standardFacts: readonly FactDefinition[] = [
  place('projectRegion', '项目落地区域', '項目落地區域', 'place of the project'),
  place('originRegion', '企业来源地区', '企業來源地區', 'place the enterprise comes from'),
  place('firstContactArea', '首谈地', '首談地', 'area that first talked with the enterprise'),
  place('receivingArea', '承接地', '承接地', 'area that receives the project'),
  define('gbt4754', ['国民经济行业代码', '國民經濟行業代碼', 'GB/T 4754 industry code'], { type: 'industry' }, 'which'),
  choice('chain', standardValues.chain, true, '所属产业链', '所屬產業鏈', 'industrial chain'),
  choice('park', [], true, '入驻园区', '入駐園區', 'park'),
  choice('parkLevel', standardValues.parkLevel, false, '园区级别', '園區級別', 'level of the park'),
  choice('enclaveMode', standardValues.enclaveMode, false, '飞地合作模式', '飛地合作模式', 'enclave mode'),
  choice('enterpriseSize', standardValues.enterpriseSize, false, '企业规模', '企業規模', 'size of the enterprise'),
  choice('headquartersType', standardValues.headquartersType, false, '总部类型', '總部類型', 'type of headquarters'),
  define(
    'stage',
    ['项目阶段', '項目階段', 'stage of the project'],
    { type: 'ordered', values: standardValues.stage },
    'which',
  ),
  list('certificates', standardValues.certificate, '资质证书', '資質證書', 'certificates held'),
  list('newlyAwarded', standardValues.certificate, '新获评的称号', '新獲評的稱號', 'newly awarded titles'),

  fen('investmentFen', '计划总投资', '計劃總投資', 'planned total investment'),
  fen('fixedAssetsFen', '固定资产投资', '固定資產投資', 'fixed-asset investment'),
  fen(
    'fixedAssetsExLandFen',
    '固定资产投资(不含土地)',
    '固定資產投資(不含土地)',
    'fixed-asset investment without land',
  ),
  fen(
    'completedWithinFirstYearFen',
    '开工一年内完成的投资',
    '開工一年內完成的投資',
    'investment done within a year of starting',
  ),
  fen('arrivedFundsFen', '实际到位资金', '實際到位資金', 'funds arrived'),
  usd('foreignFundsUsd', '实际到位外资', '實際到位外資', 'foreign funds arrived'),
  fen('equipmentSpendFen', '当年设备投资', '當年設備投資', 'equipment investment of the year'),
  fen('rdSpendFen', '研发费用', '研發費用', 'R&D spending'),
  fen('annualRevenueFen', '年销售收入', '年銷售收入', 'annual revenue'),
  fen('annualOutputFen', '年产值', '年產值', 'annual output'),
  fen('annualTaxFen', '年纳税额', '年納稅額', 'tax paid in the year'),
  fen('localContributionFen', '年度地方贡献', '年度地方貢獻', 'local fiscal contribution of the year'),
  usd('exportUsd', '年出口额', '年出口額', 'annual exports'),
  usd('importUsd', '年进口额', '年進口額', 'annual imports'),
  fen('freightFen', '物流费用', '物流費用', 'freight cost'),
  amount('mu', 4)('landMu', '用地面积', '用地面積', 'land'),
  amount('m2', 4)('workshopSquareMetres', '厂房面积', '廠房面積', 'workshop area'),
  amount('fen/m2/month', 0)('rentFenPerSquareMetreMonth', '月租金单价', '月租金單價', 'monthly rent per square metre'),
  amount('ratio', 6)('floorAreaRatio', '容积率', '容積率', 'floor area ratio'),
  count('jobs', '用工人数', '用工人數', 'jobs'),
  count('socialInsuranceHeads', '社保参保人数', '社保參保人數', 'persons in social insurance'),
  fen('loanFen', '贷款额', '貸款額', 'loan'),
  amount('bp', 2)('benchmarkRateBp', '年基准利率', '年基準利率', 'yearly benchmark rate'),
  fen('deductibleInputVatFen', '当期可抵扣进项税额', '當期可抵扣進項稅額', 'deductible input VAT'),
  fen('vatPaidFen', '已缴增值税', '已繳增值稅', 'VAT paid'),
  amount('pct', 4, { max: 100 })(
    'catalogueRefundRatePct',
    '目录所列退税比例',
    '目錄所列退稅比例',
    'refund rate in the catalogue',
  ),
  fen(
    'feesOnPartAbove2YiFen',
    '新增投资2亿元以上部分的规费',
    '新增投資2億元以上部分的規費',
    'fees on the part above 200 million yuan',
  ),
  fen(
    'feesOnPart1To2YiFen',
    '新增投资1—2亿元部分的规费',
    '新增投資1—2億元部分的規費',
    'fees on the part from 100 to 200 million yuan',
  ),
  growth('revenueGrowthBp', '营收增幅', '營收增幅', 'growth of revenue'),
  growth('taxGrowthBp', '税收增幅', '稅收增幅', 'growth of tax'),
  amount('count', 0, { byYear: true })(
    'containers40ft',
    '当年40尺柜数',
    '當年40尺櫃數',
    '40-foot containers of the year',
  ),
  amount('count', 0, { byYear: true })(
    'containers20ft',
    '当年20尺柜数',
    '當年20尺櫃數',
    '20-foot containers of the year',
  ),

  day('foundedOn', '企业成立日期', '企業成立日期', 'founding of the enterprise'),
  day('productionStartedOn', '投产日期', '投產日期', 'start of production'),

  flag('listed', '上市企业', '上市企業', 'the enterprise is listed'),
  flag('inPark', '落户园区', '落戶園區', 'the project is in a park'),
  flag('newProject', '新建项目', '新建項目', 'the project is new'),
  flag('isReferrer', '以引荐人(中介)身份申请', '以引薦人(中介)身份申請', 'the applicant is the referrer'),
  flag(
    'managementServiceExport',
    '以管理服务输出为主',
    '以管理服務輸出為主',
    'the origin zone mainly exports management services',
  ),
  flag(
    'originZoneSupportsRelocation',
    '飞出地主动支持企业迁建',
    '飛出地主動支持企業遷建',
    'the origin zone supports the move',
  ),
  flag(
    'relocatedFromOtherRegion',
    '跨区域兼并重组或异地迁建',
    '跨區域兼併重組或異地遷建',
    'the project moved from another region',
  ),
  flag(
    'leadingIndustryOfPark',
    '符合园区主导产业',
    '符合園區主導產業',
    "the industry is among the park's leading ones",
  ),
  flag('highLevelTalent', '认定的高层次人才', '認定的高層次人才', 'the person is a recognised high-level talent'),
  flag('hunanMerchant', '湘商企业', '湘商企業', 'the enterprise is of Hunan merchants'),
  flag('headquartersReturn', '总部回迁湖南', '總部回遷湖南', 'the headquarters returns to Hunan'),
  flag('worldTop500', '世界500强', '世界500強', 'one of the world top 500'),
  flag('chinaTop500', '中国500强', '中國500強', 'one of the China top 500'),
  flag('privateTop500', '民营企业500强', '民營企業500強', 'one of the private top 500'),
  flag('industryTop10Lead', '行业前10龙头', '行業前10龍頭', "one of its industry's top ten"),
  flag(
    'newlyInHunanManufacturingTop100',
    '新晋“湖南制造业100强”',
    '新晉「湖南製造業100強」',
    'newly in the Hunan manufacturing top 100',
  ),
  flag('firstTimeNationalTop100', '首次进入全国百强', '首次進入全國百強', 'for the first time in a national top 100'),
  flag(
    'introducedByLeadEnterprise',
    '由龙头企业新引进的配套企业',
    '由龍頭企業新引進的配套企業',
    'a supplier brought in by a lead enterprise',
  ),
  flag('chainFillingProject', '补链延链项目', '補鏈延鏈項目', 'the project fills or extends a chain'),
  flag('drivesLocalIndustry', '有产业带动作用', '有產業帶動作用', 'it drives local industry'),
  flag('encouragedProject', '鼓励类项目', '鼓勵類項目', 'an encouraged project'),
  flag(
    'keyUndertakingCounty',
    '位于承接产业转移重点(试点)县',
    '位於承接產業轉移重點(試點)縣',
    'in a key county for undertaking industry',
  ),
  flag('newStandardWorkshop', '新建标准厂房', '新建標準廠房', 'the standard workshop is new'),
  flag('foreignTradeEnterprise', '外贸企业', '外貿企業', 'a foreign-trade enterprise'),
  flag('doublingCultivationEnterprise', '倍增培育企业', '倍增培育企業', 'an enterprise in the doubling programme'),
  flag('publiclyFunded', '财政拨款单位或人员', '財政撥款單位或人員', 'publicly funded body or person'),
  flag('advancedManufacturer', '先进制造业企业', '先進製造業企業', 'an advanced manufacturer'),
  flag(
    'firstTimeReachingOutput',
    '产值首次达到该档',
    '產值首次達到該檔',
    'the output tier is reached for the first time',
  ),
  flag(
    'inResourceUseCatalogue',
    '产品在资源综合利用目录内',
    '產品在資源綜合利用目錄內',
    'in the catalogue of resource use',
  ),
]
