import { createHash, randomUUID } from 'node:crypto'
import {
  AcceptedSubmission,
  EnterprisesServiceDefinition,
  type Lead,
  type LeadContent,
  ProjectsServiceDefinition,
} from '@lianqiao/contracts/leads'
import { withTransaction } from '@lianqiao/eventing'
import { DomainError, type Identity } from '@lianqiao/service-kit'
import { openService } from '@lianqiao/service-testkit'
import type { ActRequests } from '../../src/acts/acts.ts'
import { enact } from '../../src/acts/enact.ts'
import { encodeAnswer } from '../../src/api/lead-message.ts'
import { createReceiptSigner } from '../../src/domain/receipt.ts'
import { writeDecided } from '../../src/enterprises/decided.ts'
import { resolveAgain } from '../../src/enterprises/resolve-again.ts'
import { loadKnowledge } from '../../src/intake/knowledge.ts'
import { prepare } from '../../src/intake/prepare.ts'
import { submitBatch } from '../../src/intake/submit.ts'
import { leads } from '../../src/service.ts'
import { findDue } from '../../src/store/due.ts'

/** Signs receipts in tests. */
const RECEIPT_KEY = Buffer.alloc(32, 7)

/**
 * The leads service with a clock that goes on by a second a look, and the parts of another copy of it on the same
 * database. Undefined where there is no PostgreSQL.
 */
export async function openDesk(options: { connections?: number } = {}) {
  let now = Date.parse('2026-11-23T01:00:00Z')
  const clock = () => {
    now += 1_000
    return new Date(now)
  }
  const service = await openService(leads, {
    ...{ clock, newId: timeOrdered, connections: options.connections ?? 4 },
    env: { LIANQIAO_RECEIPT_KEY: RECEIPT_KEY.toString('hex') },
  })
  if (service === undefined) return undefined
  const { pool, outbox, log } = service.kit
  const knowledge = await loadKnowledge()
  const { reference, acknowledgeBy, reader } = knowledge
  const deps = {
    pool,
    outbox,
    clock,
    log,
    newId: timeOrdered,
    reference,
    acknowledgeBy,
    reader,
    knowledge,
    patience: { policiesMs: 10_000, parksMs: 120_000 },
  }
  const signer = createReceiptSigner(RECEIPT_KEY)
  const takeIn = (contents: Partial<LeadContent>[], partnerId: string) =>
    submitBatch(
      contents.map((content) => prepare(submission(content), partnerId, { ...knowledge, clock, newId: timeOrdered })),
      { ...deps, signer, encodeAnswer },
    )

  return {
    ...service,
    deps,
    pool,
    /** As one request of a partner, in a transaction of its own. */
    async submit(content: Partial<LeadContent>, partnerId = 'partner-1'): Promise<Lead> {
      const [outcome] = await takeIn([content], partnerId)
      return accepted(outcome!)
    },
    /** As many requests that share a transaction. */
    async submitTogether(contents: Partial<LeadContent>[], partnerId = 'partner-1'): Promise<Lead[]> {
      return (await takeIn(contents, partnerId)).map(accepted)
    },
    enterprises: service.client(EnterprisesServiceDefinition),
    projects: service.client(ProjectsServiceDefinition),
    /** As the API enacts it. */
    act: <Name extends keyof ActRequests>(name: Name, request: ActRequests[Name], identity: Identity) =>
      enact(name, request, identity, deps),
    /** Does all the due work there is, as the sweep would. */
    async lookAgain() {
      for (let due = await findDue(pool, 100); due.length > 0; due = await findDue(pool, 100))
        for (const recordId of due)
          await withTransaction(pool, async (tx) => writeDecided(tx, outbox, await resolveAgain(tx, recordId, deps)))
    },
  }
}

const submission = (content: Partial<LeadContent>) => ({
  idempotencyKey: randomUUID(),
  requestHash: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
  content: {
    enterpriseName: '',
    text: '手机盖板玻璃制造',
    originCode: '441900',
    originCity: '',
    gbt4754: '',
    creditCode: '',
    products: [],
    formerNames: [],
    facts: undefined,
    contact: undefined,
    externalId: '',
    registrations: [],
    ...content,
  },
})

function accepted(outcome: { response: Uint8Array } | DomainError): Lead {
  if (outcome instanceof DomainError) throw outcome
  return AcceptedSubmission.decode(outcome.response).lead as Lead
}

export { officer } from './people.ts'

let counter = 0
/** Ids that sort by when they were made, as the platform's do. */
function timeOrdered(): string {
  counter += 1
  return `0${counter.toString(16).padStart(7, '0')}${randomUUID().slice(8)}`
}

/** What a call of the API is given, for this identity. */
export const as = (identity: Identity) => ({ identity })
