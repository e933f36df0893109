import type { Tx } from '@lianqiao/eventing'
import { type AuditEntry, type AuditFact, type AuditHead, chainEntries } from '../domain/audit.ts'

/**
 * Appends to the audit chain in the transaction of what is recorded. The head row is locked until the commit: call
 * it late, so that others wait as short as may be.
 */
export async function appendAudit(tx: Tx, facts: readonly AuditFact[]): Promise<AuditEntry[]> {
  const entries = chainEntries(await lockAuditHead(tx), facts)
  await insertAuditEntries(tx, entries)
  return entries
}

/** The end of the chain, which nobody else can add to until the commit. */
export async function lockAuditHead(tx: Tx): Promise<AuditHead> {
  const { rows } = await tx.query<AuditHead>('select position, hash from audit_head for update')
  if (rows[0] === undefined) throw new Error('the audit chain has no head')
  return rows[0]
}

/** Writes entries that were chained to the locked head. */
export async function insertAuditEntries(tx: Tx, entries: readonly AuditEntry[]): Promise<void> {
  const last = entries.at(-1)
  if (last === undefined) return
  await tx.query(
    `with entries as (
       insert into audit_entries (position, at, kind, subject, actor, content_hash, hash)
       select * from unnest($1::bigint[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::bytea[], $7::bytea[]))
     update audit_head set position = $8, hash = $9`,
    [
      entries.map(({ position }) => position),
      entries.map(({ at }) => at),
      entries.map(({ kind }) => kind),
      entries.map(({ subject }) => subject),
      entries.map(({ actor }) => actor),
      entries.map(({ contentHash }) => contentHash),
      entries.map(({ hash }) => hash),
      last.position,
      last.hash,
    ],
  )
}
