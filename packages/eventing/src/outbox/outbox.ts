import type { EventCatalogue, NewEvent } from '../catalogue.ts'
import type { Tx } from '../database/transaction.ts'

/** Where a service writes its events, in the transaction of the state change. */
export interface Outbox<Events> {
  /**
   * Writes the events' rows and answers their ids, in order. Call it once, late in the transaction: it holds a lock
   * a key until the commit, so that the order of ids is the order of commits.
   */
  append(tx: Tx, events: readonly NewEvent<Events>[]): Promise<string[]>
  /** Pokes this process's relay: call it after the commit. Without it the relay finds the rows at its next poll. */
  wake(): void
  /** Called by the relay; answers a function that takes the listener away. */
  onWake(listener: () => void): () => void
}

export interface OutboxOptions<Events> {
  catalogue: EventCatalogue<Events>
  /** CloudEvents source, e.g. `/lianqiao/leads`. */
  source: string
  now?: () => Date
  newId?: () => string
}
