import { createHash } from 'node:crypto'
import type { ChainAnswer } from '@lianqiao/chains'
import { fromFacts } from '@lianqiao/contracts'
import { words } from '@lianqiao/contracts/faults'
import type { Classification, LeadContent, LeadSubmission, Marker, Origin } from '@lianqiao/contracts/leads'
import { readProfile, type Vocabulary } from '@lianqiao/matching'
import { type Clock, type Fault, fault, type NewId, refuse } from '@lianqiao/service-kit'
import { type Classify, classificationOf } from '../domain/classification.ts'
import { checkIdentifiers, type Identifiers } from '../domain/identifiers.ts'
import type { PreparedSubmission } from '../domain/intake.ts'
import { nameKey } from '../domain/name-key.ts'
import type { RecordReader } from '../enterprises/reader.ts'
import { type FindOrigin, originMarkers } from './origin.ts'

export type Knowledge = {
  classify: Classify
  findOrigin: FindOrigin
  vocabulary: Vocabulary
  placeName(code: string): string
}

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
  deps: Knowledge & { reader: RecordReader; clock: Clock; newId: NewId },
): PreparedSubmission {
  const content = request.content
  if (content === undefined) throw refuse('bad-request', { errors: [fault('', 'required', {})] })
  const identifiers = checkContent(content, deps.vocabulary)
  const { origin, classification, markers, facts } = read(content, deps)
  return {
    leadId: deps.newId(),
    submissionId: deps.newId(),
    partnerId,
    idempotencyKey: request.idempotencyKey,
    requestHash: request.requestHash,
    contentHash: contentHash(content, partnerId),
    receivedAt: deps.clock(),
    externalId: content.externalId,
    text: content.text,
    products: content.products,
    gbt4754: content.gbt4754,
    origin,
    facts,
    markers,
    classification,
    contact: content.contact ?? null,
    ...deps.reader.read(
      {
        recordId: deps.newId(),
        name: content.enterpriseName,
        nameKey: nameKey(content.enterpriseName),
        place: deps.placeName(content.originCode) || content.originCity,
        formerNames: content.formerNames.filter((name) => name.trim() !== ''),
        ...identifiers,
      },
      content.contact?.phone,
    ),
  }
}

const ENTERPRISE_NAME = words('企业名称', '企業名稱', 'the name of the enterprise')

/** The identifiers in their normal form. */
function checkContent(content: LeadContent, vocabulary: Vocabulary): Identifiers {
  const faults: Fault[] = []
  if (content.enterpriseName.trim() === '') faults.push(fault('/enterpriseName', 'required', { name: ENTERPRISE_NAME }))
  const identifiers = checkIdentifiers(content)
  faults.push(...identifiers.faults)
  for (const { code: kind, pointer, message } of readProfile(fromFacts(content.facts), vocabulary).problems)
    faults.push({ pointer: `/facts${pointer}`, code: kind, detail: message })
  if (faults.length > 0) throw refuse('unprocessable', { errors: faults })
  const { creditCode, registrations } = identifiers
  return { creditCode, registrations }
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
  const { contact, facts, registrations, ...plain } = content
  const canonical = JSON.stringify([
    partnerId,
    sorted({ ...plain, ...(registrations.length === 0 ? {} : { registrations }) }),
    sorted(fromFacts(facts)),
    contact === undefined ? null : sorted(contact),
  ])
  return createHash('sha256').update(canonical).digest('hex')
}

function sorted(value: object): [string, unknown][] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
}
