import type { Tx } from '@lianqiao/eventing'
import type { BookState } from '../domain/judge-fact.ts'
import { agreementVersions } from '../store/agreements.ts'
import { lockBook, postingsFor } from '../store/ledger.ts'

/**
 * Of a book what an entry for a reference is decided by. Whoever posts by the same `lock` (the reference, unless the
 * whole book is weighed) waits until the commit.
 */
export async function lockedBook(
  tx: Tx,
  { agreementId, reference, lock = reference }: { agreementId: string; reference: string; lock?: string },
): Promise<BookState> {
  const recorded = await agreementVersions(tx, agreementId)
  await lockBook(tx, agreementId, lock)
  const earlier = await postingsFor(tx, agreementId, reference)
  return { versions: recorded.map(({ agreement }) => agreement).reverse(), earlier }
}
