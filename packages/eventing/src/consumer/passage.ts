import type { NewEvent } from '../catalogue.ts'
import type { Tx } from '../database/transaction.ts'
import type { EventMessage } from '../message.ts'
import type { Log, ReceivedRecord } from '../ports.ts'
import type { ConsumerOptions } from './types.ts'

/** How a record's way through the pipeline ended. */
export type Outcome = 'handled' | 'duplicate' | 'held' | 'ignored' | 'dead'

/** One record on its way: each stage adds what it finds. */
export interface Passage<Events> {
  readonly record: ReceivedRecord
  /** Tries so far, this one included. */
  attempt: number
  message?: EventMessage
  data?: unknown
  tx?: Tx
  readonly followers: NewEvent<Events>[]
  readonly afterCommit: (() => void)[]
}

export interface Equipment<Events>
  extends Pick<ConsumerOptions<Events>, 'group' | 'pool' | 'catalogue' | 'handlers' | 'outbox'> {
  log: Log
}

export type Next = () => Promise<Outcome>
export type Stage<Events> = (passage: Passage<Events>, next: Next, equipment: Equipment<Events>) => Promise<Outcome>

export function newPassage<Events>(record: ReceivedRecord, attempt: number): Passage<Events> {
  return { record, attempt, followers: [], afterCommit: [] }
}
