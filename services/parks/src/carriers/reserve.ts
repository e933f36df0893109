import type { Events } from '@lianqiao/contracts'
import { type Outbox, withTransaction } from '@lianqiao/eventing'
import type { Clock } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import type { Access } from '../domain/access.ts'
import { type ReserveOutcome, reserveInTurn, type Wish } from '../domain/acts/reserve.ts'
import { readCarriers, saveReserved } from '../store/carriers.ts'
import { addHistory } from '../store/history.ts'
import { closeNeeds, knownLeads } from '../store/needs.ts'
import { lockParksOf, raiseRevisions } from '../store/park-registers.ts'
import { findByKeys, insertReservations } from '../store/reservations.ts'
import { expireOn } from './expire.ts'

export type ReserveDeps = { pool: Pool; outbox: Outbox<Events>; clock: Clock; access: Access }

/**
 * Reserves what was asked for while the previous group was being decided, in one transaction that holds the locks of
 * the parks it touches: so capacity is given once, and the more ask at a time the cheaper each becomes.
 */
export async function reserveBatch(wishes: Wish[], deps: ReserveDeps): Promise<ReserveOutcome[]> {
  const { pool, outbox, clock, access } = deps
  const carrierIds = [...new Set(wishes.map(({ carrierId }) => carrierId))]
  const outcomes = await withTransaction(pool, async (tx) => {
    await lockParksOf(tx, carrierIds)
    const now = clock()
    const expired = await expireOn(tx, carrierIds, now)
    const keys = wishes.map(({ officer, idempotencyKey }) => ({ bureauId: officer.bureauId, idempotencyKey }))
    const leadIds = await knownLeads(
      tx,
      wishes.map(({ leadId }) => leadId),
    )
    const decided = reserveInTurn(
      {
        carriers: await readCarriers(tx, carrierIds),
        earlier: await findByKeys(tx, keys),
        leadIds,
        mayKeep: access.mayKeep,
      },
      wishes,
      { at: now },
    )
    if (decided.made.length > 0) {
      await insertReservations(tx, decided.made)
      await saveReserved(tx, decided.carriers)
      await addHistory(tx, decided.entries)
      await closeNeeds(
        tx,
        decided.made.map(({ leadId }) => leadId),
      )
      await raiseRevisions(tx, [...new Set(decided.made.map(({ parkId }) => parkId))])
    }
    const events = [...expired, ...decided.events]
    if (events.length > 0) await outbox.append(tx, events)
    return decided.outcomes
  })
  outbox.wake()
  return outcomes
}
