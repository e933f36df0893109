import { cues } from './cue.ts'

const money = (fact: string | null, words: string, more = {}) => cues({ money: fact }, words, more)
const total = { isTotal: true }

/** Words that name sums of money, among them those that are no fact and must not be taken for one. */
export const moneyCues = [
  ...money(
    'investmentFen',
    '总投资|总投资额|投资总额|总投入|投资总规模|总共投资|一共投资|合计投资|共计投资|投资合计|总投|总计投资|total investment|total capex|investment in total|total of investment',
    total,
  ),
  ...money(
    'investmentFen',
    '投资|投资人民币|投资额|投资规模|投资金额|投资预算|投资概算|投资估算|投资体量|投入|投入资金|资金投入|出资|拟投|投|投钱|增资|增资扩产|追加投资|投资意向|投资强|invest|invests|investing|investment|capex|capital expenditure',
  ),
  ...money(
    'fixedAssetsFen',
    '固定资产投资|固定资产投资额|固定资产|固投|固定资产投入|fixed assets|fixed asset investment|fixed-asset investment',
  ),
  ...money(
    'equipmentSpendFen',
    '设备投资|设备投资额|设备投入|设备购置|设备购置费|设备采购|购置设备|设备总投资|购买设备|equipment investment|equipment spend|equipment spending',
  ),
  ...money('arrivedFundsFen', '到位资金|实际到位资金|资金到位|funds arrived'),
  ...money(
    'rdSpendFen',
    '研发投入|研发费用|研发经费|研发支出|年研发投入|年研发费用|研发投资|r&d spending|r&d spend|r&d expenditure|r&d investment|r&d budget',
  ),
  ...cues(
    { money: 'annualOutputFen' },
    '年产值|产值|工业产值|工业总产值|总产值|年总产值|达产产值|产值规模|年工业产值|annual output|annual output value|output value|output|yearly output',
  ),
  ...cues({ money: 'annualOutputFen' }, '年产', { needsUnit: true }),
  ...cues(
    { money: 'annualRevenueFen' },
    '年销售收入|销售收入|年销售额|销售额|营业收入|年营业收入|年营收|营收|主营业务收入|主营收入|年收入|年销售|销售|营业额|年营业额|年销|销售规模|营收规模|annual revenue|revenue|revenues|sales|annual sales|sales revenue|turnover|annual turnover',
  ),
  ...cues({ money: 'monthlySalesFen' }, '月销售额|月销售收入|月销售|月销|月营业额|月营收|月均销售额|monthly sales'),
  ...cues({ money: 'annualOutputFen' }, '月产值|月均产值|每月产值|monthly output', { isMonthly: true }),
  ...money(
    'annualTaxFen',
    '年税收|税收|纳税|年纳税|年纳税额|纳税额|税收贡献|年税收贡献|年缴税|缴税|创税|年创税|上缴税收|上缴税金|税金|交税|完税|税|年税|税额|税收总额|annual tax|tax|taxes|tax payment|annual taxes',
  ),
  ...money('localContributionFen', '地方贡献|地方财政贡献|财政贡献|地方留存'),
  ...money('loanFen', '贷款|贷款额|银行贷款|贷款金额|项目贷款|loan|loans|bank loan'),
  ...money('totalAssetsFen', '总资产|资产总额|总资产额|资产总值|total assets'),
  ...money('freightFen', '物流费用|运费|物流费|年物流费用|物流成本|freight|logistics cost'),
  ...money('taxableIncomeFen', '应纳税所得额|年应纳税所得额|taxable income'),
  ...cues({ money: 'rentFenPerSquareMetreMonth' }, '租金|厂房租金|月租金|租金单价|租金价格|rent|房租'),
  ...cues(
    { money: 'exportUsd', share: 'exportShareBp' },
    '年出口额|出口额|出口创汇|创汇|年出口|出口|出口总额|出口销售额|外销|exports|annual exports|export value|export|exported',
  ),
  ...cues({ money: 'importUsd' }, '进口额|年进口额|年进口|进口总额|imports|annual imports'),
  ...money('foreignFundsUsd', '到位外资|实际到位外资|实际利用外资|实到外资|外资到位|利用外资'),
  ...money(null, '注册资本|注册资本金|注册资金|实缴资本|实缴|认缴|registered capital', { isProfile: true }),
  ...money(
    null,
    '净利润|利润|纯利|毛利|利税|利润总额|net profit|profit|融资|融资额|估值|市值|货值|单价|售价|客单价|合同金额|合同额|订单|订单额|订单金额|在手订单',
  ),
  ...money(
    null,
    '投资强度|亩均|亩均投资|亩均税收|亩均产值|每亩|每亩投资|每亩税收|每亩产值|人均|人均产值|人均年产值|每人|补贴|奖励|补助|扶持资金|租金补贴|押金|保证金|工资|月薪|薪资|月工资|年薪|电费|成本|罚款|债务|负债|净资产|现金|存款',
  ),
  ...money(
    null,
    '政府投资|政府出资|客户投资|引资|引进资金|到位资本|基金|基金规模|担保|授信|收购|收购价|转让|转让费|地价|土地款|土地价格|电价|gdp|产业规模|市场规模|行业规模|市场容量|土建|土建投资|建安|厂房投资|厂房建设投资|流动资金|铺底流动资金|环保投资|环保投入|技改投入|技改投资|广告投入|装修|自有资金|自筹资金|自筹',
  ),
  ...money(
    null,
    '不含税|含税|税前|税后|免税|退税|出口退税|关税|进口设备|代工费|加工费|关联公司|母公司|合同|采购额|采购|年采购额|年采购|客户|供应商|投资回报|投资回报率|投资方|投资人|投资者|投资公司|投资集团|投资有限公司|投资管理|投资控股|投资机构|投资合伙',
  ),
]
