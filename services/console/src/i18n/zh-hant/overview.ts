import type { Words } from '../words.ts'
import type { overview as source } from '../zh-hans/overview.ts'

export const overview: Words<typeof source> = {
  overview: {
    title: '總覽',
    scope: '範圍：{{bureau}}可見的線索',
    total: '線索總數',
    open: '待回應',
    week: '近 7 日新增',
    origins: '來源城市',
    byChain: '按產業鏈',
    byOrigin: '按來源城市',
    byDay: '每日新增',
    byStatus: '按狀態',
    empty: '尚無線索，暫無數據。',
    noChain: '待判或不屬於',
    otherCities: '其他',
    figures: '查看數字',
  },
}
