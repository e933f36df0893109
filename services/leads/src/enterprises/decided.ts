import type { Events } from '@lianqiao/contracts'
import type { NewEvent, Outbox, Tx } from '@lianqiao/eventing'
import { type AuditedDecision, auditDecisions } from '../audit-decision.ts'

/** What a decision about enterprises has to tell: in the audit chain, and to others. */
export type Decided = { audited: AuditedDecision[]; events: NewEvent<Events>[] }

export const NOTHING_DECIDED: Decided = { audited: [], events: [] }

/** Writes it last in the transaction, when every lead it touches is locked: both hold locks that all others need. */
export async function tellDecided(tx: Tx, outbox: Outbox<Events>, { audited, events }: Decided): Promise<void> {
  await auditDecisions(tx, audited)
  if (events.length > 0) await outbox.append(tx, events)
}
