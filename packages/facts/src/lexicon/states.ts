import type { FactValue } from '@lianqiao/matching'
import { foldWord } from '../text/fold.ts'

/** Words that state a fact by themselves. `value` null: the words leave open which it is. */
export type Statement = { readonly fact: string; readonly value: string | boolean | null }

const states = (fact: string, value: Statement['value'], words: string) =>
  words.split('|').map((word) => [word, { fact, value }] as const)

/** Words of statements, folded. */
const plainStatements: readonly (readonly [string, Statement])[] = [
  ...states(
    'listed',
    true,
    '上市公司|上市企业|a股上市|主板上市|科创板上市|创业板上市|北交所上市|港股上市|已上市|港交所上市|联交所上市|上交所上市|深交所上市|上市集团|a股上市公司|港股上市公司|主板上市公司|股票代码|证券代码|listed company|publicly listed|publicly traded|listed on|stock code',
  ),
  ...states(
    'listed',
    false,
    '未上市|没有上市|没上市|并未上市|尚未上市|还没上市|非上市|非上市公司|拟上市|拟上市公司|拟上市企业|准备上市|计划上市|上市辅导|ipo辅导|pre-ipo|筹备上市|申报上市|拟ipo|not listed|unlisted',
  ),
  ...states(
    'listed',
    null,
    '上市公司子公司|上市公司全资子公司|上市公司控股子公司|上市公司旗下|上市公司控股|新三板挂牌|新三板|四板挂牌|上市公司的子公司',
  ),
  ...states(
    'newProject',
    true,
    '新建项目|新设项目|属新建|为新建|新建性质|新建工厂|新建厂|新建生产基地|新建基地|新设工厂|新办工厂|新建分厂|建新厂|greenfield project|greenfield|greenfield plant|new plant|new factory',
  ),
  ...states(
    'projectKind',
    'wholeMove',
    '整体搬迁|整体迁移|整体搬到|整体搬至|整体迁至|整体迁往|整体迁入|整厂搬迁|整厂迁移|全部搬迁|整体转移|整体搬过来|全厂搬迁|整体外迁|整厂搬到|relocate entirely|whole relocation|full relocation|complete relocation|relocate its entire|relocate the entire|move the entire|relocate the whole|relocate all',
  ),
  ...states(
    'projectKind',
    'partMove',
    '部分搬迁|部分转移|部分产能转移|转移部分产能|搬一部分|部分产线转移|转移产能|产能转移|部分外迁|搬迁部分|partial relocation|relocate part|move part of',
  ),
  ...states(
    'projectKind',
    'expansion',
    '增资扩产|增资|扩产|产能扩张|扩能|扩大产能|扩产项目|expansion project|expand production|capacity expansion',
  ),
  ...states(
    'foreignInvested',
    true,
    '外商独资|外资企业|港资企业|台资企业|中外合资|港商独资|台商独资|港资|台资|港澳台资|外商投资企业|外商投资|日资|日资企业|德资企业|合资企业|foreign-invested|wholly foreign-owned|wholly foreign owned|wfoe|foreign invested',
  ),
  ...states('privateEnterprise', true, '民营企业|民企|私营企业|民营|private enterprise|privately owned'),
  ...states('privateEnterprise', false, '国有企业|国企|央企|国有控股|国有独资|state-owned'),
  ...states('worldTop500', true, '世界500强|世界五百强|财富500强|全球500强|fortune 500|fortune global 500'),
  ...states('chinaTop500', true, '中国500强|中国企业500强|中国五百强'),
  ...states(
    'privateTop500',
    true,
    '民营500强|民营企业500强|中国民营企业500强|民企500强|中国民企500强|全国民营企业500强',
  ),
  ...states(
    'hunanMerchant',
    true,
    '湘商|邵商|邵阳老乡|湖南老乡|邵阳籍|湖南籍|湘籍|邵东老乡|邵东籍|隆回籍|新邵籍|老家邵阳|老家邵东|老家隆回|老家湖南|家乡邵阳|hunan merchant',
  ),
  ...states('generalVatTaxpayer', true, '一般纳税人|增值税一般纳税人|general vat taxpayer|general taxpayer'),
  ...states('generalVatTaxpayer', false, '小规模纳税人'),
  ...states('headquartersReturn', true, '总部回迁|总部回归|总部迁回'),
  ...states(
    'dualPowerSupply',
    true,
    '双回路|双回路供电|双电源|双路供电|双回路电源|双电源供电|双路电源|dual power supply|double-circuit|dual-circuit|dual circuit|double circuit|two-circuit|dual feed|double-circuit power|dual-circuit power|dual-circuit power supply|double-circuit power supply|two power circuits',
  ),
  ...states(
    'researchElsewhere',
    true,
    '研发留在总部|研发留在外地|研发不搬|研发不动|研发在外地|研发留在原地|研发仍留在|研发中心不搬|研发团队不搬|r&d stays',
  ),
]

/** Titles beside the vocabulary's: short forms that people write, and names that leave open which title is meant. */
const moreTitles: readonly (readonly [string, Statement])[] = [
  ...states(
    'certificates',
    '高新技术企业',
    '国高|国高新|国高新企业|国家高新|高新企业|国家高新企业|国高企|高新技术企业认定|高新认定|高新证书|国家级高企|high-tech enterprise|high and new technology enterprise|national high-tech enterprise|hi-tech enterprise|hnte certified',
  ),
  ...states(
    'certificates',
    '专精特新小巨人',
    '国家级小巨人|国家级小巨人企业|国家专精特新小巨人|国家专精特新小巨人企业|工信部小巨人|国家小巨人|national little giant|little giant enterprise',
  ),
  ...states(
    'certificates',
    '专精特新中小企业',
    '专精特新中小企业|省级专精特新|省级专精特新中小企业|省专精特新|省级专精特新企业|广东省专精特新|市级专精特新|省级专精特新|广东省专精特新中小企业',
  ),
  ...states(
    'certificates',
    null,
    '专精特新|专精特新企业|小巨人|小巨人企业|省级小巨人|省级专精特新小巨人|省小巨人|科技小巨人|省级单项冠军|省级制造业单项冠军|省单项冠军|specialised and sophisticated',
  ),
]

/** All statements; the values of `certificates` come from the vocabulary and stand first. */
export function statementWords(certificates: readonly FactValue[]): (readonly [string, Statement])[] {
  const known = certificates.flatMap(({ code, label, aliases = [] }) =>
    [code, label.zhHans, label.zhHant, label.en, ...aliases].flatMap((name) => {
      const word = foldWord(name)
      return word === '' ? [] : [[word, { fact: 'certificates', value: code }] as const]
    }),
  )
  return [...moreTitles.filter(([, { value }]) => value === null), ...known, ...moreTitles, ...plainStatements]
}
