import { cues } from './cue.ts'

const land = { area: 'landMu' }
const workshop = { area: 'workshopSquareMetres' }
const whichArea = ['landMu', 'workshopSquareMetres']

/** Words that name areas. */
export const areaCues = [
  ...cues(
    land,
    '用地|土地|工业用地|占地|占地面积|用地面积|地块|拿地|购地|供地|买地|征地|项目用地|建设用地|用地需求|土地需求|工业土地|土地面积|项目占地|总占地|总占地面积|总用地|净地|熟地|工业地|land|industrial land|land area|site area|plot|plot of land|land plot',
  ),
  ...cues(
    workshop,
    '厂房|标准厂房|标准化厂房|加工厂房|加工车间|生产厂房|加工厂|厂房面积|车间|生产车间|厂房需求|标房|厂房建筑面积|工业厂房|现成厂房|钢构厂房|钢结构厂房|单层厂房|定制厂房|无尘车间|净化车间|洁净车间|厂房车间|workshop|workshops|workshop space|workshop area|factory space|factory building|factory buildings|plant space|standard factory|standard factories|standard workshop|standard workshops|production space|factory floor',
  ),
  ...cues(workshop, '建厂房|自建厂房|新建厂房|租厂房|租赁厂房|租用厂房|购厂房|买厂房|建设厂房|兴建厂房|建设标准厂房', {
    isVerb: true,
  }),
  ...cues(
    { area: null },
    '建筑面积|总建筑面积|建面|场地|生产场地|面积|总面积|空间|场所|floor area|floor space|premises|space|factory|plant|site|厂区|园区|工业园|产业园|新厂|工厂|生产基地|基地',
    {
      either: whichArea,
    },
  ),
  ...cues(
    { area: null },
    '宿舍|员工宿舍|办公楼|办公室|办公面积|办公|办公场地|写字楼|仓库|仓储|库房|仓储面积|研发楼|研发中心|实验室|展厅|绿化|绿化面积|种植基地|茶园|果园|水面|山林|林地|大棚|农田|种植|种植面积|药材基地|养殖|商铺|门店|门面|营业面积|食堂|倒班楼|公寓|污水处理站|dormitory|dormitories|office|offices|warehouse|warehouses|showroom|光伏|屋顶',
  ),
]

const jobs = { people: 'jobs' }
const either = ['jobs', 'employees']

/** Words that name people, shares, days and the rest. */
export const otherCues = [
  ...cues(
    jobs,
    '用工|聘用|聘用工人|招聘员工|招聘工人|招收工人|聘用员工|招工人数|用工人数|用工需求|用工量|用工规模|招工|招工人|招|招聘|招收|招募|就业|就业岗位|就业人数|就业机会|岗位|工作岗位|解决就业|带动就业|吸纳就业|新增就业|提供就业|安排就业|安置就业|带动就业岗位|劳动力|用人|jobs|new jobs|workers|work places|employment|hire|hires|recruit',
  ),
  ...cues(
    { people: null },
    '员工|职工|雇用|雇用员工|雇员|员工人数|职工人数|从业人员|员工总数|职工总数|员工数|工人|总人数|全厂|人员|人员规模|团队|公司人数|employees|staff|headcount|workforce|employ|employs|people',
    {
      either,
    },
  ),
  ...cues({ people: 'employees' }, '现有员工|在职员工|在职|在册员工|在册|现有职工|existing staff|current employees'),
  ...cues(
    { people: 'socialInsuranceHeads' },
    '参保|参保人数|社保人数|缴纳社保|社保|购买社保|社保缴纳人数|参保员工|参保职工',
  ),
  ...cues(
    { people: null },
    '普工|技工|熟练工|研发人员|研发团队|技术人员|技术团队|工程师|科研人员|管理人员|博士|硕士|本科|本科以上|大专|残疾人|残疾职工|退役军人|脱贫人口|脱贫户|困难群众|贫困户|学生|用户|客户|经销商|外籍员工|专家|院士|高管|engineers|technicians|r&d staff|主播|会员|粉丝',
  ),
  ...cues(
    { share: 'exportShareBp' },
    '出口占比|外销占比|出口比例|出口比重|外销比例|出口率|出口占|外销占|出口产品占|出口份额|海外占比|export share|export ratio|share of exports|for export|出口到|出口欧美|外贸出口',
  ),
  ...cues(
    { share: 'rdStaffShareBp' },
    '研发人员占比|科技人员占比|研发人员占职工总数|研发人员比例|研发人员占|科技人员占',
  ),
  ...cues(
    { share: 'hitechRevenueShareBp' },
    '高新技术产品收入占比|高新产品收入占比|高新收入占比|高新技术产品收入占总收入',
  ),
  ...cues({ share: 'revenueGrowthBp' }, '营收增长|销售增长|营业收入增长|销售额增长|营收增幅|营收同比增长'),
  ...cues({ share: 'taxGrowthBp' }, '税收增长|税收增幅|税收同比增长'),
  ...cues(
    { share: null },
    '持股|控股|占股|股份|股权|增长|年增长|同比增长|年均增长|市场占有率|市占率|毛利率|利润率|净利率|内销|内销占比|国内|国内市场|回收率|良率|良品率|自动化率|转化率|纯度|研发投入占比|研发占比|税率|利率|绿化率|负债率|产能利用率|复购率|占比|份额|domestic|margin|growth|stake',
  ),
  ...cues(
    { power: 'powerKva' },
    '用电|用电容量|变压器|用电负荷|电力|电力容量|变压器容量|供电容量|用电量|电力需求|用电需求|配电|双回路|双回路供电|双电源|dual power supply|power|transformer|power supply|供电',
  ),
  ...cues(
    { day: 'foundedOn' },
    '成立于|成立|创立于|创办于|创建于|始建于|始创于|创办|创立|创建|注册成立|组建于|成立时间|成立日期|成立时间是|成立至今|founded|founded in|established|established in|est.|incorporated|incorporated in|since|set up in',
    { isProfile: true },
  ),
  ...cues({ day: 'foundedOn' }, '建厂|建厂于|建厂时间', { isPassable: true }),
  ...cues(
    { day: null },
    '投产|投产时间|开工|动工|开业|挂牌|上市|认定|获评|被评为|通过|竣工|交付|入驻|签约|搬迁|搬到|搬至|迁至|迁入',
  ),
  ...cues({ ratio: 'floorAreaRatio' }, '容积率|plot ratio|floor area ratio'),
]
