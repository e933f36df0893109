import type { LeadSubmission } from '@lianqiao/contracts/leads'
import { createBatcher, createDueWork, defineService, integer, secretKey } from '@lianqiao/service-kit'
import { enterprisesApi } from './api/enterprises.ts'
import { encodeAnswer } from './api/lead-message.ts'
import { leadsApi } from './api/leads.ts'
import { projectsApi } from './api/projects.ts'
import type { PreparedSubmission } from './domain/intake.ts'
import { createReceiptSigner } from './domain/receipt.ts'
import { writeDecided } from './enterprises/decided.ts'
import { createRekeying } from './enterprises/rekey.ts'
import { resolveAgain } from './enterprises/resolve-again.ts'
import { loadKnowledge } from './intake/knowledge.ts'
import { prepare } from './intake/prepare.ts'
import { type SubmitOutcome, submitBatch } from './intake/submit.ts'
import { reactions } from './reactions.ts'
import { routeIfReady } from './routing/route.ts'
import { findDue } from './store/due.ts'
import { findOverdue, tryRouting } from './store/routing.ts'

const settings = {
  receiptKey: secretKey({
    env: 'LIANQIAO_RECEIPT_KEY',
    describe: 'Signs the receipts of accepted leads (Ed25519 seed)',
  }),
  policiesPatienceMs: integer({
    env: 'LIANQIAO_POLICIES_PATIENCE_MS',
    min: 0,
    max: 3_600_000,
    default: 10_000,
    describe: 'How long a lead waits for its policies before it is routed without them',
  }),
  parksPatienceMs: integer({
    env: 'LIANQIAO_PARKS_PATIENCE_MS',
    min: 0,
    max: 3_600_000,
    default: 120_000,
    describe: 'How long a lead waits for a park before it goes to the review desk',
  }),
}

/** Leads, submissions, enterprises, routing. */
export const leads = defineService({
  name: 'leads',
  settings,
  migrations: new URL('../migrations/', import.meta.url),
  async compose({ config, pool, outbox, clock, newId, log, precedence, lists }) {
    const knowledge = await loadKnowledge()
    const { reference, acknowledgeBy, reader } = knowledge
    const signer = createReceiptSigner(config.receiptKey)
    const patience = { policiesMs: config.policiesPatienceMs, parksMs: config.parksPatienceMs }
    const route = { reference, acknowledgeBy, clock, log }
    const intake = createBatcher<PreparedSubmission, SubmitOutcome>({
      limit: 64,
      // Two would wait for each other at the identity lock, half as large each.
      concurrency: 1,
      work: (batch) => submitBatch(batch, { pool, outbox, signer, patience, reader, newId, encodeAnswer }),
    })
    const settle = { ...route, pool, outbox, patience, newId, reader }
    const due = { pool, outbox, clock, log }
    const rekeying = createRekeying(pool, reader)
    const dueWork = [
      createDueWork({
        ...due,
        what: 'leads that waited long enough',
        everyMs: 1_000,
        find: (now, limit) => findOverdue(pool, now, limit),
        handle: async (tx, leadId) => routeIfReady(tx, await tryRouting(tx, leadId), route),
      }),
      createDueWork({
        ...due,
        what: 'enterprises to look at again',
        everyMs: 500,
        find: (_now, limit) => findDue(pool, limit),
        async handle(tx, recordId) {
          await writeDecided(tx, outbox, await resolveAgain(tx, recordId, settle))
          return []
        },
      }),
      createDueWork({
        ...due,
        what: 'enterprises under the keys of other knowledge',
        everyMs: 500,
        find: rekeying.find,
        handle: rekeying.handle,
      }),
    ]
    return {
      apis: [
        leadsApi({
          pool,
          outbox,
          clock,
          newId,
          reference,
          knowledge,
          lists,
          prepare: (request: LeadSubmission, partnerId: string) =>
            prepare(request, partnerId, { ...knowledge, clock, newId }),
          submit: (submission) => precedence.urgent(intake.submit(submission)),
        }),
        enterprisesApi(settle),
        projectsApi({ pool, outbox, clock, newId, reference }),
      ],
      handlers: reactions(route),
      checks: [{ name: 'intake', check: intake.check }],
      async start() {
        for (const work of dueWork) work.start()
      },
      async stop() {
        await Promise.all(dueWork.map((work) => work.stop()))
        await intake.idle()
      },
    }
  },
})
