import type { Events } from '@lianqiao/contracts'
import type { NewEvent, Tx } from '@lianqiao/eventing'
import { dayOf } from '../domain/day.ts'
import { offered } from '../domain/events/carriers.ts'
import { largestOpened } from '../store/carrier-openings.ts'
import { readCarriers } from '../store/carriers.ts'
import { tryPark } from '../store/park-registers.ts'

/**
 * As due work: the first day of a park's carriers has come. As after an import, the largest of each kind tells it for
 * all. Nothing where another replica, or a lead's answer that is being written, has the park in hand.
 */
export async function openIfFree(tx: Tx, parkId: string, now: Date): Promise<NewEvent<Events>[]> {
  if (!(await tryPark(tx, parkId))) return []
  const opened = await readCarriers(tx, await largestOpened(tx, parkId, dayOf(now)))
  return opened.map((carrier) => offered(carrier, now, 'opened'))
}
