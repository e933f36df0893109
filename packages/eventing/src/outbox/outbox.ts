import { randomUUIDv7 } from 'node:crypto'
import { type EventCatalogue, findDefinition, type NewEvent } from '../catalogue.ts'
import { toRecord } from '../cloudevents.ts'
import type { Tx } from '../database/transaction.ts'
import type { LogRecord } from '../ports.ts'
import { currentTrace, type TraceHeaders } from '../trace.ts'
import { appendRecords } from './append.ts'

/** What events inherit from the one they follow from, each attribute where they bring none of their own. */
export interface Cause extends TraceHeaders {
  causationId: string
  correlationId: string
}

/** Where a service writes its events, in the transaction of the state change. */
export interface Outbox<Events> {
  /**
   * Writes the events' rows and answers their ids, in order. Call it once, late in the transaction: it holds a lock
   * a key until the commit, so that the order of ids is the order of commits. At most `maxKeys` keys a call.
   */
  append(tx: Tx, events: readonly NewEvent<Events>[], cause?: Cause): Promise<string[]>
  /** The records of events, in the trace of the running code: for whoever writes those of several causes at once. */
  recordsOf(events: readonly NewEvent<Events>[], cause?: Cause): LogRecord[]
  /** As `append`, for records of `recordsOf`. */
  write(tx: Tx, records: readonly LogRecord[]): Promise<void>
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

/** The writing side of a service's events. The rows are in its own schema: see sql/eventing. */
export function createOutbox<Events>(options: OutboxOptions<Events>): Outbox<Events> {
  const { catalogue, source, now = () => new Date(), newId = () => randomUUIDv7() } = options
  const listeners = new Set<() => void>()

  function recordsOf(events: readonly NewEvent<Events>[], cause?: Cause): LogRecord[] {
    if (events.length === 0) return []
    const inherited = { ...cause, ...currentTrace() }
    const time = now().toISOString()
    return events.map((event) => {
      const definition = findDefinition(catalogue, event.type)
      if (!definition) throw new Error(`the event catalogue does not know ${event.type}`)
      const { data, ...given } = event
      const key = definition.key(data)
      if (!key) throw new Error(`an event ${event.type} has no key`)
      const { schemaVersion } = definition
      const message = { time, ...inherited, schemaVersion, ...given, id: given.id ?? newId(), source, key }
      return toRecord(definition.topic, { ...message, data: definition.encode(data) })
    })
  }

  return {
    async append(tx, events, cause) {
      const records = recordsOf(events, cause)
      await appendRecords(tx, records)
      return records.map((record) => record.headers.ce_id!)
    },
    recordsOf,
    write: appendRecords,
    wake() {
      for (const listener of listeners) listener()
    },
    onWake(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
