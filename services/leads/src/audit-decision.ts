import { createHash } from 'node:crypto'
import type { Tx } from '@lianqiao/eventing'
import type { AuditFact } from './domain/audit.ts'
import { appendAudit } from './store/audit.ts'

/** A decision for the audit chain: its subject stands there, the rest of what was said as a hash. */
export type AuditedDecision = { kind: string; subject: string; actor: string; at: Date; told: readonly string[] }

/** Appends decisions to the audit chain. Late: whoever holds its head must not wait for a lead that somebody works on. */
export async function auditDecisions(tx: Tx, decisions: readonly AuditedDecision[]): Promise<void> {
  if (decisions.length > 0) await appendAudit(tx, decisions.map(factOf))
}

/** A decision as it enters the chain. */
export function factOf({ told, ...fact }: AuditedDecision): AuditFact {
  return { ...fact, contentHash: createHash('sha256').update(JSON.stringify(told)).digest() }
}
