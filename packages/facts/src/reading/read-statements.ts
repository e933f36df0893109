import { type Folded, originalSpan } from '../text/fold.ts'
import type { Token } from '../text/tokens.ts'
import { toldOutright } from './candidate.ts'
import type { Readings } from './read-bindings.ts'

const BEFORE = 14
const BEHIND = 10

const ANOTHERS_BEFORE =
  /(?:服务|给|客户(?:主要)?(?:有|是|为|包括)|配套|供应|引进|招引|孵化|对接|下属|竞争对手|\d ?[家个]|多家|(?:与|和|跟|同)(?:某|一家|几家)?|某|supplier (?:to|of)|suppliers (?:to|of)|supplies|customers (?:are|include)|for)(?:了|多家|多个|an?)* ?$/
const ANOTHERS_BEHIND =
  /^(?:企业|公司|客户|等)?的?(?:供应商|配套|供货|子公司|全资|控股|参股|旗下|客户|合作|代工|提供|一级|二级|订单|签订|签约|工作|产业|政策|奖励|补贴|supplier)/
const NOT_BEFORE =
  /(?:不是|不属于?|并非|非|未|尚未|还没有?|还不是|没有?|不具备|暂无|无|不再|不做|不|not an?|not the|not|no|never) ?(?:被?认定为?|获得|取得|拿到|评上|评为|通过|是|a|yet)?(?:国家级?|省级)?$/
const NOT_BEHIND = /^(?:企业)?(?:证书?)?(?:还没|尚未|未|没|已过期|过期|已失效)/
const WANTED_BEFORE =
  /(?:申请|申报|争取|力争|拟|计划|准备|目标|冲刺|培育|创建|打造|将|预计|有望|明年|apply(?:ing)? for|hopes? to (?:be|become)|plans? to (?:be|become|get))(?:认定|评定|评|获得|拿到|拿下|为|成为|成|一个|个|在?\d+年|内|的|年|a|an|the| )*(?:国家级?|省级)?$/
const WANTED_BEHIND =
  /^(?:企业)?(?:资质|称号|证书)?(?:也|正在|已|在)?(?:申报|申请|认定中|培育|入库|公示|复审中|辅导|公告中)/

/**
 * What words state by themselves: titles held, listed or not, moved or new. A denial turns yes to no; a title that is
 * denied, applied for, or another's is set aside.
 */
export function readStatements(folded: Folded, tokens: readonly Token[], into: Readings): void {
  const seen = new Set<string>()
  for (const { statement, from, to } of tokens) {
    if (!statement) continue
    const { fact, value } = statement
    const span = originalSpan(folded, from, to)
    const before = folded.text.slice(Math.max(0, from - BEFORE), from)
    const behind = folded.text.slice(to, to + BEHIND)
    if (ANOTHERS_BEFORE.test(before) || ANOTHERS_BEHIND.test(behind)) {
      into.setAside.push({ fact, span, reason: 'another' })
      continue
    }
    const isYesOrNo = typeof value === 'boolean'
    const isDenied = NOT_BEFORE.test(before) || (!isYesOrNo && NOT_BEHIND.test(behind))
    if (!isYesOrNo && isDenied) {
      into.setAside.push({ fact, span, reason: 'negated' })
      continue
    }
    if (fact === 'certificates' && (WANTED_BEFORE.test(before) || WANTED_BEHIND.test(behind))) {
      into.setAside.push({ fact, span, reason: 'applied-for' })
      continue
    }
    if (value === null) {
      into.questions.push({ reason: 'title-unclear', facts: [fact], spans: [span], readings: [] })
      continue
    }
    const isNo = isDenied || (fact === 'listed' && WANTED_BEFORE.test(before))
    const told = value === true && isNo ? false : value === false && isDenied ? true : value
    if (seen.has(`${fact} ${told}`)) continue
    seen.add(`${fact} ${told}`)
    into.candidates.push(toldOutright(fact, told, span))
  }
}
