type On = Readonly<Record<string, string | number>>
type Words = { detail: string; zh: string }

const words: Readonly<Record<string, (on: On) => Words>> = {
  'amount-impossible': ({ amount }) => ({
    detail: `a whole amount above 0, found ${amount}`,
    zh: `数额应为大于 0 的整数(分或千克标准煤),收到 ${amount}`,
  }),
  'before-landing': ({ on, landedOn }) => ({
    detail: `it happened on ${on}, before the project landed on ${landedOn}`,
    zh: `发生于 ${on},早于项目落地日 ${landedOn}`,
  }),
  'holder-needed': ({ kind }) => ({
    detail: `say which party holds the ${kind}`,
    zh: '请写明款项由哪一方代持',
  }),
  'is-a-reversal': () => ({
    detail: 'a reversal is not reversed; post what is right anew',
    zh: '冲销分录不能再冲销;请重新登记正确的内容',
  }),
  'landing-unknown': () => ({
    detail: 'the shares count from the day the project landed; say landedOn',
    zh: '该协议的份额从项目落地之日起算;请填 landedOn',
  }),
  'more-than-claimed': ({ claimed, amount }) => ({
    detail: `the claim is ${claimed} fen, found ${amount}`,
    zh: `收款方的应收只有 ${claimed} 分,收到 ${amount} 分`,
  }),
  'more-than-held': ({ held, amount }) => ({
    detail: `${held} fen are held, found ${amount}`,
    zh: `付款方代持的只有 ${held} 分,收到 ${amount} 分`,
  }),
  'no-share-of-kind': ({ kind, year }) => ({
    detail: `the agreement says nothing about ${kind} in its year ${year}`,
    zh: `协议没有约定第 ${year} 年的 ${kind} 怎么分`,
  }),
  'not-in-force': ({ on }) => ({ detail: `the agreement is not in force on ${on}`, zh: `${on} 协议不在有效期内` }),
  'party-unknown': ({ party }) => ({
    detail: `the agreement has no party "${party}"`,
    zh: `协议中没有“${party}”这一方`,
  }),
  'posted-already': ({ reference }) => ({
    detail: `"${reference}" was posted with other figures; reverse that entry first`,
    zh: `“${reference}”已按另一组数字登记;请先冲销那笔分录`,
  }),
  'reason-missing': () => ({ detail: 'say why it is taken back', zh: '请写明冲销理由' }),
}

/** Why an entry is refused, in words with its figures. */
export function refusalWords(code: string, on: On): Words {
  return words[code]?.(on) ?? { detail: JSON.stringify(on), zh: JSON.stringify(on) }
}
