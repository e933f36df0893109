import type { PostingRefusal, ReversalRefusal, SettlementRefusal } from '@lianqiao/enclaves'
import type { WordedFault } from '@lianqiao/service-kit/decisions'

export type LedgerRefusal =
  | PostingRefusal
  | SettlementRefusal
  | ReversalRefusal
  /** A milestone in a place where it is not clear which agreement the project is under. */
  | { refused: 'agreement-unclear' }

const yuan = (fen: number) => `${(fen / 100).toFixed(2)} 元`
const cny = (fen: number) => `CNY ${(fen / 100).toFixed(2)}`

/** Why nothing is posted, at the field of the request that it is about. */
export function ledgerFault(refusal: LedgerRefusal): WordedFault {
  const { pointer, en, zh } = wordsOf(refusal)
  return { pointer, code: refusal.refused, detail: en, zh }
}

type Words = { pointer: string; en: string; zh: string }

function wordsOf(refusal: LedgerRefusal): Words {
  switch (refusal.refused) {
    case 'not-in-force':
      return at('/occurredOn', `the agreement is not in force on ${refusal.on}`, `${refusal.on} 协议不在有效期内`)
    case 'landing-unknown':
      return at('/landedOn', 'the agreement counts years from the landing', '协议自项目落户起算年份,需要落户日期')
    case 'before-landing': {
      const { on, landedOn } = refusal
      return at('/landedOn', `${on} is before the landing of ${landedOn}`, `${on} 早于落户日期 ${landedOn}`)
    }
    case 'no-share-of-kind': {
      const { kind, year, version } = refusal
      const en = `version ${version} agrees nothing about ${kind} in year ${year}`
      return at('/kind', en, `第 ${version} 版协议未约定第 ${year} 年的该类分享`)
    }
    case 'amount-impossible':
      return at('/amount', `a whole amount above 0, not ${refusal.amount}`, `应为大于 0 的整数,实为 ${refusal.amount}`)
    case 'holder-needed':
      return at('/heldBy', 'who received the money', '请指明收款方')
    case 'party-unknown':
      return at('/heldBy', `${refusal.party} is no party on that day`, `${refusal.party} 当日不是协议当事方`)
    case 'posted-already': {
      const { reference } = refusal
      return at('/reference', `${reference} was posted with other figures`, `${reference} 已以其他数额入账`)
    }
    case 'more-than-held': {
      const { held, amount } = refusal
      return at(
        '/amountFen',
        `${cny(held)} is held or owed, not ${cny(amount)}`,
        `代管或应付 ${yuan(held)},不足 ${yuan(amount)}`,
      )
    }
    case 'more-than-claimed': {
      const { claimed, amount } = refusal
      const en = `${cny(claimed)} is claimed, not ${cny(amount)}`
      return at('/amountFen', en, `应得余额 ${yuan(claimed)},不足 ${yuan(amount)}`)
    }
    case 'reversed-already':
      return at('', `taken back by ${refusal.by}`, `已由 ${refusal.by} 冲销`)
    case 'is-a-reversal':
      return at('', 'a reversal is not reversed: post it anew', '冲销分录不能再冲销;请重新入账')
    case 'reason-missing':
      return at('/reason', 'say why', '请说明原因')
    case 'agreement-unclear':
      return at('', 'it is not clear which agreement the project is under', '无法确定项目适用哪一份协议')
  }
}

function at(pointer: string, en: string, zh: string): Words {
  return { pointer, en, zh }
}
