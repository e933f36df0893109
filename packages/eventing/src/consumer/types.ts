import type { Pool } from 'pg'
import type { EventCatalogue, NewEvent } from '../catalogue.ts'
import type { Tx } from '../database/transaction.ts'
import type { InTurn } from '../in-turn.ts'
import type { EventMessage } from '../message.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { Log, Transport } from '../ports.ts'

export interface HandlerContext<Events, Type extends keyof Events & string> {
  /** The transaction of inbox row, handler and its outbox rows. Nothing done through it happens twice. */
  tx: Tx
  type: Type
  data: Events[Type]
  message: EventMessage
  /** 1 for the first try. */
  attempt: number
  /** Tells facts that follow: written after the handler returns, in the same transaction, with trace and causation. */
  append(...events: NewEvent<Events>[]): void
  /** Runs after the commit; for wakes and counters only, since a crash may lose it. */
  afterCommit(action: () => void): void
}

/** One table a service: event type to handler. A type of the catalogue that is not here is ignored. */
export type Handlers<Events> = {
  readonly [Type in keyof Events & string]?: (context: HandlerContext<Events, Type>) => Promise<void>
}

export interface RetryPolicy {
  /** Waits before the quick tries in place, milliseconds. Their number is the number of quick retries. */
  inPlaceMs: readonly number[]
  /** First wait in the waiting table, doubled each time, milliseconds. */
  firstMs: number
  maxMs: number
  /** Failed tries (in place and later) after which the event becomes a dead letter. */
  maxAttempts: number
  /** Times an event may have been started alone without ever finishing before it is taken for a killer. */
  maxKills: number
}

export interface ConsumerOptions<Events> {
  /** The consumer group, usually the service's name. */
  group: string
  /** The service's own pool: its search_path finds inbox, waiting, dead_letters and outbox. */
  pool: Pool
  transport: Transport
  catalogue: EventCatalogue<Events>
  handlers: Handlers<Events>
  outbox: Outbox<Events>
  log: Log
  /** Handlers running at once; keep it below the pool's size. */
  concurrency?: number
  maxBatch?: number
  retry?: Partial<RetryPolicy>
  /** How often the retry worker looks for due events besides being woken, milliseconds. */
  retryPollMs?: number
  /** How long a waiting event stays with a retry worker that says nothing, milliseconds. */
  retryLeaseMs?: number
  /** Lag without a finished event for so long is unhealthy, milliseconds. */
  stallMs?: number
  /** A log that has not said for so long how much there is to do is away: unhealthy, milliseconds. */
  unknownMs?: number
  /** Inbox rows are kept this long; longer than any topic's retention. Days. */
  inboxDays?: number
  /** Does the work of each transaction; may let more urgent work of the process go first, and does it in the end. */
  inTurn?: InTurn
  /** 0 ≤ random() < 1, for jitter. */
  random?: () => number
  onFatal(error: Error): void
}

export interface ConsumerStats {
  partitions: number
  lag: number | null
  lagAgeMs: number
  sinceProgressMs: number
  inFlight: number
  handled: number
  duplicates: number
  ignored: number
  failures: number
  /** Rows of the waiting table, and of the dead letters. */
  waiting: number
  deadLetters: number
  /** Age of the oldest waiting event, seconds. */
  oldestWaitingSeconds: number
}

export interface Consumer {
  start(): Promise<void>
  /** Drains: stops fetching, finishes what is in hand until the deadline (ms), commits positions. */
  stop(options?: { deadlineMs?: number }): Promise<void>
  stats(): Promise<ConsumerStats>
  /** Unhealthy when there is lag and no progress, or the log is away, though the process lives. */
  health(): { ok: boolean; reason?: string }
}
