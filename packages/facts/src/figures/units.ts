import { wordFinder } from '../text/words.ts'
import type { Decimal } from './decimal.ts'

/** ISO 4217 codes of the currencies that are read. */
export type Currency = 'CNY' | 'USD' | 'HKD' | 'MOP' | 'EUR' | 'JPY' | 'TWD' | 'GBP' | 'SGD' | 'KRW'

/**
 * What a written unit measures. `area` carries the square metres of one; `other` is a unit of something that no fact
 * counts, which keeps the number from being taken for money or people.
 */
export type Unit =
  | { readonly kind: 'money'; readonly currency: Currency | null }
  | { readonly kind: 'area'; readonly name: AreaName }
  | { readonly kind: 'people' }
  | { readonly kind: 'share'; readonly points: number }
  | { readonly kind: 'power' }
  | { readonly kind: 'piece' }
  | { readonly kind: 'other' }

export type AreaName = 'mu' | 'hectare' | 'm2' | 'km2' | 'sqft' | 'acre' | 'fang' | 'ping'

const one: Decimal = { digits: 1, exponent: 0 }
const money = (currency: Currency | null, ...words: string[]) =>
  words.map((word) => [word, { kind: 'money', currency }] as const)
const area = (name: AreaName, ...words: string[]) => words.map((word) => [word, { kind: 'area', name }] as const)
const plain = (kind: 'people' | 'power' | 'piece' | 'other', words: string) =>
  words.split(' ').map((word) => [word, { kind }] as const)

const units: readonly (readonly [string, Unit])[] = [
  ...money('CNY', '元人民币', '元整', '元', '块钱', '块', '人民币', 'rmb', 'cny', 'yuan'),
  ...money('USD', '美元', '美金', '美刀', 'usd', 'us dollars', 'us dollar'),
  ...money('HKD', '港元', '港币', '港纸', 'hkd', 'hk dollars', 'hong kong dollars'),
  ...money('MOP', '澳门元', '澳门币', '葡币', 'mop', 'patacas'),
  ...money('EUR', '欧元', 'eur', 'euros', 'euro'),
  ...money('JPY', '日元', '日圆', 'jpy', 'yen'),
  ...money('TWD', '新台币', '台币', 'twd', 'ntd'),
  ...money('GBP', '英镑', 'gbp'),
  ...money('SGD', '新加坡元', '新币', '新加坡币', 'sgd'),
  ...money('KRW', '韩元', '韩币', 'krw'),
  ...money(null, 'dollars'),
  ...area('mu', '亩', '市亩', 'mu', 'mus'),
  ...area('hectare', '公顷', 'ha', 'hectares', 'hectare'),
  ...area('km2', '平方公里', '平方千米', 'km2', 'square kilometres'),
  ...area(
    'm2',
    '平方米',
    '平米',
    '平方公尺',
    '㎡',
    'm2',
    'sqm',
    'sq m',
    'sq.m',
    'sq.m.',
    'sq. m',
    'sq. m.',
    'square metres',
  ),
  ...area('m2', 'square meters', 'square metre', 'square meter', '平方', '平', '个平方', '个平米'),
  ...area(
    'sqft',
    '平方英尺',
    '平方尺',
    '平方呎',
    '平尺',
    '呎',
    '方呎',
    'sqft',
    'sq ft',
    'sq. ft',
    'sq.ft',
    'sq. ft.',
    'square feet',
  ),
  ...area('acre', '英亩', 'acres', 'acre'),
  ...area('fang', '方'),
  ...area('ping', '坪'),
  ...plain('people', '人 名 位 口人 个人 个员工 个工人 号人 人次'),
  ...plain('power', 'kva 千伏安 kv.a'),
  ['%', { kind: 'share', points: 100 }],
  ['percent', { kind: 'share', points: 100 }],
  ['per cent', { kind: 'share', points: 100 }],
  ['‰', { kind: 'share', points: 10 }],
  ['成', { kind: 'share', points: 1000 }],
  ...plain(
    'other',
    '件 台 套 吨 只 辆 颗 粒 支 瓶 双 条 箱 片 米 升 千克 公斤 kg g mm cm m km l ml 组 头 盒 袋 张 把 根 株 盏 次 批 户 家',
  ),
  ...plain(
    'other',
    '千瓦 兆瓦 kw mw gw kwh 度 立方 立方米 平方毫米 m3 单 天 小时 月 个月 年 倍 层 栋 幢 班 级 号 楼 代 寸 v w hz 型 种 类 项 款',
  ),
  ...plain('piece', '个'),
  ...plain(
    'other',
    '成立 成为 成本 成品 成都 成套 成熟 成员 平台 平均 方案 方面 方式 方向 名称 名牌 人均 元宵 元器件 元件',
  ),
  ...plain('other', '伏 瓦 克 斤 公里 分钟 秒 岁 pcs units tons tonnes sets pairs years months days lines'),
]

/** Finds the unit that stands at a place of folded text. */
export const unitAt = wordFinder(units)

/** Currencies written before the number; `元` behind it then means that currency. */
export const currencyWords: readonly (readonly [string, Currency | null])[] = [
  ['人民币', 'CNY'],
  ['rmb', 'CNY'],
  ['cny', 'CNY'],
  ['¥', 'CNY'],
  ['us$', 'USD'],
  ['usd', 'USD'],
  ['美元', 'USD'],
  ['美金', 'USD'],
  ['hk$', 'HKD'],
  ['hkd', 'HKD'],
  ['港币', 'HKD'],
  ['港元', 'HKD'],
  ['mop$', 'MOP'],
  ['mop', 'MOP'],
  ['澳门币', 'MOP'],
  ['葡币', 'MOP'],
  ['€', 'EUR'],
  ['eur', 'EUR'],
  ['欧元', 'EUR'],
  ['£', 'GBP'],
  ['gbp', 'GBP'],
  ['nt$', 'TWD'],
  ['ntd', 'TWD'],
  ['twd', 'TWD'],
  ['新台币', 'TWD'],
  ['台币', 'TWD'],
  ['jpy', 'JPY'],
  ['日元', 'JPY'],
  ['s$', 'SGD'],
  ['sgd', 'SGD'],
  ['$', null],
]

/** Square metres of one unit, exact. `fang` and `ping` are left to a person. */
export const squareMetresOf: Readonly<Record<Exclude<AreaName, 'mu' | 'fang' | 'ping'>, Decimal>> = {
  hectare: { digits: 1, exponent: 4 },
  km2: { digits: 1, exponent: 6 },
  m2: one,
  sqft: { digits: 9_290_304, exponent: -8 },
  acre: { digits: 40_468_564_224, exponent: -7 },
}
