import { createHash } from 'node:crypto'
import type { Events } from '@lianqiao/contracts'
import {
  type BenefitKind,
  type CooperationAgreement,
  type Posting,
  postFact,
  postSettlement,
  reversePosting,
  type VerifiedFact,
} from '@lianqiao/enclaves'
import { type Outbox, type Tx, withTransaction } from '@lianqiao/eventing'
import { type Clock, type Identity, type NewId, refuse } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { dayOf } from '../domain/day.ts'
import { agreementVersions } from '../store/agreements.ts'
import { bookOf, findPosting, insertPosting, lockBook, type PostingRow, postingsFor } from '../store/ledger.ts'
import { recorder } from './access.ts'
import { refusalWords } from './refusal-words.ts'

export type PostDeps = { pool: Pool; outbox: Outbox<Events>; clock: Clock; newId: NewId }
export type Posted = { row: PostingRow; replayed: boolean }

type Payment = { reference: string; kind: 'tax' | 'profit'; from: string; to: string; amount: number }

/**
 * Posts a verified fact by the agreement as it stood on the day it happened. The same reference again answers the
 * entry that stands; with other figures it is refused. What was taken back may be posted anew.
 */
export function post(
  { agreementId, fact, memo }: { agreementId: string; fact: VerifiedFact; memo: string },
  identity: Identity,
  deps: PostDeps,
): Promise<Posted> {
  const officer = recorder(identity)
  return posting(deps, async (tx, at) => {
    const versions = await versionsOf(tx, agreementId)
    await lockBook(tx, agreementId, fact.reference)
    const earlier = await postingsFor(tx, agreementId, fact.reference)
    const hash = hashOf(fact)
    const id = deps.newId()
    const made = postFact(versions, fact, { id, on: dayOf(at), earlier: earlier.map(asPosting) })
    if ('refused' in made)
      return made.refused === 'posted-already' ? again(earlier, made.by, hash) : refused(made.refused, made)
    const take = earlier.filter(({ cause, benefit }) => cause === fact.cause && benefit === fact.kind).length
    const { cause, reference, projectId, occurredOn } = fact
    const rest = { cause, reference, projectId, occurredOn, take, benefit: fact.kind, reverses: null, memo }
    return { ...rowOf(made, rest), requestHash: hash, postedAt: at, ...byOf(officer) }
  })
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
    if (standing !== undefined) return again(earlier, standing.postingId, hash)
    const on = dayOf(at)
    const agreementVersion = versions.at(-1)?.version ?? 1
    const made = postSettlement(
      { ...payment, agreementId, agreementVersion },
      { id: deps.newId(), on, book: await bookOf(tx, agreementId) },
    )
    if ('refused' in made) return refused(made.refused, made)
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
    return {
      ...rowOf(made, { ...rest, take: earlier.length }),
      requestHash: hash,
      postedAt: at,
      ...byOf(officer),
    }
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
      if (made.refused === 'reversed-already') return again(earlier, made.by, undefined)
      return refused(made.refused, made)
    }
    const { benefit, projectId, take } = found
    const rest = { cause: 'reversal' as const, reference, benefit, projectId, take, reverses: entryId, memo: reason }
    return {
      ...rowOf(made, { ...rest, occurredOn: dayOf(at) }),
      requestHash: hashOf(entryId),
      postedAt: at,
      ...byOf(officer),
    }
  })
}

type NewRow = Omit<PostingRow, 'reversedBy' | 'reversesCause'>

async function posting(
  { pool, outbox, clock }: PostDeps,
  work: (tx: Tx, at: Date) => Promise<NewRow | Posted>,
): Promise<Posted> {
  const posted = await withTransaction(pool, async (tx): Promise<Posted> => {
    const made = await work(tx, clock())
    if ('replayed' in made) return made
    await insertPosting(tx, made)
    await outbox.append(tx, [shared(made)])
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

function again(earlier: readonly PostingRow[], id: string, hash: string | undefined): Posted {
  const row = earlier.find(({ postingId }) => postingId === id) as PostingRow
  if (hash !== undefined && row.requestHash !== hash)
    return refused('posted-already', { reference: row.reference, by: id })
  return { row, replayed: true }
}

function refused(code: string, details: object): never {
  const { refused: _, ...on } = details as Record<string, string | number>
  throw refuse('unprocessable', { errors: [{ pointer: '', code, ...refusalWords(code, on) }] })
}

function hashOf(asked: unknown): string {
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex')
}

function byOf({ bureauId, officerId }: { bureauId: string; officerId: string }) {
  return { bureauId, officerId }
}

type Rest = Pick<NewRow, 'cause' | 'reference' | 'take' | 'benefit' | 'projectId' | 'occurredOn' | 'reverses' | 'memo'>

function rowOf({ id, agreementId, agreementVersion, year, lines }: Posting, rest: Rest) {
  return {
    ...rest,
    postingId: id,
    agreementId,
    agreementVersion,
    year,
    lines: lines.map(({ kind, ...line }) => ({ ...line, benefit: kind })),
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
        : cause === 'settlement'
          ? { type: cause, reference }
          : { type: cause, reference, projectId },
    lines: row.lines.map(({ benefit, ...line }) => ({ ...line, kind: benefit })),
  }
}

/** What it brought to whom: claims of money, counts of statistics; below zero where it was taken back. */
function shared(row: NewRow) {
  const sign = (side: string) => (side === 'credit' ? 1 : -1)
  return {
    type: 'BenefitShareComputed' as const,
    data: {
      agreementId: row.agreementId,
      agreementVersion: row.agreementVersion,
      entryId: row.postingId,
      reversesEntryId: row.reverses ?? '',
      projectId: row.projectId,
      kind: row.benefit satisfies BenefitKind,
      occurredOn: row.occurredOn,
      amounts: row.lines
        .filter(({ account }) => account === 'claim' || account === 'counted')
        .map(({ party, side, amount }) => ({ party, amount: sign(side) * amount })),
      postedAt: row.postedAt.toISOString(),
    },
  }
}
