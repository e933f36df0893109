import { createChainClassifier } from '@lianqiao/chains'
import type { LeadSubmission } from '@lianqiao/contracts/leads'
import { createPlaceResolver } from '@lianqiao/places'
import { calendarKnowledge, chainKnowledge, loadReferenceData, placeKnowledge } from '@lianqiao/reference-data'
import { createBatcher, createDueWork, defineService, integer, secretKey } from '@lianqiao/service-kit'
import { leadsApi } from './api.ts'
import { createDeadlines } from './deadlines.ts'
import type { PreparedSubmission } from './domain/intake.ts'
import { createReceiptSigner } from './domain/receipt.ts'
import { createOriginFinder } from './intake/origin.ts'
import { prepare } from './intake/prepare.ts'
import { type SubmitOutcome, submitBatch } from './intake/submit.ts'
import { reactions } from './reactions.ts'
import { routeIfReady } from './route.ts'
import { findOverdue, lockRouting } from './store/routing.ts'

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
  async compose({ config, pool, outbox, clock, newId, log }) {
    const reference = await loadReferenceData()
    const knowledge = {
      classify: createChainClassifier(await chainKnowledge(reference)),
      findOrigin: createOriginFinder(reference, createPlaceResolver(await placeKnowledge(reference))),
      vocabulary: reference.policies.vocabulary,
    }
    const signer = createReceiptSigner(config.receiptKey)
    const patience = { policiesMs: config.policiesPatienceMs, parksMs: config.parksPatienceMs }
    const route = {
      reference,
      acknowledgeBy: createDeadlines(reference, await calendarKnowledge()).acknowledgeBy,
      clock,
      log,
    }
    const intake = createBatcher<PreparedSubmission, SubmitOutcome>({
      limit: 64,
      concurrency: 2,
      work: (batch) => submitBatch(batch, { pool, outbox, signer, patience }),
    })
    const impatience = createDueWork({
      what: 'leads that waited long enough',
      everyMs: 1_000,
      pool,
      outbox,
      clock,
      log,
      find: (now, limit) => findOverdue(pool, now, limit),
      handle: async (tx, leadId) => routeIfReady(tx, await lockRouting(tx, leadId), route),
    })
    return {
      apis: [
        leadsApi({
          pool,
          outbox,
          clock,
          knowledge,
          prepare: (request: LeadSubmission, partnerId: string) =>
            prepare(request, partnerId, { ...knowledge, clock, newId }),
          submit: intake.submit,
        }),
      ],
      handlers: reactions(route),
      start: async () => impatience.start(),
      async stop() {
        await impatience.stop()
        await intake.idle()
      },
    }
  },
})
