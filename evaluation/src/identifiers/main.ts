import {
  checkCreditCode,
  checkHongKongBusinessRegistration,
  checkHongKongCompanyNumber,
  checkMacaoRegistration,
} from '@lianqiao/enterprises'
import { runCases } from '../cases-command.ts'
import { fieldsOf } from '../score.ts'

const CHECKS = {
  uscc: checkCreditCode,
  'hk-br': checkHongKongBusinessRegistration,
  'hk-cr': checkHongKongCompanyNumber,
  'mo-reg': checkMacaoRegistration,
}

type Row = { id: string; kind: keyof typeof CHECKS; input: string }

/** Identifiers as they were typed: valid or not, which problem, at which position. */
export function run(args: string[]): Promise<number> {
  return runCases<Row>(args, {
    subject: 'identifiers',
    rowForm: '{id, kind: uscc | hk-br | hk-cr | mo-reg, input}',
    predict({ id, kind, input }) {
      const { valid, normalized, problem, position, expected, meant } = CHECKS[kind](String(input))
      return {
        id,
        valid,
        normalized,
        problem,
        position,
        ...(expected ? { expected } : {}),
        ...(meant ? { meant } : {}),
      }
    },
    problemOf: ({ kind, input }) => {
      if (!Object.hasOwn(CHECKS, String(kind))) return `kind is one of ${Object.keys(CHECKS).join(', ')}`
      return typeof input === 'string' || typeof input === 'number'
        ? null
        : 'input is missing: the number as it was typed'
    },
    labelOf: (row) => fieldsOf(row, ['valid', 'normalized', 'problem', 'position']),
  })
}
