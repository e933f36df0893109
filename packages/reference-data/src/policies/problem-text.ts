import type { ClauseProblem } from '@lianqiao/matching'

const texts: Record<ClauseProblem['code'], string> = {
  shape: '结构不对',
  unknownFact: '没有这个事实',
  unfitAtom: '条件与事实的类型不符',
  unknownRegion: '区划代码不存在',
  unknownIndustry: '行业代码不存在',
  unknownValue: '取值不在列表内',
  moneyWithoutUnit: '金额没有单位',
  wrongUnit: '单位不对',
  notAFigure: '不是数字',
  tooPrecise: '小数位过多',
  emptyBounds: '上下限之间没有值',
  neverTrue: '条件永远不能成立',
  tooManyNodes: '条件过多',
  notADay: '日期不对',
  endsBeforeStart: '结束早于开始',
  tiersOverlap: '分档重叠',
  tiersLeaveAHole: '分档有空档',
  unitMismatch: '单位不一致',
  noBenefit: '待遇类条款没有写待遇',
  unknownGroup: '叠加组不存在',
  twoAddingGroups: '同属两个累加组',
  membersExcludeOneAnother: '组内条款互相排斥',
}

/** What a problem of a clause is called in Chinese; the details stand in matching's own message. */
export const problemText = (code: ClauseProblem['code']): string => texts[code]
