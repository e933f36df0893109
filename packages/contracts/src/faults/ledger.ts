import { plain, words } from './words.ts'

const yuan = (fen: number) => `${(fen / 100).toFixed(2)} 元`
const cny = (fen: number) => `CNY ${(fen / 100).toFixed(2)}`

/** Why nothing is posted in the book of an agreement. Amounts in fen. */
export const ledgerFaults = {
  'not-in-force': ({ on }: { on: string }) =>
    words(`${on} 协议不在有效期内`, `${on} 協議不在有效期內`, `the agreement is not in force on ${on}`),
  'landing-unknown': plain(
    '协议自项目落户起算年份,需要落户日期',
    '協議自項目落戶起算年份,需要落戶日期',
    'the agreement counts years from the landing',
  ),
  'before-landing': ({ on, landedOn }: { on: string; landedOn: string }) =>
    words(
      `${on} 早于落户日期 ${landedOn}`,
      `${on} 早於落戶日期 ${landedOn}`,
      `${on} is before the landing of ${landedOn}`,
    ),
  'no-share-of-kind': ({ kind, year, version }: { kind: string; year: number; version: number }) =>
    words(
      `第 ${version} 版协议未约定第 ${year} 年的该类分享`,
      `第 ${version} 版協議未約定第 ${year} 年的該類分享`,
      `version ${version} agrees nothing about ${kind} in year ${year}`,
    ),
  'amount-impossible': ({ amount }: { amount: number }) =>
    words(
      `应为大于 0 的整数,实为 ${amount}`,
      `應為大於 0 的整數,實為 ${amount}`,
      `a whole amount above 0, not ${amount}`,
    ),
  'holder-needed': plain('请指明收款方', '請指明收款方', 'who received the money'),
  'party-unknown': ({ party }: { party: string }) =>
    words(`${party} 当日不是协议当事方`, `${party} 當日不是協議當事方`, `${party} is no party on that day`),
  'posted-already': ({ reference }: { reference: string }) =>
    words(
      `${reference} 已以其他数额入账`,
      `${reference} 已以其他數額入賬`,
      `${reference} was posted with other figures`,
    ),
  'more-than-held': ({ held, amount }: { held: number; amount: number }) =>
    words(
      `代管或应付 ${yuan(held)},不足 ${yuan(amount)}`,
      `代管或應付 ${yuan(held)},不足 ${yuan(amount)}`,
      `${cny(held)} is held or owed, not ${cny(amount)}`,
    ),
  'more-than-claimed': ({ claimed, amount }: { claimed: number; amount: number }) =>
    words(
      `应得余额 ${yuan(claimed)},不足 ${yuan(amount)}`,
      `應得餘額 ${yuan(claimed)},不足 ${yuan(amount)}`,
      `${cny(claimed)} is claimed, not ${cny(amount)}`,
    ),
  'reversed-already': ({ by }: { by: string }) => words(`已由 ${by} 冲销`, `已由 ${by} 沖銷`, `taken back by ${by}`),
  'is-a-reversal': plain(
    '冲销分录不能再冲销;请重新入账',
    '沖銷分錄不能再沖銷;請重新入賬',
    'a reversal is not reversed: post it again',
  ),
  'reason-missing': plain('请说明原因', '請說明原因', 'say why'),
  'agreement-unclear': plain(
    '无法确定项目适用哪一份协议',
    '無法確定項目適用哪一份協議',
    'it is not clear which agreement the project is under',
  ),
}
