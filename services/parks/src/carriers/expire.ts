import type { Events } from '@lianqiao/contracts'
import type { NewEvent, Tx } from '@lianqiao/eventing'
import type { Carrier } from '../domain/carrier.ts'
import { released } from '../domain/events/carriers.ts'
import { type HistoryEntry, move } from '../domain/movement.ts'
import type { Reservation } from '../domain/reserve.ts'
import { readCarriers, saveReserved } from '../store/carriers.ts'
import { addHistory } from '../store/history.ts'
import { raiseRevisions, tryParkOf } from '../store/park-registers.ts'
import { endReservation, expiredOf } from '../store/reservations.ts'

/** Ends what has expired of these carriers, whose parks' locks are held. Answers the events that tell it. */
export async function expireOn(tx: Tx, carrierIds: readonly string[], now: Date): Promise<NewEvent<Events>[]> {
  const due = await expiredOf(tx, carrierIds, now)
  if (due.length === 0) return []
  const carriers = new Map((await readCarriers(tx, carrierIds)).map((carrier) => [carrier.carrierId, carrier]))
  const entries: HistoryEntry[] = []
  const events: NewEvent<Events>[] = []
  for (const reservation of due) {
    const { carrierId, reservationId, amount } = reservation
    const moved = move(carriers.get(carrierId) as Carrier, {
      what: 'expired',
      at: now,
      by: null,
      reservationId,
      reserve: -amount,
    })
    carriers.set(carrierId, moved.carrier)
    entries.push(moved.entry)
    events.push(released(moved.carrier, reservation, 'expired', now))
    await endReservation(tx, { reservationId, state: 'expired', at: now, note: '' })
  }
  const touched = new Set(due.map(({ carrierId }) => carrierId))
  await saveReserved(
    tx,
    [...carriers.values()].filter(({ carrierId }) => touched.has(carrierId)),
  )
  await addHistory(tx, entries)
  await raiseRevisions(tx, [...new Set(due.map(({ parkId }: Reservation) => parkId))])
  return events
}

/** As due work: nothing where another replica has the park in hand. */
export async function expireIfFree(tx: Tx, carrierId: string, now: Date): Promise<NewEvent<Events>[]> {
  return (await tryParkOf(tx, carrierId)) ? expireOn(tx, [carrierId], now) : []
}
