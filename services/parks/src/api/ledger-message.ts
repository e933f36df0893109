import type { KeptFigure as KeptFigureMessage, LedgerEntry } from '@lianqiao/contracts/parks'
import type { CooperationAgreement } from '@lianqiao/enclaves'
import { ledgerFault } from '../domain/ledger-fault.ts'
import { factOf, type KeptFigure } from '../domain/milestone-figure.ts'
import type { PostingRow } from '../domain/posting.ts'

/** An entry of a book. */
export function entryMessage(row: PostingRow): LedgerEntry {
  return {
    entryId: row.postingId,
    agreementId: row.agreementId,
    agreementVersion: row.agreementVersion,
    cause: row.cause,
    reference: row.reference,
    projectId: row.projectId,
    year: row.year,
    occurredOn: row.occurredOn,
    reversesEntryId: row.reverses ?? '',
    reversedByEntryId: row.reversedBy ?? '',
    lines: row.lines.map(({ benefit, ...line }) => ({ ...line, kind: benefit })),
    memo: row.memo,
    postedAt: row.postedAt.toISOString(),
    postedBy: row.officerId,
  }
}

/** A figure that is in no book, as a posting of it by this agreement would say it, and why there is none. */
export function keptMessage(figure: KeptFigure, agreement: CooperationAgreement): KeptFigureMessage {
  const { heldBy, landedOn, ...fact } = factOf(figure, agreement)
  const { code, detail, zh = '' } = ledgerFault(figure.refusal)
  const { leadId, milestone } = figure
  return { ...fact, heldBy: heldBy ?? '', landedOn: landedOn ?? '', leadId, milestone, reason: code, detail, zh }
}
