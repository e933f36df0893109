import type { IdentifierParams } from '@lianqiao/contracts/faults'
import type { LeadContent } from '@lianqiao/contracts/leads'
import {
  type CreditCodeAnswer,
  checkCreditCode,
  checkHongKongBusinessRegistration,
  checkHongKongCompanyNumber,
  checkMacaoRegistration,
  type IdentifierAnswer,
} from '@lianqiao/enterprises'
import { type Fault, fault } from '@lianqiao/service-kit/decisions'
import type { Registration, RegistrationKind } from './enterprise.ts'

export type Identifiers = { creditCode: string | null; registrations: Registration[] }

/** How each register's number is checked. */
const REGISTERS: Record<RegistrationKind, (number: string) => IdentifierAnswer> = {
  'hk-br': checkHongKongBusinessRegistration,
  'hk-cr': checkHongKongCompanyNumber,
  'mo-reg': (number) => {
    const answer = checkMacaoRegistration(number)
    return { ...answer, normalized: answer.canonical ?? answer.normalized }
  },
}

const isRegister = (kind: string): kind is RegistrationKind => Object.hasOwn(REGISTERS, kind)

/** What is wrong with a credit code; empty where it holds. */
export function creditCodeFaults(code: CreditCodeAnswer, pointer: string): Fault[] {
  return code.problem === null ? [] : [fault(pointer, `credit-code-${code.problem}`, whereOf(code))]
}

/** The identifiers of a submission in their normal form, and what is wrong with them. */
export function checkIdentifiers(content: LeadContent): Identifiers & { faults: Fault[] } {
  const code = content.creditCode === '' ? null : checkCreditCode(content.creditCode)
  const faults = code === null ? [] : creditCodeFaults(code, '/creditCode')
  const registrations = content.registrations.flatMap(({ kind, number }, i): Registration[] => {
    const pointer = `/registrations/${i}`
    if (!isRegister(kind)) {
      faults.push(fault(`${pointer}/kind`, 'not-one-of', { known: Object.keys(REGISTERS) }))
      return []
    }
    const answer = REGISTERS[kind](number)
    if (answer.problem !== null)
      faults.push(fault(`${pointer}/number`, `registration-${answer.problem}`, { register: kind, ...whereOf(answer) }))
    return [{ kind, number: answer.normalized }]
  })
  return { creditCode: code?.normalized ?? null, registrations, faults }
}

/** Where in the number the problem is, and what should be there. */
function whereOf({ position, expected, meant, suggestion }: IdentifierAnswer): IdentifierParams {
  return { position, expected, meant, suggestion }
}
