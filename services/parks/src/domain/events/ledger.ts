import type { DomainEvent } from '@lianqiao/contracts'
import type { NewPosting } from '../posting.ts'

/** What an entry brought to whom: claims of money, counts of statistics; below zero where it was taken back. */
export function benefitShared(row: NewPosting): DomainEvent {
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
        .map(({ party, side, amount }) => ({ party, amount: side === 'credit' ? amount : -amount })),
      postedAt: row.postedAt.toISOString(),
    },
  }
}
