import type { LeadContent } from '@lianqiao/contracts/leads'
import {
  type CreditCodeAnswer,
  checkCreditCode,
  checkHongKongBusinessRegistration,
  checkHongKongCompanyNumber,
  checkMacaoRegistration,
  type IdentifierAnswer,
} from '@lianqiao/enterprises'
import type { Fault, WordedFault } from '@lianqiao/service-kit/decisions'
import type { Registration, RegistrationKind } from './enterprise.ts'

export type Identifiers = { creditCode: string | null; registrations: Registration[] }

type Said = { en: string; zh: string }

/** What each register's number is called, and how it is checked. */
const REGISTERS: Record<RegistrationKind, { what: Said; check(number: string): IdentifierAnswer }> = {
  'hk-br': {
    what: { en: 'a Hong Kong business registration number', zh: '香港商业登记号码' },
    check: checkHongKongBusinessRegistration,
  },
  'hk-cr': { what: { en: 'a Hong Kong company number', zh: '香港公司编号' }, check: checkHongKongCompanyNumber },
  'mo-reg': {
    what: { en: 'a Macao registration number', zh: '澳门登记编号' },
    check: (number) => {
      const answer = checkMacaoRegistration(number)
      return { ...answer, normalized: answer.canonical ?? answer.normalized }
    },
  },
}

/** What is wrong with a credit code that does not hold. */
export function creditCodeFault(code: CreditCodeAnswer, pointer: string): Fault {
  const what = { en: 'a unified social credit code (GB 32100-2015)', zh: '统一社会信用代码(GB 32100-2015)' }
  return { pointer, code: `credit-code-${code.problem}`, ...wordsOf(what, code) }
}

/** The identifiers of a submission in their normal form, and what is wrong with them. */
export function checkIdentifiers(content: LeadContent): Identifiers & { faults: Fault[] } {
  const faults: Fault[] = []
  const code = content.creditCode === '' ? null : checkCreditCode(content.creditCode)
  if (code !== null && !code.valid) faults.push(creditCodeFault(code, '/creditCode'))
  const registrations = content.registrations.map(({ kind, number }, i): Registration => {
    const register = REGISTERS[kind as RegistrationKind]
    if (register === undefined) {
      const kinds = Object.keys(REGISTERS).join(', ')
      const words = { detail: `one of ${kinds}`, zh: `应为其中之一:${kinds}` }
      faults.push({ pointer: `/registrations/${i}/kind`, code: 'registration-kind', ...words })
      return { kind: kind as RegistrationKind, number }
    }
    const answer = register.check(number)
    if (!answer.valid)
      faults.push({
        pointer: `/registrations/${i}/number`,
        code: `registration-${answer.problem}`,
        ...wordsOf(register.what, answer),
      })
    return { kind: kind as RegistrationKind, number: answer.normalized }
  })
  return { creditCode: code?.normalized ?? null, registrations, faults }
}

const PROBLEMS: Record<NonNullable<IdentifierAnswer['problem']>, string> = {
  'check-character': '校验字符不符',
  alphabet: '含有不会出现的字符',
  length: '位数不对',
  'transposition-suspected': '疑似相邻两位写反',
  placeholder: '只是占位字符',
  registrar: '登记管理部门代码不存在',
  division: '行政区划码不存在',
  'identity-card': '这是个人身份证号,请勿填写',
}

/** What is wrong with a number, where, and what should be there. */
function wordsOf(what: Said, answer: IdentifierAnswer | CreditCodeAnswer): Pick<WordedFault, 'detail' | 'zh'> {
  const { problem, position, expected, meant, suggestion } = answer
  const en = [
    `not ${what.en}: ${problem}${position === null ? '' : ` at character ${position}`}`,
    ...(expected === undefined ? [] : [`"${expected}" should be there`]),
    ...(meant === undefined ? [] : [`probably "${meant}" was meant`]),
    ...(suggestion === undefined ? [] : [`did you mean ${suggestion}?`]),
  ]
  const zh = [
    `不是有效的${what.zh}:${position === null ? '' : `第 ${position} 位`}${problem === null ? '' : PROBLEMS[problem]}`,
    ...(expected === undefined ? [] : [`这一位应为“${expected}”`]),
    ...(meant === undefined ? [] : [`可能想写“${meant}”`]),
    ...(suggestion === undefined ? [] : [`是否为 ${suggestion}?`]),
  ]
  return { detail: en.join('; '), zh: zh.join(';') }
}
