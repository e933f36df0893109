import type { Events } from '@lianqiao/contracts'
import type { VerifiedFact } from '@lianqiao/enclaves'
import { type Outbox, type Tx, withTransaction } from '@lianqiao/eventing'
import { type Clock, DomainError, type Identity, type NewId, refuse } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import type { LedgerContext, LedgerDecision } from '../domain/acts/ledger-decision.ts'
import { postVerifiedFact } from '../domain/acts/post-fact.ts'
import { reverseEntry } from '../domain/acts/reverse-entry.ts'
import { type Payment, settlePayment } from '../domain/acts/settle.ts'
import { recorder } from '../domain/agreement-access.ts'
import type { PostingRow } from '../domain/posting.ts'
import { bookOf, findPosting, insertPosting, lockBook, postingsFor } from '../store/ledger.ts'
import { lockedBook } from './book-state.ts'

export type PostDeps = { pool: Pool; outbox: Outbox<Events>; clock: Clock; newId: NewId }
export type Posted = { row: PostingRow; replayed: boolean }

/** Settlements weigh the whole book, so they wait for each other. */
const SETTLEMENTS = 'settlements'

/** A verified fact goes into the book (`domain/acts/post-fact.ts`). */
export function enactPost(
  request: { agreementId: string; fact: VerifiedFact; memo: string },
  identity: Identity,
  deps: PostDeps,
): Promise<Posted> {
  const { agreementId, fact } = request
  return enact(identity, deps, async (tx, context) =>
    postVerifiedFact(await lockedBook(tx, { agreementId, reference: fact.reference }), request, context),
  )
}

/** A payment goes into the book (`domain/acts/settle.ts`). */
export function enactSettle(
  request: { agreementId: string; payment: Payment; memo: string },
  identity: Identity,
  deps: PostDeps,
): Promise<Posted> {
  const { agreementId, payment } = request
  return enact(identity, deps, async (tx, context) => {
    const state = await lockedBook(tx, { agreementId, reference: payment.reference, lock: SETTLEMENTS })
    return settlePayment({ ...state, book: await bookOf(tx, agreementId) }, request, context)
  })
}

/** An entry is taken back (`domain/acts/reverse-entry.ts`). */
export function enactReverse(
  { entryId, reason }: { entryId: string; reason: string },
  identity: Identity,
  deps: PostDeps,
): Promise<Posted> {
  return enact(identity, deps, async (tx, context) => {
    const entry = await findPosting(tx, entryId)
    if (entry === undefined) return refuse('not-found', { what: 'entry' })
    const { agreementId, cause, reference } = entry
    await lockBook(tx, agreementId, cause === 'settlement' ? SETTLEMENTS : reference)
    return reverseEntry({ entry, earlier: await postingsFor(tx, agreementId, reference) }, { reason }, context)
  })
}

/** One act of the city on a book, written with its event. Throws the refusal. */
async function enact(
  identity: Identity,
  { pool, outbox, clock, newId }: PostDeps,
  decide: (tx: Tx, context: LedgerContext) => Promise<LedgerDecision | DomainError>,
): Promise<Posted> {
  const { bureauId, officerId } = recorder(identity)
  const posted = await withTransaction(pool, async (tx): Promise<Posted> => {
    const decided = await decide(tx, { at: clock(), by: { bureauId, officerId }, id: newId() })
    if (decided instanceof DomainError) throw decided
    if ('standing' in decided) return { row: decided.standing, replayed: true }
    await insertPosting(tx, decided.made)
    await outbox.append(tx, [...decided.events])
    return { row: { ...decided.made, reversesCause: null, reversedBy: null }, replayed: false }
  })
  outbox.wake()
  return posted
}
