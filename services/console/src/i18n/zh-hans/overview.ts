export const overview = {
  overview: {
    title: '总览',
    scope: '范围：{{bureau}}可见的线索',
    total: '线索总数',
    open: '待响应',
    week: '近 7 天新增',
    origins: '来源城市',
    byChain: '按产业链',
    byOrigin: '按来源城市',
    byDay: '每日新增',
    byStatus: '按状态',
    empty: '还没有线索，暂无数据。',
    noChain: '待判或不属于',
    otherCities: '其他',
    figures: '查看数字',
  },
}
