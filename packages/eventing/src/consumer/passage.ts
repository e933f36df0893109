import type { NewEvent } from '../catalogue.ts'
import type { Tx } from '../database/transaction.ts'
import type { EventMessage } from '../message.ts'
import type { Log, ReceivedRecord } from '../ports.ts'
import type { Span } from '../trace.ts'
import type { ConsumerOptions } from './types.ts'

/** How a record's way through the pipeline ended. */
export type Outcome = 'handled' | 'duplicate' | 'held' | 'ignored' | 'dead'

/** One event on its way: what it is, and what its handler leaves behind. */
export interface Passage<Events> {
  readonly record: ReceivedRecord
  readonly message: EventMessage
  readonly data: unknown
  /** Tries so far, this one included. */
  readonly attempt: number
  readonly span: Span
  readonly followers: NewEvent<Events>[]
  readonly afterCommit: (() => void)[]
}

/** Records that go through the pipeline in one transaction; each stage adds what it finds. */
export interface Convoy<Events> {
  readonly records: readonly ReceivedRecord[]
  readonly attempt: number
  readonly outcomes: Map<ReceivedRecord, Outcome>
  passages: Passage<Events>[]
  tx?: Tx
}

export interface Equipment<Events>
  extends Pick<ConsumerOptions<Events>, 'group' | 'pool' | 'catalogue' | 'handlers' | 'outbox'> {
  log: Log
}

export type Next = () => Promise<void>
export type Stage<Events> = (convoy: Convoy<Events>, next: Next, equipment: Equipment<Events>) => Promise<void>
