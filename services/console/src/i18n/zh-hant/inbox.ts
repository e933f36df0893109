import type { Words } from '../words.ts'
import type { inbox as source } from '../zh-hans/inbox.ts'

export const inbox: Words<typeof source> = {
  inbox: {
    title: '收件箱',
    unread: '未讀 {{n}}',
    all: '全部',
    onlyUnread: '未讀',
    filter: '篩選',
    markAll: '全部標示為已讀',
    markedAll: '已全部標示為已讀',
    empty: '尚未收到線索',
    emptyText: '分派給本單位的線索會即時出現在這裏。',
    emptyUnread: '沒有未讀的線索',
    emptyUnreadText: '全部已看過。',
    noChain: '產業鏈待判',
    noPark: '園區待定',
    newMark: '未讀',
    list: '線索通知',
    news: { 'policy-serves-lead': '新政策適用', 'policy-left-lead': '政策不再適用' },
    place: {
      released: '等候的載體已釋放',
      expired: '等候的載體預留到期',
      added: '有新載體可用',
      changed: '載體擴大後可用',
      opened: '載體到了可用日',
      land: '需 {{needed}} 畝，園區可供 {{free}} 畝',
      workshop: '需 {{needed}} ㎡，園區可供 {{free}} ㎡',
    },
  },
  part: { responsible: '主責', joined: '參與', liaison: '聯絡' },
  partHint: {
    responsible: '由本單位回應並跟進',
    joined: '本單位一同參與',
    liaison: '由聯絡站跟蹤',
  },
  deadline: {
    left: '餘 {{time}}',
    over: '逾時 {{time}}',
    by: '回應期限 {{at}}',
    done: '已回應',
    none: '未設期限',
    noneHint: '該年工作日曆尚未公布，期限暫未能計算',
  },
}
