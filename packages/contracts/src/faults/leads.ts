import type { Names } from '../console-api/common.ts'
import { plain, words } from './words.ts'

/** What can be wrong with a lead, its enterprise and its project. */
export const leadFaults = {
  'too-early': ({ earliest }: { earliest: string }) =>
    words(`不能早于上一阶段的 ${earliest}`, `不能早於上一階段的 ${earliest}`, `not before the stage of ${earliest}`),
  'evidence-missing': ({ anyOf }: { anyOf: readonly Names[] }) => {
    const list = (language: keyof Names, or: string) => anyOf.map((name) => name[language]).join(or)
    return words(`缺少${list('zh-Hans', '或')}`, `缺少${list('zh-Hant', '或')}`, `missing: ${list('en', ' or ')}`)
  },
  'personal-data': plain(
    '疑似个人号码或邮箱;只填写文件本身',
    '疑似個人號碼或電郵;只填寫文件本身',
    'looks like the number or address of a person; name the document only',
  ),
  'claimed-already': plain(
    '当日已申报过同类数据;同一天的数据请合并为一条',
    '當日已申報過同類數據;同一天的數據請合併為一條',
    'a figure of this kind was claimed for this day; what came on one day is one figure',
  ),
  'segment-unknown': ({ known }: { known: readonly string[] }) =>
    words(
      `产业链没有这个环节;可用:${known.join('、')}`,
      `產業鏈沒有這個環節;可用:${known.join('、')}`,
      `the chain has no such segment; known: ${known.join(', ')}`,
    ),
  'credit-codes-differ': ({ numbers }: { numbers: string }) =>
    words(`统一社会信用代码不同:${numbers}`, `統一社會信用代碼不同:${numbers}`, `the credit codes differ: ${numbers}`),
  'registrations-differ': ({ numbers }: { numbers: string }) =>
    words(`登记编号不同:${numbers}`, `登記編號不同:${numbers}`, `the registration numbers differ: ${numbers}`),
}
