import { randomUUID } from 'node:crypto'
import { atOnce } from '../in-turn.ts'
import { createLeases, type Lease } from '../leases/leases.ts'
import type { Publisher } from '../ports.ts'
import { backoff, createBell, pause } from '../wait.ts'
import type { RelayEngine, RelayOptions } from './relay-types.ts'
import { type OutboxRow, readRows, removeRows } from './rows.ts'

/** Lanes of the outbox: see sql/eventing/001-outbox.sql. */
const lanes = ['0', '1', '2', '3', '4', '5', '6', '7']

/** Batches read and not yet removed: one being published, one read ahead, one being removed. */
const depth = 3

interface BatchInHand {
  rows: OutboxRow[]
  /** Which run of uninterrupted publishing it was read in. */
  era: number
  published: boolean
}

/**
 * A relay for a log elsewhere. Reading, publishing and removing overlap, each strictly in order. A batch that fails is
 * published again as the same batch before anything after it; the lanes are leased, and rows are removed only under
 * the lease they were read with.
 */
export function createPublishingRelay(options: RelayOptions): RelayEngine {
  const { pool, outbox, transport, log, batch = 2000, pollMs = 500, leaseMs = 15_000, inTurn = atOnce } = options
  const member = randomUUID()
  const bell = createBell()
  const stopping = new AbortController()
  const inHand = new Set<BatchInHand>()
  let publisher: Publisher | undefined
  let publishing: Promise<void> = Promise.resolve()
  let removing: Promise<void> = Promise.resolve()
  let running: Promise<void> | undefined
  let silence = () => {}
  let eras = 0
  let published = 0
  let failures = 0

  const leases = createLeases({
    pool,
    schema: '',
    scope: 'relay',
    member,
    slots: lanes,
    ttlMs: leaseMs,
    log,
    onChange: () => bell.ring(),
  })

  /** Whether every lease the rows were read under is still held, and long enough for one more publish. */
  function mayPublish(read: ReadonlyMap<string, Lease>): boolean {
    const now = leases.held()
    const end = performance.now() + leaseMs / 3
    return [...read].every(([slot, lease]) => {
      const current = now.get(slot)
      return current?.token === lease.token && current.validUntil > end
    })
  }

  /** Publishes until it works; answers false when a lease was lost meanwhile, and the rows are another relay's. */
  async function publish(rows: OutboxRow[], read: ReadonlyMap<string, Lease>): Promise<boolean> {
    for (let failed = 0; ; ) {
      if (!mayPublish(read)) {
        await leases.refresh()
        if (!mayPublish(read)) return false
      }
      try {
        publisher ??= await transport.publisher({ timeoutMs: leaseMs / 3 })
        await publisher.publish(rows)
        return true
      } catch (error) {
        failures += 1
        failed += 1
        log.warn({ err: error, rows: rows.length }, 'a publish failed; the same batch is tried again')
        if (stopping.signal.aborted) return false
        await pause(backoff(failed, 50, 2000, Math.random), stopping.signal)
      }
    }
  }

  async function remove(rows: OutboxRow[], read: ReadonlyMap<string, Lease>): Promise<void> {
    for (let failed = 1; ; failed += 1) {
      try {
        return await removeRows(pool, member, rows, read)
      } catch (error) {
        log.warn({ err: error, rows: rows.length }, 'published rows could not be removed yet')
        if (stopping.signal.aborted || !mayPublish(read)) return
        await pause(backoff(failed, 50, 2000, Math.random), stopping.signal)
      }
    }
  }

  function carry(rows: OutboxRow[], read: ReadonlyMap<string, Lease>, era: number): void {
    const batch: BatchInHand = { rows, era, published: false }
    inHand.add(batch)
    // Once a batch is given up, those read after it are too: they were read as if it were on its way.
    const sent: Promise<void> = publishing.then(async () => {
      batch.published = era === eras && (await publish(rows, read))
      if (!batch.published && era === eras) eras += 1
    })
    publishing = sent
    removing = Promise.all([sent, removing]).then(async () => {
      if (batch.published) await remove(rows, read)
      if (batch.published) published += rows.length
      inHand.delete(batch)
      bell.ring()
    })
  }

  /** Rows not to be read again: published and not yet removed, or on their way. What was given up is read again. */
  function idsInHand(): string[] {
    return [...inHand]
      .filter((batch) => batch.published || batch.era === eras)
      .flatMap(({ rows }) => rows.map((row) => row.id))
  }

  /** Lanes beyond the fair share are neither read nor kept: they go as soon as nothing of them is in hand. */
  async function handOn(surplus: string[]): Promise<void> {
    const busy = new Set([...inHand].flatMap(({ rows }) => rows.map((row) => String(row.lane))))
    const free = surplus.filter((slot) => !busy.has(slot))
    if (free.length > 0) await leases.release(free)
  }

  async function step(): Promise<void> {
    const held = [...leases.held().values()]
    await handOn(held.filter((lease) => lease.surplus).map((lease) => lease.slot))
    const read = new Map(held.filter((lease) => !lease.surplus).map((lease) => [lease.slot, lease]))
    const era = eras
    if (read.size === 0 || inHand.size >= depth) return bell.heard(pollMs)
    const rows = await inTurn(() => readRows(pool, [...read.keys()].map(Number), idsInHand(), batch))
    if (rows.length === 0) return bell.heard(pollMs)
    carry(rows, read, era)
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await step()
      } catch (error) {
        log.warn({ err: error }, 'the outbox could not be read')
        await bell.heard(pollMs)
      }
    }
  }

  return {
    async start() {
      silence = outbox.onWake(() => bell.ring())
      await leases.start()
      running = run()
    },
    async stop() {
      stopping.abort()
      silence()
      bell.ring()
      await running
      await removing
      await leases.stop()
      await publisher?.close()
    },
    counts: () => ({ published, failures, lanes: leases.held().size }),
  }
}
