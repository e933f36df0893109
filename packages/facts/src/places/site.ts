import type { PlaceResolver } from '@lianqiao/places'

/** Why a place is named. `here` and `named` are weak: nothing is said but the name. */
export type SiteRole = 'from' | 'to' | 'headquarters' | 'factory' | 'research' | 'named' | 'bystander'

/** A place in the folded text, [from, to), and what it is there for. */
export type Site = {
  readonly role: SiteRole
  /** Prefecture-level GB/T 2260 code. */
  readonly code: string
  readonly county: string | null
  /** Named beside the place before it, as another that may do: 邵东或隆回. */
  readonly isAlternative: boolean
  readonly from: number
  readonly to: number
}

const BEFORE = 14
const BEHIND = 10

type Rule = readonly [role: SiteRole, before: RegExp | null, behind: RegExp | null]

/** The first rule that holds decides; each looks at a few characters around the name only. */
const rules: readonly Rule[] = [
  [
    'bystander',
    /(?:出口|销往|销售到|销售至|供应|发往|对接|靠近|临近|毗邻|距离?|离|(?:主要|核心|大)客户在|服务|面向|辐射|覆盖|路过|经|near|close to|customers in|sold to|exports? to)(?:到|至|在)?$/,
    null,
  ],
  [
    'bystander',
    null,
    /^(?:主板|创业板|联交所|交易所|证券|股市|上市|籍|人士|商会|协会|大道|大学|市场|客户|的客户|等地|海关|港口|港出口|银行|客商会|同乡|老乡|牌|话|分公司有|口岸)/,
  ],
  [
    'research',
    /(?:研发(?:中心|总部|团队|部门|部|环节)?|r&d|r&d (?:centre|center|team)|research) ?(?:仍|继续|还是|还|保|都|stays?|remains?|is)? ?(?:留在|放在|设在|位于|留|在|in)? ?$/,
    null,
  ],
  ['research', null, /^(?:市|区)?(?:做|搞|设立?|保留|有|的)?(?:研发|设计中心)|^ ?(?:r&d|research)/],
  [
    'headquarters',
    /(?:总部|总公司|本部|headquartered|headquarters|hq|head office)(?:现?位于|设在|设于|在|是|为|:| is| are)? ?(?:in|at)? ?$/,
    null,
  ],
  ['headquarters', null, /^(?:市)?(?:的)?(?:总部|总公司|本部)|^ ?(?:headquarters|hq)/],
  ['to', /(?:迁|搬|转移|移|搬迁|迁移|回迁|外迁|扩)(?:移|迁|厂|址|过)?(?:到|至|往|入|来|去|回|进)(?:了)?$/, null],
  ['from', /(?:19|20)\d\d年(?:就|已|便)?(?:落户|入驻|落地|迁至|迁到|搬到|进驻|设厂|来到|进入)(?:于|在|到|至)?$/, null],
  [
    'to',
    /(?:落户|落地|入驻|进驻|选址|落子|扎根|落脚|考察|看中|看好|意向地?|设厂|建厂|投资|布局|前往|赴|返回|回|去|来|到|往|至|拟在|计划在|打算在|想在|准备在|希望在|考虑在|拟到|落在|放在|放到|新厂在|新工厂在|项目在|项目位于|选择|选在|选定)(?:于|在|到|至|了|:)?$/,
    null,
  ],
  [
    'to',
    /(?:^|[ ,.])(?:to|into|set up in|settle in|invest in|build in|new (?:plant|factory|site) in|sites? in|land in|workshop in|factory space in|consider(?:ing)?|towards) ?(?:the )?$/,
    null,
  ],
  [
    'from',
    /(?:由|从|自|来自|原在|原位于|原址在?|原|现位于|现在|目前在|目前位于|现址在?|位于|坐落于|坐落在|地处|注册地?在?|注册于|老厂在|本身在|一直在|from|based in|located in|currently in|now in|registered in) ?(?:the )?$/,
    null,
  ],
  [
    'from',
    null,
    /^(?:市|镇|区)?(?:的)?(?:工厂|厂区|基地|生产基地|生产线|产线|厂|厂房|老厂)(?:整体|全部|拟|计划|将|要|想|一起|都)*(?:迁|搬|转移)/,
  ],
  [
    'factory',
    /(?:工厂|生产基地|制造基地|厂区|厂房|老厂|厂|生产线|产线|生产|制造|基地|车间|factory|factories|plant|production|manufacturing)(?:现?位于|设在|分布在|都在|在|是在|放在|is|are|:)? ?(?:in|at)? ?$/,
    null,
  ],
  [
    'factory',
    null,
    /^(?:市|镇|区)?(?:的)?(?:工厂|生产基地|制造基地|厂区|分厂|老厂|厂房|厂)|^ ?(?:factory|plant|works)/,
  ],
  [
    'from',
    null,
    /^(?:市|镇|区|那边|这边)?(?:迁|搬|转移|来的|过来|的?企业|的?公司|的?老板|客商|的厂商|一家)|^(?:based| company|-based)/,
  ],
]

/** What the place that stands at [from, to) is named for, by the words around it; not across other places. */
function siteRole(text: string, from: number, to: number, floor: number): SiteRole {
  const before = text.slice(Math.max(floor, from - BEFORE), from)
  const behind = text.slice(to, to + BEHIND)
  for (const [role, left, right] of rules) {
    if (left ? left.test(before) : right!.test(behind)) return role
  }
  return 'named'
}

/** 由厚街迁往…: a town that is known only where the text ends behind it. */
const BARE_FROM = /(?:由|从|自)([^,。、()由从自\d]{2,10}?)(?:整体)?(?:迁|搬|转移)/g

/** 邵东或隆回: the second is named for what the first is. */
const LIST = /^(?:市|县|区)?(?:或者?|和|、|\/|及|还是| or | and )$/

/** 在武冈新建厂房: the last two are no district of 南昌. */
const BUILT = /.新建$/

/** Every place that the folded text names, in order. */
export function sitesOf(text: string, places: PlaceResolver, home: string): Site[] {
  const hints = { prefectures: [home] }
  const sites: Site[] = []
  let floor = 0
  for (const { from, to: end } of places.stretches(text)) {
    const to = BUILT.test(text.slice(from, end)) && text.charAt(end) !== '区' ? end - 2 : end
    const { code, county } = places.resolve(text.slice(from, to), hints)
    const before = sites.at(-1)
    const isListed = before !== undefined && LIST.test(text.slice(before.to, from))
    const role = isListed ? before.role : siteRole(text, from, to, floor)
    if (code !== null) sites.push({ role, code, county, isAlternative: isListed, from, to })
    floor = to
  }
  for (const match of text.matchAll(BARE_FROM)) {
    const from = match.index + 1
    const to = from + match[1]!.length
    if (sites.some((site) => site.from < to && site.to > from)) continue
    const { code, county } = places.resolve(match[1]!)
    if (code !== null) sites.push({ role: 'from', code, county, isAlternative: false, from, to })
  }
  return sites.sort((a, b) => a.from - b.from)
}
