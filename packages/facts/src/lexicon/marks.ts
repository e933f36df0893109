import type { Bound } from '../figures/quantity.ts'

/** What words between cues and figures say about them. */
export type Mark =
  | { readonly role: 'filler' }
  | { readonly role: 'other' }
  | { readonly role: 'time'; readonly time: Time }
  | { readonly role: 'need' }
  /** No need of it; `lacking` is only that there is none. */
  | { readonly role: 'without' }
  | { readonly role: 'lacking' }
  | { readonly role: 'not' }
  | { readonly role: 'earlier' }
  | { readonly role: 'revised' }
  | { readonly role: 'phase'; readonly phase: number }
  | { readonly role: 'whole' }
  /** The enterprise as it is (公司, 我司), or a trade at large (全市, 行业). */
  | { readonly role: 'own' }
  | { readonly role: 'others' }
  | { readonly role: 'severalYears' }
  | { readonly role: 'monthly' }
  | { readonly role: 'respectively' }
  | { readonly role: 'and' }
  | { readonly role: 'bound'; readonly bound: Bound }

/** `expected` is a forecast; `planned` what is meant to be; `present` what is there. */
export type Time = 'expected' | 'planned' | 'present'

const mark = (meaning: Mark, words: string) => words.split('|').map((word) => [word, meaning] as const)
const bound = (one: Bound, words: string) => mark({ role: 'bound', bound: one }, words)
const time = (one: Time, words: string) => mark({ role: 'time', time: one }, words)

export const marks: readonly (readonly [string, Mark])[] = [
  ...bound(
    'about',
    '约|大约|大概|约为|近|将近|接近|差不多|大致|around|about|approximately|approx|approx.|nearly|almost|some|roughly|circa|c.|ca.',
  ),
  ...bound(
    'atLeast',
    '≥|≧|>=|不低于|不少于|至少|最少|起码|不小于|不低於|保底|at least|no less than|not less than|a minimum of|minimum',
  ),
  ...bound(
    'moreThan',
    '>|超过|超|超出|逾|突破|大于|高于|多于|过|more than|over|above|exceeding|exceeds|in excess of|upwards of',
  ),
  ...bound(
    'atMost',
    '≤|<=|不超过|不高于|至多|最多|不大于|不超|控制在|up to|at most|no more than|not more than|a maximum of|maximum',
  ),
  ...bound('lessThan', '不到|不足|低于|少于|小于|less than|under|below|fewer than'),

  ...time(
    'expected',
    '预计|预期|有望|力争|目标|达产|达产后|投产后|建成后|建成投产后|满产后|满产|全部达产后|项目达产后|落地后|搬迁后|搬过来后|搬过来以后|搬过去以后|过来以后|搬过去后|迁入后|未来|可实现|可达|可望|将|估计|预估|预计可|预计年|全面达产后|全部投产后|expect|expects|expected|will|target|targets|projected|forecast|estimated|after ramp-up|at full capacity|once running',
  ),
  ...time(
    'planned',
    '计划|现有意|有意|有意向|拟|准备|打算|想|意向|规划|希望|新建|新增|扩建|建设|考虑|plan|plans|planned|planning|intend|intends|propose|wish',
  ),
  ...time(
    'present',
    '现有|租的|租来的|目前|现|现在|当前|已|已有|已经|去年|上年|上年度|前年|今年|近年|年均|现阶段|如今|原有|拥有|现租|目前有|公司有|工厂有|厂里有|我们有|现址|老厂|原厂|旧厂|老厂区|我司有|公司现|现公司|last year|currently|current|existing|now|today|owns|has|have|presently',
  ),
  ...mark(
    { role: 'need' },
    '需|需要|要|有没有|有无|求|求租|求购|寻找|寻求|寻|找|购买|购置|征|拿|租|租赁|想要|想租|想买|急需|需求|需租|想找|还要|还需|另需|would like|觅|觅地|物色|need|needs|require|requires|required|looking for|look for|seek|seeks|seeking|request|rent|lease|want|wants',
  ),
  ...mark({ role: 'lacking' }, '没有|无|without|no|没'),
  ...mark(
    { role: 'without' },
    '不需要|无需|不需|不要|不用|不涉及|不占|不新增|不考虑|不拿|不买|不征|不另外|no need for|no need of|do not need|does not need|dont need|doesnt need|not need|needs no|need no|no additional',
  ),
  ...mark({ role: 'not' }, '不是|暂不需要|暂不|并非|并不是|而非|不再是|not|rather than'),
  ...mark(
    { role: 'earlier' },
    '原计划|原来计划|原定|原拟|原先|原先计划|之前计划|此前计划|最初计划|本来计划|最初|原来|originally planned|originally|原本|原本计划|之前|此前|上次|先前|原',
  ),
  ...mark(
    { role: 'revised' },
    '调整为|改为|增长到|增长至|提升到|提升至|提高至|扩大至|增加至|上升到|调整到|增加到|提高到|追加到|变更为|增至|扩大到|更正为|应为|而是|现改为|现调整为|revised to|raised to|increased to|changed to|缩减到|减少到|降到|现为',
  ),
  ...mark(
    { role: 'phase', phase: 1 },
    '一楼|首层|1楼|一层|每层|单层面积|每栋|一期|首期|第一期|一期工程|一期项目|第一阶段|首批|1期|i期|ⅰ期|phase one|phase 1|phase i|first phase|the first phase|in phase one',
  ),
  ...mark(
    { role: 'phase', phase: 2 },
    '二楼|2楼|二层|二期|第二期|二期工程|二期项目|第二阶段|2期|phase two|phase 2|phase ii|second phase|the second phase',
  ),
  ...mark(
    { role: 'phase', phase: 3 },
    '三楼|3楼|三层|三期|第三期|第三阶段|3期|phase three|phase 3|third phase|后期|后续|远期|后续扩产',
  ),
  ...mark({ role: 'whole' }, '总共|一共|合计|共计|总计|全部|整体|两期合计|两期共|in total|altogether|total|总'),
  ...mark(
    { role: 'severalYears' },
    '累计|累计实现|三年内|五年内|三年累计|五年累计|十年|cumulative|三年|五年|两年|两年内|近三年|近五年|over five years|over three years',
  ),
  ...mark({ role: 'monthly' }, '每月|每个月|月均|monthly|per month|月'),
  ...mark({ role: 'respectively' }, '分别|分别为|分别是|分别达|分别达到|分别约|分别约为|respectively'),
  ...mark({ role: 'and' }, '和|与|及|以及|或|、|/|and|or|&|+|兼|并'),
  ...mark({ role: 'own' }, '公司|我司|企业|我厂|本厂|本公司|该公司|该企业|该厂|工厂现|集团|the company|our company'),
  ...mark({ role: 'others' }, '全市|全县|全区|全省|全国|全球|行业|该行业|产业集群|集群|产业链|邵阳市现有|园区现有'),
  ...mark(
    { role: 'filler' },
    '为|是|在|达|达到|有|共|到|额|的|了|规模|金额|总额|均|能|会|可|每年|年|项目|该项目|本项目|工程|设厂|办厂|开厂|资金|初步|一次性|个|实现|完成|创造|提供|带动|解决|吸纳|安排|安置|贡献|数|人数|数量|需求量|量|水平|整个|资|下来|大小|至|自建|自己建|自行建设|嘛|呢|吧|啊|哦|的话|就|也|还|都|当地|本地|我们|该|本|建|做|搞|上|面积约|方面|这边|这里|那边|最终|一年|全年|年度|年年',
  ),
  ...mark(
    { role: 'filler' },
    'of|is|are|was|to|a|an|the|in|for|with|be|value|worth|us|our|we|it|amounts|amounting|reach|reaches|reaching|create|creates|creating|provide|provides|an annual|annual|yearly|capital|new|local|standard|industrial|ready|built|ready-built|turnkey|modern|clean|vacant|suitable|additional|floor|direct|project|factory of|space of|m of|标准|高标准|标准化|现成|单层|多层|工业|钢结构|独栋|左右|大的|名|以上的|左右的|规划|地|标准的|年产约|级别|级|体量|产能|元|平|亿级|万级|at|by|from|will be|approx',
  ),
  ...mark(
    { role: 'other' },
    '企业名称|公司名称|企业性质|企业类型|公司类型|主要|重要|要求|只要|要么|要素|需要说明|理想|联想|思想|模拟|虚拟|将来|发现|现代|现金|现场|现货|有限|所有|有色|有机|有关|有效|还有|没有问题|含有|有一|持有|有一定|基地|各地|地区|地址|地点|地方|落地|地理|产地|工地|地板|地铁|房地产|陆地|地产|地暖|地毯|地砖|招商|招商局|招商引资|招标|投标|招投标|投放|投料|投诉|投保|风投|创投|投递|投用|投影|过程|过去|通过|超市|超声|超高|超薄|超级|约定|合约|节约|近期|附近|最近|靠近|不断|一般|统一|唯一|之一|万向|千禧|百货|月饼|月球|总部|总经理|总裁|总公司|总工|原料|原材料|原则|原因|原子|年轻|无人|无线|无锡|无尘|无纺|无机|无缝|无损|已故|想法|找平|租期|租约|特征|征求|象征|建议|建材|建筑|做大|上海|上游|上下游|可靠|可再生|会议|会展|数控|数据|数字|数码|该类|本科|级别的|产能利用|平台|平板|元件|元器件|公司名|和谐|与时俱进|及时|或者|并购|并且|轻量|质量|含量|产量|销量|重量|大小家电|小家电|人工|机器人|工业园区|项目部|规模以上|规上|额定',
  ),
]
