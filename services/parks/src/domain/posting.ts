import { createHash } from 'node:crypto'
import type { LedgerKind, LedgerLine, Posting } from '@lianqiao/enclaves'
import { dayOf } from './day.ts'
import type { By } from './movement.ts'

export type PostingLineRow = Omit<LedgerLine, 'kind'> & { benefit: LedgerKind }

/** An entry of an agreement's book, as it is kept. */
export type PostingRow = {
  postingId: string
  agreementId: string
  agreementVersion: number
  cause: Posting['cause']['type']
  reference: string
  /** How often this reference was posted and taken back before. */
  take: number
  benefit: LedgerKind
  projectId: string
  year: number
  occurredOn: string
  reverses: string | null
  /** What was posted that it takes back, where it takes one back. */
  reversesCause: Exclude<Posting['cause']['type'], 'reversal'> | null
  reversedBy: string | null
  memo: string
  /** SHA-256 of what was asked for, in hex: the same again can be told from another. */
  requestHash: string
  bureauId: string
  officerId: string
  postedAt: Date
  lines: PostingLineRow[]
}

/** An entry that is made just now: nothing has taken it back. */
export type NewPosting = Omit<PostingRow, 'reversedBy' | 'reversesCause'>

type About = Pick<NewPosting, 'cause' | 'reference' | 'take' | 'benefit' | 'projectId' | 'occurredOn' | 'reverses'>

/** The row of a posting, with what it is about and who answers for it. */
export function newPosting(
  { id, agreementId, agreementVersion, year, lines }: Posting,
  about: About & { memo: string },
  { asked, at, by }: { asked: unknown; at: Date; by: By },
): NewPosting {
  return {
    ...about,
    postingId: id,
    agreementId,
    agreementVersion,
    year,
    lines: lines.map(({ kind, ...line }) => ({ ...line, benefit: kind })),
    requestHash: hashOfAsked(asked),
    postedAt: at,
    bureauId: by.bureauId,
    officerId: by.officerId,
  }
}

export function hashOfAsked(asked: unknown): string {
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex')
}

/** A row as the rules of the book know it. Throws where a reversal names nothing that it reverses. */
export function asPosting(row: PostingRow): Posting {
  return {
    id: row.postingId,
    postedOn: dayOf(row.postedAt),
    year: row.year,
    agreementId: row.agreementId,
    agreementVersion: row.agreementVersion,
    cause: causeOf(row),
    lines: row.lines.map(({ benefit, ...line }) => ({ ...line, kind: benefit })),
  }
}

function causeOf({ postingId, cause, reference, projectId, reverses, reversesCause, memo }: PostingRow) {
  if (cause === 'settlement' || cause === 'return') return { type: cause, reference }
  if (cause !== 'reversal') return { type: cause, reference, projectId }
  if (reverses === null || reversesCause === null) throw new Error(`reversal ${postingId} reverses nothing`)
  return { type: cause, of: reverses, reverses: reversesCause, reason: memo }
}
