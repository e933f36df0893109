import { type CooperationAgreement, type PostingRefusal, postFact, type VerifiedFact } from '@lianqiao/enclaves'
import { dayOf } from './day.ts'
import type { By } from './movement.ts'
import { asPosting, hashOfAsked, type NewPosting, newPosting, type PostingRow } from './posting.ts'

/** Of a book: the versions of its agreement, oldest first, and what was posted for one reference. */
export type BookState = { versions: readonly CooperationAgreement[]; earlier: readonly PostingRow[] }

/** What becomes of a fact: a new entry, the one that stands for it (with the same figures or others), or a refusal. */
export type JudgedFact =
  | { made: NewPosting }
  | { standing: PostingRow; sameFigures: boolean }
  | Exclude<PostingRefusal, { refused: 'posted-already' }>

/** What a verified fact comes to in the book, by the agreement as it stood on the day it happened. */
export function judgeFact(
  { versions, earlier }: BookState,
  { fact, memo }: { fact: VerifiedFact; memo: string },
  { at, by, id }: { at: Date; by: By; id: string },
): JudgedFact {
  const made = postFact(versions, fact, { id, on: dayOf(at), earlier: earlier.map(asPosting) })
  if ('refused' in made) {
    if (made.refused !== 'posted-already') return made
    const standing = entryOf(earlier, made.by)
    return { standing, sameFigures: standing.requestHash === hashOfAsked(fact) }
  }
  const take = earlier.filter(({ cause, benefit }) => cause === fact.cause && benefit === fact.kind).length
  const { cause, reference, projectId, occurredOn } = fact
  const about = { cause, reference, projectId, occurredOn, take, benefit: fact.kind, reverses: null, memo }
  return { made: newPosting(made, about, { asked: fact, at, by }) }
}

/** The entry of an id among those of its reference; that it is missing cannot happen. */
export function entryOf(rows: readonly PostingRow[], id: string): PostingRow {
  const found = rows.find(({ postingId }) => postingId === id)
  if (found === undefined) throw new Error(`entry ${id} is not among those of its reference`)
  return found
}
