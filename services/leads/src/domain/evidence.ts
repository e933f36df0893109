import type { EvidenceRef } from '@lianqiao/contracts/leads'
import { isDay } from '@lianqiao/matching'
import type { Fault, WordedFault } from '@lianqiao/service-kit/decisions'
import type { ClaimContext } from './milestone.ts'

const MOST = 20
const LONGEST = 200

/**
 * What is missing of evidence: for each document that is needed one of a kind that will do, each with its title, number
 * and date. A reference is to a document of an office; what looks like a person's number or address is not stored.
 */
export function missingEvidence(
  needed: readonly (readonly string[])[],
  given: readonly EvidenceRef[],
  context: ClaimContext,
): Fault[] {
  if (given.length > MOST)
    return [{ pointer: '/evidence', code: 'too-many', detail: `at most ${MOST}`, zh: `最多 ${MOST} 份` }]
  const kinds = given.map(({ kind }) => kind)
  return [
    ...needed
      .filter((anyOf) => !anyOf.some((kind) => kinds.includes(kind)))
      .map((anyOf) => ({ pointer: '/evidence', code: 'evidence-missing', ...namesOf(anyOf, context) })),
    ...given.flatMap((one, at) => faultsOf(one, `/evidence/${at}`, context)),
  ]
}

function namesOf(anyOf: readonly string[], { evidenceNames }: ClaimContext): Pick<WordedFault, 'detail' | 'zh'> {
  const names = anyOf.map((kind) => evidenceNames.get(kind))
  return {
    detail: `missing: ${names.map((name) => name?.en).join(' or ')}`,
    zh: `缺少${names.map((name) => name?.zhHans).join('或')}`,
  }
}

function faultsOf({ kind, title, reference, issuedOn }: EvidenceRef, at: string, context: ClaimContext): Fault[] {
  const { evidenceNames, today } = context
  const fault = (field: string, code: string, detail: string, zh: string): Fault => ({
    pointer: `${at}/${field}`,
    code,
    detail,
    zh,
  })
  const kindsThereAre = [...evidenceNames.keys()].join(', ')
  return [
    ...(evidenceNames.has(kind)
      ? []
      : [fault('kind', 'not-one-of', `one of ${kindsThereAre}`, `应为其中之一:${kindsThereAre}`)]),
    ...Object.entries({ title, reference }).flatMap(([field, text]) => textFaults(text, field, fault)),
    ...(!isDay(issuedOn)
      ? [fault('issuedOn', 'wrong-form', 'the date of the document, YYYY-MM-DD', '应为文件日期(YYYY-MM-DD)')]
      : issuedOn > today
        ? [fault('issuedOn', 'in-future', `${issuedOn} has not come yet`, `${issuedOn} 尚未到来`)]
        : []),
  ]
}

function textFaults(
  text: string,
  field: string,
  fault: (field: string, code: string, detail: string, zh: string) => Fault,
): Fault[] {
  if (text.trim() === '') return [fault(field, 'required', 'title and number of the document', '缺少文件名称或文号')]
  if (text.length > LONGEST)
    return [fault(field, 'too-long', `at most ${LONGEST} characters`, `最多 ${LONGEST} 个字符`)]
  if (PERSONAL.some((form) => form.test(text)))
    return [
      fault(
        field,
        'personal-data',
        'looks like the number or address of a person; name the document only',
        '疑似个人号码或邮箱;只填写文件本身',
      ),
    ]
  return []
}

/** A mail address, a mobile number of the mainland, an identity card (GB 11643). */
const PERSONAL = [
  /[\w.+-]+@[\w-]+\.[\w-]+/,
  /(?<!\d)1[3-9]\d{9}(?!\d)/,
  /(?<!\d)\d{6}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/,
]
