import type { DomainEvent, Events } from '@lianqiao/contracts'
import { type Outbox, type Tx, withTransaction } from '@lianqiao/eventing'
import { type Clock, DomainError, type Identity, type NewId, refuse } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import type { Access } from '../domain/access.ts'
import type { CarrierDecision } from '../domain/acts/act.ts'
import { addCarrier, changeCarrier, withdrawCarrier } from '../domain/acts/keep-carrier.ts'
import type { Carrier, CarrierContent } from '../domain/carrier.ts'
import { readCarriers, rivalsOf, saveCarriers } from '../store/carriers.ts'
import { addHistory } from '../store/history.ts'
import { changePark, lockCityPlan } from '../store/park-registers.ts'
import { expireOn } from './expire.ts'

export type KeepDeps = {
  pool: Pool
  outbox: Outbox<Events>
  clock: Clock
  newId: NewId
  access: Access
  chainIds: ReadonlySet<string>
}

/** A new carrier of a park (`domain/acts/keep-carrier.ts`). */
export async function enactAdd(
  { parkId, content }: { parkId: string; content: CarrierContent },
  identity: Identity,
  deps: KeepDeps,
): Promise<Carrier> {
  const { bureauId, officerId } = deps.access.keeper(identity, parkId)
  return keep(deps, async (tx) => {
    await lockCityPlan(tx)
    await changePark(tx, parkId)
    const ground = { parkId, chainIds: deps.chainIds, rivals: await rivalsOf(tx, content, parkId, null) }
    const context = { at: deps.clock(), by: { bureauId, officerId } }
    return { decided: addCarrier(ground, { content, carrierId: deps.newId() }, context), expired: [] }
  })
}

/** What is said of a carrier from now on. */
export async function enactChange(
  { carrierId, version, content }: { carrierId: string; version: number; content: CarrierContent },
  identity: Identity,
  deps: KeepDeps,
): Promise<Carrier> {
  return keep(deps, async (tx) => {
    await lockCityPlan(tx)
    const { before, expired, ...context } = await hold(tx, carrierId, identity, deps)
    const rivals = await rivalsOf(tx, content, before.parkId, carrierId)
    const state = { before, chainIds: deps.chainIds, rivals }
    return { decided: changeCarrier(state, { content, version }, context), expired }
  })
}

/** Offers it no longer. */
export async function enactWithdraw(
  { carrierId, version }: { carrierId: string; version: number },
  identity: Identity,
  deps: KeepDeps,
): Promise<Carrier> {
  return keep(deps, async (tx) => {
    const { before, expired, ...context } = await hold(tx, carrierId, identity, deps)
    return { decided: withdrawCarrier(before, { version }, context), expired }
  })
}

/** Writes what was decided, with the events of what had expired by then. Throws the refusal. */
async function keep(
  { pool, outbox }: KeepDeps,
  decide: (tx: Tx) => Promise<{ decided: CarrierDecision | DomainError; expired: readonly DomainEvent[] }>,
): Promise<Carrier> {
  const carrier = await withTransaction(pool, async (tx) => {
    const { decided, expired } = await decide(tx)
    if (decided instanceof DomainError) throw decided
    await saveCarriers(tx, [decided.carrier])
    await addHistory(tx, [decided.entry])
    const events = [...expired, ...decided.events]
    if (events.length > 0) await outbox.append(tx, events)
    return decided.carrier
  })
  outbox.wake()
  return carrier
}

/** The carrier under its park's lock, as it is now, where the officer keeps it. */
async function hold(tx: Tx, carrierId: string, identity: Identity, { access, clock }: KeepDeps) {
  const [seen] = await readCarriers(tx, [carrierId])
  if (identity.kind !== 'officer' || seen === undefined || !access.mayKeep(identity, seen.parkId))
    throw refuse('not-found', { what: 'carrier' })
  await changePark(tx, seen.parkId)
  const at = clock()
  const expired = await expireOn(tx, [carrierId], at)
  const [before] = (await readCarriers(tx, [carrierId])) as [Carrier]
  return { before, expired, at, by: { bureauId: identity.bureauId, officerId: identity.officerId } }
}
