import type { Words } from '../words.ts'
import type { library as source } from '../zh-hans/library.ts'

export const library: Words<typeof source> = {
  library: {
    title: '政策庫',
    search: '搜尋政策條款、文號、原文',
    count: '{{n}} 條',
    filters: '篩選條款',
    by: {
      level: '級別',
      area: '適用範圍',
      assurance: '核實程度',
      kind: '性質',
      standing: '效力',
      day: '效力按哪一天',
    },
    any: {
      level: '全部級別',
      area: '全部範圍',
      assurance: '不論核實',
      kind: '全部性質',
      standing: '不論效力',
    },
    standing: {
      inForce: '有效',
      notYetOpen: '尚未施行',
      expired: '已失效',
      unknown: '效力待核',
    },
    warning: '標有「未核實」「歷史文件」「徵求意見」「效力待核」的條款，不得作為現行政策向企業承諾。',
    empty: '找不到政策條款',
    emptyText: '請換個詞或放寬篩選再試。',
    noClause: '沒有這一條款',
    noClauseText: '編號或版本可能有誤。',
    serves: '現在服務 {{n}} 條在辦線索',
    version: '第 {{n}} 版',
    thisVersion: '正在看',
    text: '文件原文',
    textHint: '標出的是條件所依據的字句；指向旁邊的條件，對應字句加深',
    noText: '沒有摘錄原文。',
    surveyed: '摘錄時所記時效',
    noBenefit: '這一條不給企業待遇。',
    notes: '未錄入的內容與原因',
    stacking: '不能重複享受',
    mode: {
      exclusive: '只能擇一：',
      'best-of': '就高不重複：',
      'capped-sum': '合計封頂：',
      sequential: '依次計算：',
    },
    excludes: '不能同時享受：',
    history: '版本與經辦',
    change: {
      published: '發布',
      withdrawn: '已撤回',
    },
    publishedBy: '經辦：{{who}}',
    author: {
      'reference-data': '平台參考數據',
    },
  },
}
