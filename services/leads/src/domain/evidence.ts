import type { Names } from '@lianqiao/contracts/console-api'
import { words } from '@lianqiao/contracts/faults'
import type { EvidenceRef } from '@lianqiao/contracts/leads'
import { isDay } from '@lianqiao/matching'
import { type Fault, fault } from '@lianqiao/service-kit/decisions'
import type { ClaimContext, Day } from './milestone.ts'

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
  if (given.length > MOST) return [fault('/evidence', 'too-many', { most: MOST })]
  const kinds = given.map(({ kind }) => kind)
  return [
    ...needed
      .filter((anyOf) => !anyOf.some((kind) => kinds.includes(kind)))
      .map((anyOf) => fault('/evidence', 'evidence-missing', { anyOf: namesOf(anyOf, context) })),
    ...given.flatMap((one, at) => faultsOf(one, `/evidence/${at}`, context)),
  ]
}

function namesOf(anyOf: readonly string[], { evidenceNames }: ClaimContext): Names[] {
  return anyOf.map((kind) => evidenceNames.get(kind)).filter((names) => names !== undefined)
}

function faultsOf({ kind, title, reference, issuedOn }: EvidenceRef, at: string, context: ClaimContext): Fault[] {
  const { evidenceNames, today } = context
  return [
    ...(evidenceNames.has(kind) ? [] : [fault(`${at}/kind`, 'not-one-of', { known: [...evidenceNames.keys()] })]),
    ...Object.entries({ title, reference }).flatMap(([field, text]) => textFaults(text, `${at}/${field}`)),
    ...dayFaults(issuedOn, `${at}/issuedOn`, today),
  ]
}

function dayFaults(issuedOn: string, pointer: string, today: Day): Fault[] {
  if (!isDay(issuedOn)) return [fault(pointer, 'not-a-day', {})]
  return issuedOn > today ? [fault(pointer, 'in-future', { day: issuedOn })] : []
}

function textFaults(text: string, pointer: string): Fault[] {
  if (text.trim() === '') return [fault(pointer, 'required', { name: TITLE_AND_NUMBER })]
  if (text.length > LONGEST) return [fault(pointer, 'too-long', { most: LONGEST })]
  return PERSONAL.some((form) => form.test(text)) ? [fault(pointer, 'personal-data', {})] : []
}

const TITLE_AND_NUMBER = words('文件名称或文号', '文件名稱或文號', 'title and number of the document')

/** A mail address, a mobile number of the mainland, an identity card (GB 11643). */
const PERSONAL = [
  /[\w.+-]+@[\w-]+\.[\w-]+/,
  /(?<!\d)1[3-9]\d{9}(?!\d)/,
  /(?<!\d)\d{6}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/,
]
