import type { Pool } from 'pg'
import type { InTurn } from '../in-turn.ts'
import type { Log, Transport } from '../ports.ts'

export interface RelayOptions {
  /** The service's own pool: its search_path finds the outbox. */
  pool: Pool
  outbox: { onWake(listener: () => void): () => void }
  transport: Transport
  log: Log
  /** Most rows of one publish. */
  batch?: number
  /** How often to look without being woken, milliseconds. */
  pollMs?: number
  /** How long a lane stays with a relay that says nothing, milliseconds. A publish must end in less. */
  leaseMs?: number
  /** Takes rows out of the outbox; may let more urgent work of the process go first, and does it in the end. */
  inTurn?: InTurn
}

export interface RelayStats {
  rows: number
  /** Age of the oldest row, seconds: the figure to alert on. */
  oldestSeconds: number
  published: number
  failures: number
  lanes: number
}

export interface Relay {
  start(): Promise<void>
  stop(): Promise<void>
  stats(): Promise<RelayStats>
}

/** What the two kinds of relay have in common: they run, and count. */
export interface RelayEngine {
  start(): Promise<void>
  stop(): Promise<void>
  counts(): Pick<RelayStats, 'published' | 'failures' | 'lanes'>
}
