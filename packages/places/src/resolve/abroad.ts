import type { Mention } from './mentions.ts'

const OF_WHOM = /^(?:独资|合资|外资|资本|企业|公司|客商|客户|品牌|商会|投资|技术|工业|产业|科技|中心|园|街|城)/
const WHITHER = /(?:出口|销往|销售到|发往|面向|供应)(?:到|至)?$/

/**
 * The place abroad that a text names, unless it only says whose or for whom something at a place here is
 * (苏州新加坡工业园, 佛山,产品出口美国).
 */
export function placeAbroad(mentions: readonly Mention[], text: string, isSomewhere: boolean): Mention | undefined {
  return mentions.find(
    ({ entry, from, to }) =>
      entry.kind === 'abroad' && !(isSomewhere && (OF_WHOM.test(text.slice(to)) || WHITHER.test(text.slice(0, from)))),
  )
}
