import { isOfferable, type KnownFacts, matchIndex, type Status } from '@lianqiao/matching'
import type { Snapshot } from './snapshot.ts'

/** What the library says of a lead, without reasons or sums: all that others are told. */
export type Judged = {
  counts: Record<Status, number>
  /** Clauses that serve it: eligible, or at somebody's discretion. */
  served: string[]
  /** What may be put before a partner as an offer. */
  offerable: string[]
  /** Benefits that more information could open; what is history or a draft is not worth asking about. */
  open: string[]
}

/** Judges a lead by the index. */
export function judge(known: KnownFacts, asOf: string, { index, clauses }: Snapshot): Judged {
  const found = matchIndex(index, known, asOf)
  const judged: Judged = { counts: found.counts, served: [], offerable: [], open: [] }
  for (let place = 0; place < found.length; place++) {
    const status = found.statusAt(place)
    const clause = clauses.get(found.idAt(place))!
    if (serves(status)) judged.served.push(clause.id)
    if (isOfferable(clause, status)) judged.offerable.push(clause.id)
    const sure = clause.assurance === 'verified' || clause.assurance === 'unverified'
    if (status === 'needsInfo' && clause.kind === 'benefit' && sure) judged.open.push(clause.id)
  }
  return judged
}

/** Whether a clause of this status is worth telling the bureau of: it can be had now, or asked for. */
export const serves = (status: Status): boolean => status === 'eligible' || status === 'discretionary'
