import { words } from './words.ts'

/** What can be looked for and not be there. */
export const things = {
  page: words('页面', '頁面', 'page'),
  lead: words('线索', '線索', 'lead'),
  enterprise: words('企业', '企業', 'enterprise'),
  merge: words('合并记录', '合併記錄', 'merge'),
  project: words('项目', '項目', 'project'),
  milestone: words('节点', '節點', 'milestone'),
  park: words('园区', '園區', 'park'),
  carrier: words('载体', '載體', 'carrier'),
  reservation: words('预留', '預留', 'reservation'),
  import: words('导入', '匯入', 'import'),
  agreement: words('协议', '協議', 'agreement'),
  entry: words('分录', '分錄', 'entry'),
  clause: words('条款', '條款', 'clause'),
  match: words('政策匹配结果', '政策配對結果', 'match'),
}

export type Thing = keyof typeof things
