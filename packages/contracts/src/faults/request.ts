import type { Names } from '../console-api/common.ts'
import { plain, words } from './words.ts'

const TYPES = {
  string: words('文本', '文字', 'string'),
  number: words('数字', '數字', 'number'),
  integer: words('整数', '整數', 'integer'),
  boolean: words('布尔值', '布林值', 'boolean'),
  array: words('数组', '陣列', 'array'),
  object: words('对象', '物件', 'object'),
  null: words('空值', '空值', 'null'),
}

export type TypeName = keyof typeof TYPES
export const isTypeName = (name: string): name is TypeName => Object.hasOwn(TYPES, name)

/** What can be wrong with a field of any request. */
export const requestFaults = {
  required: ({ name }: { name?: Names }) =>
    name === undefined
      ? words('缺少这个必填字段', '缺少這個必填欄位', 'this field is required')
      : words(`缺少${name['zh-Hans']}`, `缺少${name['zh-Hant']}`, `missing: ${name.en}`),
  'unknown-field': ({ known }: { known?: readonly string[] }) =>
    known === undefined
      ? words('没有这个字段', '沒有這個欄位', 'there is no such field')
      : words(
          `没有这个字段;可用:${known.join('、') || '无'}`,
          `沒有這個欄位;可用:${known.join('、') || '無'}`,
          `there is no such field; known: ${known.join(', ') || 'none'}`,
        ),
  'wrong-type': ({ expected }: { expected: TypeName }) => {
    const type = TYPES[expected]
    return words(`应为${type['zh-Hans']}`, `應為${type['zh-Hant']}`, `expected ${type.en}`)
  },
  'not-one-of': ({ known }: { known: readonly string[] }) =>
    words(
      `应为其中之一:${known.join('、')}`,
      `應為其中之一:${known.join('、')}`,
      `expected one of ${known.join(', ')}`,
    ),
  'wrong-form': ({ form }: { form: string }) =>
    words(`格式不对,应符合 ${form}`, `格式不對,應符合 ${form}`, `expected the form ${form}`),
  'too-long': ({ most }: { most: number }) =>
    words(`最多 ${most} 个字符`, `最多 ${most} 個字元`, `at most ${most} characters`),
  'too-short': ({ least }: { least: number }) =>
    words(`至少 ${least} 个字符`, `至少 ${least} 個字元`, `at least ${least} characters`),
  'too-many': ({ most }: { most: number }) => words(`最多 ${most} 项`, `最多 ${most} 項`, `at most ${most} items`),
  'too-few': ({ least }: { least: number }) => words(`至少 ${least} 项`, `至少 ${least} 項`, `at least ${least} items`),
  'too-small': ({ least }: { least: number }) => words(`不能小于 ${least}`, `不能小於 ${least}`, `${least} or more`),
  'too-large': ({ most }: { most: number }) => words(`不能大于 ${most}`, `不能大於 ${most}`, `${most} or less`),
  'too-precise': ({ most }: { most: number }) =>
    words(`最多 ${most} 位小数`, `最多 ${most} 位小數`, `at most ${most} decimals`),
  'not-positive': plain('应大于 0', '應大於 0', 'more than 0'),
  'not-a-day': plain(
    '应写成 YYYY-MM-DD,且是存在的日期',
    '應寫成 YYYY-MM-DD,且是存在的日期',
    'expected a day that exists, as YYYY-MM-DD',
  ),
  'not-a-time': plain('应为 RFC 3339 时间', '應為 RFC 3339 時間', 'expected an RFC 3339 time'),
  'in-future': ({ day }: { day: string }) => words(`${day} 尚未到来`, `${day} 尚未到來`, `${day} has not come yet`),
  reversed: ({ from }: { from: string }) => words(`不能早于 ${from}`, `不能早於 ${from}`, `not before ${from}`),
  'days-out-of-range': ({ from, most }: { from: string; most: number }) =>
    words(
      `应从 ${from} 起,最多 ${most} 天`,
      `應從 ${from} 起,最多 ${most} 天`,
      `from ${from} on, ${most} days at most`,
    ),
  repeated: ({ what }: { what: string }) =>
    words(`“${what}”出现了两次`, `「${what}」出現了兩次`, `"${what}" is there twice`),
  'not-a-cursor': plain('不是这个列表的游标', '不是這個清單的游標', 'not a cursor of this list'),
  'not-valid': plain('内容无效', '內容無效', 'not valid'),
}
