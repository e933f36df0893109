import type { DomainEvent, Events } from '@lianqiao/contracts'
import type { Outbox, Tx } from '@lianqiao/eventing'
import type { AuditFact } from '../domain/audit.ts'
import { appendAudit } from '../store/audit.ts'

/** What a decision about enterprises leaves behind: in the audit chain, and for others. */
export type Decided = { audited: AuditFact[]; events: DomainEvent[] }

export const NOTHING_DECIDED: Decided = { audited: [], events: [] }

/** Writes it last in the transaction, when every lead it touches is locked: both hold locks that all others need. */
export async function writeDecided(tx: Tx, outbox: Outbox<Events>, { audited, events }: Decided): Promise<void> {
  if (audited.length > 0) await appendAudit(tx, audited)
  if (events.length > 0) await outbox.append(tx, events)
}
