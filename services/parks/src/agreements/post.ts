import { createHash } from 'node:crypto'
import type { Events } from '@lianqiao/contracts'
import {
  type CooperationAgreement,
  type Posting,
  type PostingRefusal,
  postFact,
  postSettlement,
  reversePosting,
  type VerifiedFact,
} from '@lianqiao/enclaves'
import { type NewEvent, type Outbox, type Tx, withTransaction } from '@lianqiao/eventing'
import { type Clock, type Identity, type NewId, refuse } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { recorder } from '../domain/agreement-access.ts'
import { dayOf } from '../domain/day.ts'
import { type LedgerRefusal, ledgerFault } from '../domain/ledger-fault.ts'
import { agreementVersions } from '../store/agreements.ts'
import { bookOf, findPosting, insertPosting, lockBook, type PostingRow, postingsFor } from '../store/ledger.ts'

export type PostDeps = { pool: Pool; outbox: Outbox<Events>; clock: Clock; newId: NewId }
export type Posted = { row: PostingRow; replayed: boolean }

type Payment = { reference: string; kind: 'tax' | 'profit' | 'return'; from: string; to: string; amount: number }

/** Who answers for an entry. */
export type By = { bureauId: string; officerId: string }

type Asked = { agreementId: string; fact: VerifiedFact; memo: string }

/** What becomes of a fact: a new entry, the one that stands for it (with the same figures or others), or a refusal. */
export type Judged =
  | { made: NewRow }
  | { standing: PostingRow; sameFigures: boolean }
  | Exclude<PostingRefusal, { refused: 'posted-already' }>

/**
 * Posts a verified fact by the agreement as it stood on the day it happened. The same reference again answers the
 * entry that stands; with other figures it is refused. What was taken back may be posted anew.
 */
export function post(asked: Asked, identity: Identity, deps: PostDeps): Promise<Posted> {
  const officer = recorder(identity)
  return posting(deps, async (tx, at) => {
    const judged = await judgeFact(tx, asked, { by: officer, at, newId: deps.newId })
    if ('refused' in judged) return refused(judged)
    if ('made' in judged) return judged.made
    return again(judged.standing, judged.sameFigures)
  })
}

/** What a verified fact comes to in the book; nothing is stored. The reference is locked until the commit. */
export async function judgeFact(
  tx: Tx,
  { agreementId, fact, memo }: Asked,
  { by, at, newId }: { by: By; at: Date; newId: NewId },
): Promise<Judged> {
  const versions = await versionsOf(tx, agreementId)
  await lockBook(tx, agreementId, fact.reference)
  const earlier = await postingsFor(tx, agreementId, fact.reference)
  const requestHash = hashOf(fact)
  const made = postFact(versions, fact, { id: newId(), on: dayOf(at), earlier: earlier.map(asPosting) })
  if ('refused' in made) {
    if (made.refused !== 'posted-already') return made
    const standing = byId(earlier, made.by)
    return { standing, sameFigures: standing.requestHash === requestHash }
  }
  const take = earlier.filter(({ cause, benefit }) => cause === fact.cause && benefit === fact.kind).length
  const { cause, reference, projectId, occurredOn } = fact
  const rest = { cause, reference, projectId, occurredOn, take, benefit: fact.kind, reverses: null, memo }
  return { made: newRow(made, rest, { asked: fact, at, by }) }
}

/** Stores an entry and gives the event that tells it. */
export async function storePosting(tx: Tx, made: NewRow): Promise<NewEvent<Events>> {
  await insertPosting(tx, made)
  return shared(made)
}

/** Posts what a holder has paid to a party on its claim: never more than it holds, nor more than was claimed. */
export function settle(
  { agreementId, payment, memo }: { agreementId: string; payment: Payment; memo: string },
  identity: Identity,
  deps: PostDeps,
): Promise<Posted> {
  const officer = recorder(identity)
  return posting(deps, async (tx, at) => {
    const versions = await versionsOf(tx, agreementId)
    await lockBook(tx, agreementId, 'settlements')
    const earlier = (await postingsFor(tx, agreementId, payment.reference)).filter(
      ({ cause, benefit }) => cause === 'settlement' && benefit === payment.kind,
    )
    const hash = hashOf(payment)
    const standing = earlier.find(({ reversedBy }) => reversedBy === null)
    if (standing !== undefined) return again(standing, standing.requestHash === hash)
    const on = dayOf(at)
    const agreementVersion = versions.at(-1)?.version ?? 1
    const made = postSettlement(
      { ...payment, agreementId, agreementVersion },
      { id: deps.newId(), on, book: await bookOf(tx, agreementId) },
    )
    if ('refused' in made) return refused(made)
    const { reference, kind: benefit } = payment
    const rest = {
      cause: 'settlement' as const,
      reference,
      benefit,
      projectId: '',
      occurredOn: on,
      reverses: null,
      memo,
    }
    return newRow(made, { ...rest, take: earlier.length }, { asked: payment, at, by: officer })
  })
}

/** Takes an entry back by its mirror image. Taken back already: answers that one. */
export function reverse(
  { entryId, reason }: { entryId: string; reason: string },
  identity: Identity,
  deps: PostDeps,
): Promise<Posted> {
  const officer = recorder(identity)
  return posting(deps, async (tx, at) => {
    const found = await findPosting(tx, entryId)
    if (found === undefined) throw refuse('not-found', { what: 'entry' })
    const { agreementId, cause, reference } = found
    await lockBook(tx, agreementId, cause === 'settlement' ? 'settlements' : reference)
    const earlier = await postingsFor(tx, agreementId, reference)
    const made = reversePosting(asPosting(found), { id: deps.newId(), on: dayOf(at), reason }, earlier.map(asPosting))
    if ('refused' in made) {
      if (made.refused === 'reversed-already') return again(byId(earlier, made.by), true)
      return refused(made)
    }
    const { benefit, projectId, take } = found
    const rest = { cause: 'reversal' as const, reference, benefit, projectId, take, reverses: entryId, memo: reason }
    return newRow(made, { ...rest, occurredOn: dayOf(at) }, { asked: entryId, at, by: officer })
  })
}

export type NewRow = Omit<PostingRow, 'reversedBy' | 'reversesCause'>

async function posting(
  { pool, outbox, clock }: PostDeps,
  work: (tx: Tx, at: Date) => Promise<NewRow | Posted>,
): Promise<Posted> {
  const posted = await withTransaction(pool, async (tx): Promise<Posted> => {
    const made = await work(tx, clock())
    if ('replayed' in made) return made
    await outbox.append(tx, [await storePosting(tx, made)])
    return { row: { ...made, reversesCause: null, reversedBy: null }, replayed: false }
  })
  outbox.wake()
  return posted
}

async function versionsOf(tx: Tx, agreementId: string): Promise<CooperationAgreement[]> {
  const versions = (await agreementVersions(tx, agreementId)).map(({ agreement }) => agreement).reverse()
  if (versions.length === 0) throw refuse('not-found', { what: 'agreement' })
  return versions
}

function again(row: PostingRow, sameFigures: boolean): Posted {
  if (sameFigures) return { row, replayed: true }
  return refused({ refused: 'posted-already', reference: row.reference, by: row.postingId })
}

function byId(rows: readonly PostingRow[], id: string): PostingRow {
  const found = rows.find(({ postingId }) => postingId === id)
  if (found === undefined) throw new Error(`entry ${id} is not among those of its reference`)
  return found
}

function refused(refusal: LedgerRefusal): never {
  throw refuse('unprocessable', { errors: [ledgerFault(refusal)] })
}

function hashOf(asked: unknown): string {
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex')
}

type Rest = Pick<NewRow, 'cause' | 'reference' | 'take' | 'benefit' | 'projectId' | 'occurredOn' | 'reverses' | 'memo'>

/** The row of a posting: what was asked for is kept as a hash, so that the same again can be told from another. */
export function newRow(
  { id, agreementId, agreementVersion, year, lines }: Posting,
  rest: Rest,
  { asked, at, by }: { asked: unknown; at: Date; by: By },
): NewRow {
  return {
    ...rest,
    postingId: id,
    agreementId,
    agreementVersion,
    year,
    lines: lines.map(({ kind, ...line }) => ({ ...line, benefit: kind })),
    requestHash: hashOf(asked),
    postedAt: at,
    bureauId: by.bureauId,
    officerId: by.officerId,
  }
}

function asPosting(row: PostingRow): Posting {
  const { cause, reference, projectId } = row
  return {
    id: row.postingId,
    postedOn: dayOf(row.postedAt),
    year: row.year,
    agreementId: row.agreementId,
    agreementVersion: row.agreementVersion,
    cause:
      cause === 'reversal'
        ? { type: cause, of: row.reverses as string, reverses: row.reversesCause as 'milestone', reason: row.memo }
        : cause === 'settlement' || cause === 'return'
          ? { type: cause, reference }
          : { type: cause, reference, projectId },
    lines: row.lines.map(({ benefit, ...line }) => ({ ...line, kind: benefit })),
  }
}

/** What it brought to whom: claims of money, counts of statistics; below zero where it was taken back. */
function shared(row: NewRow): NewEvent<Events> {
  const sign = (side: string) => (side === 'credit' ? 1 : -1)
  return {
    type: 'BenefitShareComputed',
    data: {
      agreementId: row.agreementId,
      agreementVersion: row.agreementVersion,
      entryId: row.postingId,
      reversesEntryId: row.reverses ?? '',
      projectId: row.projectId,
      kind: row.benefit,
      occurredOn: row.occurredOn,
      amounts: row.lines
        .filter(({ account }) => account === 'claim' || account === 'counted')
        .map(({ party, side, amount }) => ({ party, amount: sign(side) * amount })),
      postedAt: row.postedAt.toISOString(),
    },
  }
}
