import { createHash } from 'node:crypto'
import type { Tx } from '@lianqiao/eventing'
import { appendAudit } from './store/audit.ts'

/** Appends a decision to the audit chain: its subject stands there, the rest of what was said as a hash. */
export async function auditDecision(
  tx: Tx,
  decision: { kind: string; subject: string; actor: string; at: Date; told: readonly string[] },
): Promise<void> {
  const { told, ...fact } = decision
  const contentHash = createHash('sha256').update(JSON.stringify(told)).digest()
  await appendAudit(tx, [{ ...fact, contentHash }])
}
