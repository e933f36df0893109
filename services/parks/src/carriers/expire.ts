import type { Events } from '@lianqiao/contracts'
import type { NewEvent, Tx } from '@lianqiao/eventing'
import { expire } from '../domain/expire.ts'
import { readCarriers, saveReserved } from '../store/carriers.ts'
import { addHistory } from '../store/history.ts'
import { raiseRevisions, tryParkOf } from '../store/park-registers.ts'
import { endReservation, expiredOf } from '../store/reservations.ts'

/** Ends what has expired of these carriers, whose parks' locks are held. Answers the events to publish. */
export async function expireOn(tx: Tx, carrierIds: readonly string[], now: Date): Promise<NewEvent<Events>[]> {
  const due = await expiredOf(tx, carrierIds, now)
  if (due.length === 0) return []
  const { carriers, entries, events } = expire(await readCarriers(tx, carrierIds), due, now)
  for (const { reservationId } of due) await endReservation(tx, { reservationId, state: 'expired', at: now, note: '' })
  await saveReserved(tx, carriers)
  await addHistory(tx, entries)
  await raiseRevisions(tx, [...new Set(due.map(({ parkId }) => parkId))])
  return events
}

/** As due work: nothing where another replica is at the park. */
export async function expireIfFree(tx: Tx, carrierId: string, now: Date): Promise<NewEvent<Events>[]> {
  return (await tryParkOf(tx, carrierId)) ? expireOn(tx, [carrierId], now) : []
}
