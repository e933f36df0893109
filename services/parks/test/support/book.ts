import type { VerifiedFact } from '@lianqiao/enclaves'
import { readAgreement } from '../../src/api/read-agreement.ts'
import type { LedgerDecision } from '../../src/domain/acts/ledger-decision.ts'
import type { BookState } from '../../src/domain/judge-fact.ts'
import type { NewPosting, PostingRow } from '../../src/domain/posting.ts'
import { content } from './agreement.ts'

type Content = Parameters<typeof content>[0]

/** A version of the agreement `a-1`. */
export const versionOf = (version = 1, over: Content = {}) => ({
  ...readAgreement(content(over)).agreement,
  id: 'a-1',
  version,
})

/** A book by the first version of `a-1`, with what was posted for the reference. */
export const bookWith = (...earlier: PostingRow[]): BookState => ({ versions: [versionOf()], earlier })

/** A tax receipt of 10.01 yuan that 邵东 holds, of which 东莞 claims 4. */
export const receiptOf = (over: Partial<VerifiedFact> = {}): VerifiedFact => ({
  reference: 'receipt-1',
  cause: 'tax-receipt',
  projectId: 'project-1',
  kind: 'tax',
  amount: 1_001,
  occurredOn: '2027-03-31',
  heldBy: 'shaodong',
  landedOn: '2026-06-01',
  ...over,
})

/** Acts as the city, on the day on which the book is open. */
export const cityActs = (id = 'e-1') => ({
  at: new Date('2028-07-01T02:00:00Z'),
  by: { bureauId: 'city', officerId: 'officer-1' },
  id,
})

/** The entry that was made, as the store would give it back. Throws where none was. */
export function stored(decided: LedgerDecision | Error, over: Partial<PostingRow> = {}): PostingRow {
  if (decided instanceof Error) throw decided
  if ('standing' in decided) throw new Error('nothing was made')
  return asStored(decided.made, over)
}

export const asStored = (made: NewPosting, over: Partial<PostingRow> = {}): PostingRow => ({
  ...made,
  reversesCause: null,
  reversedBy: null,
  ...over,
})
