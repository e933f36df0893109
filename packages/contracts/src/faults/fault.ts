import type { Names } from '../console-api/common.ts'
import { identifierFaults } from './identifiers.ts'
import { importFaults } from './imports.ts'
import { leadFaults } from './leads.ts'
import { ledgerFaults } from './ledger.ts'
import { parkFaults } from './parks.ts'
import { policyFaults } from './policies.ts'
import { requestFaults } from './request.ts'
import type { Wording } from './words.ts'

/** Each area owns its words. Merged here; a code stands in one area only. */
export const faultAreas = {
  request: requestFaults,
  leads: leadFaults,
  identifiers: identifierFaults,
  parks: parkFaults,
  imports: importFaults,
  ledger: ledgerFaults,
  policies: policyFaults,
}

const merged = {
  ...requestFaults,
  ...leadFaults,
  ...identifierFaults,
  ...parkFaults,
  ...importFaults,
  ...ledgerFaults,
  ...policyFaults,
}

type ParamsOf = { [Code in keyof typeof merged]: Parameters<(typeof merged)[Code]>[0] }

/** The closed set of what can be wrong with a part of a request. */
export type FaultCode = keyof ParamsOf

/** What is wrong, where (a JSON pointer into the request), and the parameters its words need. */
export type Fault<Code extends FaultCode = FaultCode> = { pointer: string; code: Code; params: ParamsOf[Code] }

const wordings: { [Code in FaultCode]: Wording<ParamsOf[Code]> } = merged

/** `fault('/size', 'too-many', { most: 500 })`. */
export function fault<Code extends FaultCode>(pointer: string, code: Code, params: ParamsOf[Code]): Fault<Code> {
  return { pointer, code, params }
}

/** Whether this release knows the code: a fault from another release may carry a newer one. */
export const isFaultCode = (code: string): code is FaultCode => Object.hasOwn(wordings, code)

/** The fault in words; a code from a newer release is told as `not-valid`. */
export function faultWords<Code extends FaultCode>({ code, params }: Pick<Fault<Code>, 'code' | 'params'>): Names {
  return isFaultCode(code) ? wordings[code](params) : wordings['not-valid']({})
}
