/** A record of a partitioned log, as bytes and text headers. What it means is decided above the transport. */
export interface LogRecord {
  topic: string
  key: string
  headers: Record<string, string>
  value: Uint8Array
}

/** A record with its place. Offsets are decimal text, increasing within a partition. */
export interface ReceivedRecord extends Omit<LogRecord, 'key'> {
  /** Null where a foreign producer wrote none. */
  key: string | null
  partition: number
  offset: string
}

export interface Batch {
  topic: string
  partition: number
  records: readonly ReceivedRecord[]
  /** Aborted when the partition is lost or the subscription stops: start nothing new, finish what is in hand. */
  signal: AbortSignal
}

export interface SubscribeOptions {
  group: string
  topics: readonly string[]
  /** Most records of one batch. */
  maxBatch: number
  /** Called with one batch a partition at a time, in order. Resolved: the position moves. Rejected: the batch comes again. */
  onBatch(batch: Batch): Promise<void>
  /** The subscription is dead and will not come back by itself: the process decides. */
  onFatal(error: Error): void
}

export interface SubscriptionStats {
  partitions: number
  /** Records not yet acknowledged in the partitions held; null while unknown. */
  lag: number | null
  /** Milliseconds since the lag was last measured with success. */
  lagAgeMs: number
  /** Milliseconds since the last acknowledged batch, or since there was nothing to do. */
  sinceProgressMs: number
}

export interface Subscription {
  /** Stops fetching, lets what is in hand finish until the deadline, commits positions, gives the partitions back. */
  stop(options?: { deadlineMs?: number }): Promise<void>
  stats(): SubscriptionStats
}

/** Durable once it resolves. A rejected batch may or may not have been written, wholly or in part. */
export interface Publisher {
  publish(records: readonly LogRecord[]): Promise<void>
  close(): Promise<void>
}

/** What a transport may lack. The suite skips by these names and never weakens a case. */
export interface TransportFeatures {
  /**
   * The log is not in the services' database: it may be away while business goes on, and services may have databases
   * of their own.
   */
  ownStorage: boolean
}

/**
 * A partitioned log with committed positions per consumer group. At least once, in order per partition; several
 * subscribers of a group share the partitions. Everything else (once, retry, dead letters) is built above it, once.
 */
export interface Transport {
  readonly name: string
  readonly features: TransportFeatures
  /** A publish that takes longer than `timeoutMs` is rejected. */
  publisher(options?: { timeoutMs?: number }): Promise<Publisher>
  subscribe(options: SubscribeOptions): Promise<Subscription>
  /** Only where the log is in the outbox's own database: see `LogMover`. */
  readonly mover?: LogMover
  close(): Promise<void>
}

/** For a log in the same database as the outbox: SQL that appends rows to it, run in the relay's own transaction. */
export interface LogMover {
  /** Name of an SQL function (topics text[], keys text[], headers json[], payloads bytea[]) that appends in array order. */
  readonly appendFunction: string
  /** To be called after the commit: wakes the subscribers. */
  appended(topics: readonly string[]): void
}

/** The part of a logger that is used here; pino fits. */
export interface Log {
  debug(fields: object, message: string): void
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}
