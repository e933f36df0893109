import type { LeadContent } from '@lianqiao/contracts/leads'
import {
  type CreditCodeAnswer,
  checkCreditCode,
  checkHongKongBusinessRegistration,
  checkHongKongCompanyNumber,
  checkMacaoRegistration,
  type IdentifierAnswer,
} from '@lianqiao/enterprises'
import type { Fault } from '@lianqiao/service-kit'
import type { Registration, RegistrationKind } from '../domain/enterprise.ts'

export type Identifiers = { creditCode: string | null; registrations: Registration[] }

/** What each register's number is called, and how it is checked. */
const REGISTERS: Record<RegistrationKind, { what: string; check(number: string): IdentifierAnswer }> = {
  'hk-br': { what: 'a Hong Kong business registration number', check: checkHongKongBusinessRegistration },
  'hk-cr': { what: 'a Hong Kong company number', check: checkHongKongCompanyNumber },
  'mo-reg': {
    what: 'a Macao registration number',
    check: (number) => {
      const answer = checkMacaoRegistration(number)
      return { ...answer, normalized: answer.canonical ?? answer.normalized }
    },
  },
}

/** The identifiers of a submission in their normal form, and what is wrong with them. */
export function checkIdentifiers(content: LeadContent): Identifiers & { faults: Fault[] } {
  const faults: Fault[] = []
  const code = content.creditCode === '' ? null : checkCreditCode(content.creditCode)
  if (code !== null && !code.valid)
    faults.push({
      pointer: '/creditCode',
      code: `credit-code-${code.problem}`,
      detail: detailOf('a unified social credit code (GB 32100-2015)', code),
    })
  const registrations = content.registrations.map(({ kind, number }, i): Registration => {
    const register = REGISTERS[kind as RegistrationKind]
    if (register === undefined) {
      const detail = `one of ${Object.keys(REGISTERS).join(', ')}`
      faults.push({ pointer: `/registrations/${i}/kind`, code: 'registration-kind', detail })
      return { kind: kind as RegistrationKind, number }
    }
    const answer = register.check(number)
    if (!answer.valid)
      faults.push({
        pointer: `/registrations/${i}/number`,
        code: `registration-${answer.problem}`,
        detail: detailOf(register.what, answer),
      })
    return { kind: kind as RegistrationKind, number: answer.normalized }
  })
  return { creditCode: code?.normalized ?? null, registrations, faults }
}

function detailOf(
  what: string,
  { problem, position, expected, meant, suggestion }: IdentifierAnswer | CreditCodeAnswer,
): string {
  const where = position === null ? '' : ` at character ${position}`
  const right = expected === undefined ? '' : `; "${expected}" should be there`
  const read = meant === undefined ? '' : `; probably "${meant}" was meant`
  const whole = suggestion === undefined ? '' : `; did you mean ${suggestion}?`
  return `not ${what}: ${problem}${where}${right}${read}${whole}`
}
