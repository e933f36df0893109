import { createHash } from 'node:crypto'
import type { ChainAnswer } from '@lianqiao/chains'
import { fromFacts } from '@lianqiao/contracts'
import type { Classification, LeadContent, LeadSubmission, Marker, Origin } from '@lianqiao/contracts/leads'
import { type CreditCodeAnswer, checkCreditCode } from '@lianqiao/enterprises'
import { readProfile, type Vocabulary } from '@lianqiao/matching'
import { type Clock, type Fault, type NewId, refuse } from '@lianqiao/service-kit'
import type { PreparedSubmission } from '../domain/intake.ts'
import { nameKey } from '../domain/name-key.ts'
import { type Classify, classificationOf, productTermsOf } from './classification.ts'
import { type FindOrigin, originMarkers } from './origin.ts'

export type Knowledge = { classify: Classify; findOrigin: FindOrigin; vocabulary: Vocabulary }

/** What can be said of a submission without the database. Nothing is stored. */
export type Reading = {
  origin: Origin
  answer: ChainAnswer
  classification: Classification
  markers: Marker[]
  facts: Record<string, unknown>
}

/** Reads a content: where it comes from, which chain, what a person should see. */
export function read(content: LeadContent, knowledge: Knowledge): Reading {
  const origin = knowledge.findOrigin({ code: content.originCode, city: content.originCity })
  const answer = knowledge.classify({
    name: content.enterpriseName,
    text: content.text,
    gbt4754: content.gbt4754 || undefined,
    products: content.products,
  })
  const classification = classificationOf(answer)
  return {
    origin,
    answer,
    classification,
    markers: [...originMarkers(origin, content), ...codeMarkers(content, answer)],
    facts: factsOf(content, origin, classification),
  }
}

/**
 * Checks a submission and makes everything about it that needs no database. Refuses with `unprocessable`, each fault
 * with its place; what can be accepted with a remark becomes a marker.
 */
export function prepare(
  request: LeadSubmission,
  partnerId: string,
  deps: Knowledge & { clock: Clock; newId: NewId },
): PreparedSubmission {
  const content = request.content
  if (content === undefined)
    throw refuse('bad-request', { errors: [{ pointer: '', code: 'required', detail: 'a lead' }] })
  const creditCode = checkContent(content, deps.vocabulary)
  const { origin, answer, classification, markers, facts } = read(content, deps)
  return {
    leadId: deps.newId(),
    submissionId: deps.newId(),
    newEnterpriseId: deps.newId(),
    partnerId,
    idempotencyKey: request.idempotencyKey,
    requestHash: request.requestHash,
    contentHash: contentHash(content, partnerId),
    receivedAt: deps.clock(),
    externalId: content.externalId,
    enterpriseName: content.enterpriseName,
    nameKey: nameKey(content.enterpriseName),
    creditCode,
    text: content.text,
    products: content.products,
    formerNames: content.formerNames,
    formerNameKeys: content.formerNames.map(nameKey),
    gbt4754: content.gbt4754,
    origin,
    facts,
    markers,
    classification,
    productTerms: productTermsOf(answer),
    contact: content.contact ?? null,
  }
}

/** The credit code in its normal form, or null where none was given. */
function checkContent(content: LeadContent, vocabulary: Vocabulary): string | null {
  const faults: Fault[] = []
  if (content.enterpriseName.trim() === '')
    faults.push({ pointer: '/enterpriseName', code: 'required', detail: 'the name of the enterprise is empty' })
  const code = content.creditCode === '' ? null : checkCreditCode(content.creditCode)
  if (code !== null && !code.valid)
    faults.push({ pointer: '/creditCode', code: `credit-code-${code.problem}`, detail: creditCodeDetail(code) })
  for (const { code: kind, pointer, message } of readProfile(fromFacts(content.facts), vocabulary).problems)
    faults.push({ pointer: `/facts${pointer}`, code: kind, detail: message })
  if (faults.length > 0) throw refuse('unprocessable', { errors: faults })
  return code?.normalized ?? null
}

function creditCodeDetail({ problem, position, expected, meant, suggestion }: CreditCodeAnswer): string {
  const where = position === null ? '' : ` at character ${position}`
  const right = expected === undefined ? '' : `; "${expected}" should be there`
  const read = meant === undefined ? '' : `; probably "${meant}" was meant`
  const whole = suggestion === undefined ? '' : `; did you mean ${suggestion}?`
  return `not a unified social credit code (GB 32100-2015): ${problem}${where}${right}${read}${whole}`
}

function codeMarkers(content: LeadContent, answer: ChainAnswer): Marker[] {
  const markers: Marker[] = []
  const pointer = '/gbt4754'
  if (content.gbt4754 !== '' && !answer.code.known)
    markers.push({ code: 'gbt4754-unknown', pointer, detail: content.gbt4754 })
  if (answer.code.agrees === false)
    markers.push({ code: 'chain-code-disagrees', pointer, detail: answer.code.mapped?.chainId ?? 'none' })
  return markers
}

function factsOf(content: LeadContent, origin: Origin, classification: Classification): Record<string, unknown> {
  return {
    ...fromFacts(content.facts),
    ...(origin.code === '' ? {} : { originRegion: origin.code }),
    ...(content.gbt4754 === '' || !classification.codeKnown ? {} : { gbt4754: content.gbt4754 }),
    ...(classification.chainId === '' ? {} : { chain: classification.chainId }),
  }
}

/** SHA-256 over what the partner said, in a fixed order of fields: what the receipt vouches for. */
function contentHash(content: LeadContent, partnerId: string): string {
  const { contact, facts, ...plain } = content
  const canonical = JSON.stringify([
    partnerId,
    sorted(plain),
    sorted(fromFacts(facts)),
    contact === undefined ? null : sorted(contact),
  ])
  return createHash('sha256').update(canonical).digest('hex')
}

function sorted(value: object): [string, unknown][] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
}
