import type { Events } from '@lianqiao/contracts'
import { type Outbox, type Tx, withTransaction } from '@lianqiao/eventing'
import { type Clock, DomainError, type Identity, type NewId } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import type { ActContext, Decision } from '../domain/acts/act.ts'
import { hashOfSaid } from '../domain/audit.ts'
import { appendAudit } from '../store/audit.ts'
import { addHistory } from '../store/history.ts'
import { writeAll } from '../store/writers.ts'
import { type ActRequests, acts } from './acts.ts'

export type EnactDeps = {
  pool: Pool
  outbox: Outbox<Events>
  clock: Clock
  newId: NewId
  reference: ActContext['reference']
}

/**
 * One act on a lead, while nobody else acts on it: locks and reads its state, decides, and writes what was decided with
 * history, audit and events in the same transaction. Throws the act's refusal; somebody else's lead is not found.
 */
export async function enact<Name extends keyof ActRequests>(
  name: Name,
  request: ActRequests[Name],
  identity: Identity,
  deps: EnactDeps,
): Promise<void> {
  await withTransaction(deps.pool, async (tx) => {
    const context = { identity, at: deps.clock(), newId: deps.newId, reference: deps.reference }
    const decided = await acts[name](tx, request, context)
    if (decided instanceof DomainError) throw decided
    await write(tx, decided, context, deps.outbox)
  })
  deps.outbox.wake()
}

/** The audit chain's head is locked late, so that others wait for it as short as may be. */
async function write(
  tx: Tx,
  { writes, history, audit, events }: Decision,
  { identity, at }: ActContext,
  outbox: Outbox<Events>,
): Promise<void> {
  await writeAll(tx, writes)
  for (const { leadId, ...note } of history) await addHistory(tx, leadId, [{ ...note, at, ...byWhom(identity) }])
  const facts = audit.map(({ said, ...fact }) => ({
    ...fact,
    at,
    actor: actorOf(identity),
    contentHash: hashOfSaid(said),
  }))
  if (facts.length > 0) await appendAudit(tx, facts)
  if (events.length > 0) await outbox.append(tx, events)
}

function byWhom(identity: Identity): { bureauId?: string; officerId?: string } {
  return identity.kind === 'officer' ? { bureauId: identity.bureauId, officerId: identity.officerId } : {}
}

function actorOf(identity: Identity): string {
  if (identity.kind === 'officer') return identity.officerId
  return identity.kind === 'partner' ? identity.partnerId : identity.name
}
