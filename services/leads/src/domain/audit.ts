import { createHash } from 'node:crypto'

export type AuditHead = { position: number; hash: Buffer }

export type AuditFact = { at: Date; kind: string; subject: string; actor: string; contentHash: Buffer }

export type AuditEntry = AuditFact & { position: number; hash: Buffer }

/**
 * Appends facts to the chain: each hash covers the entry and, through the previous hash, all before it.
 * SHA-256 over previous hash, then position, time, kind, subject and actor as lines, then the content hash.
 */
export function chainEntries(head: AuditHead, facts: readonly AuditFact[]): AuditEntry[] {
  let { position, hash } = head
  return facts.map((fact) => {
    position += 1
    hash = createHash('sha256')
      .update(hash)
      .update(`${position}\n${fact.at.toISOString()}\n${fact.kind}\n${fact.subject}\n${fact.actor}\n`)
      .update(fact.contentHash)
      .digest()
    return { ...fact, position, hash }
  })
}

/** What was said with an act, for the audit chain: SHA-256 over its JSON. Purposes, grounds and reasons alike. */
export function hashOfSaid(said: readonly string[]): Buffer {
  return createHash('sha256').update(JSON.stringify(said)).digest()
}
