import type { Pool } from 'pg'
import { createLeases, type Lease } from '../../leases/leases.ts'
import type { Batch, Log, ReceivedRecord, SubscribeOptions, Subscription } from '../../ports.ts'
import { createBell, pause, within } from '../../wait.ts'
import { createLagMeter } from '../lag-meter.ts'
import { createPositionWriter } from '../positions.ts'
import type { BellTower } from './bell-tower.ts'
import { commit, enroll, lag, type Place, positions, read } from './log-store.ts'

export interface LocalSubscriptionOptions extends SubscribeOptions {
  pool: Pool
  tower: BellTower
  member: string
  pollMs: number
  leaseMs: number
  log: Log
}

/** A partition this subscriber holds. */
interface Held extends Place {
  slot: string
  lost: AbortController
  working: Promise<void> | undefined
}

/** Reads the partitions it holds a lease on, one batch of each at a time, and moves their positions. */
export async function subscribeLocally(options: LocalSubscriptionOptions): Promise<Subscription> {
  const { pool, tower, group, topics, member, maxBatch, pollMs, leaseMs, log, onBatch } = options
  const bell = createBell()
  const held = new Map<string, Held>()
  let stopping = false
  let lastProgress = performance.now()

  const slots = await enroll(pool, group, topics)

  const written = createPositionWriter<Held>(
    (places) => commit(pool, group, member, places),
    (error) => log.warn({ err: error, group }, 'positions could not be written; the next ones will say more'),
  )

  async function work(place: Held, records: ReceivedRecord[]): Promise<void> {
    const batch: Batch = { topic: place.topic, partition: place.partition, records, signal: place.lost.signal }
    try {
      await onBatch(batch)
      place.position = Number(records.at(-1)?.offset) + 1
      lastProgress = performance.now()
      written.moved(place.slot, place)
    } catch (error) {
      if (place.lost.signal.aborted) return
      log.warn({ err: error, group, topic: place.topic, partition: place.partition }, 'a batch failed and comes again')
      await pause(500, place.lost.signal)
    } finally {
      place.working = undefined
      bell.ring()
    }
  }

  function forget(slot: string, place: Held): void {
    held.delete(slot)
    place.lost.abort()
  }

  /** Takes up what the leases newly give, lets go of what they took, hands on what is too much. */
  async function follow(leases: ReadonlyMap<string, Lease>): Promise<void> {
    for (const [slot, place] of held) if (leases.get(slot)?.token !== place.token) forget(slot, place)
    const fresh = [...leases.values()].filter((lease) => !held.has(lease.slot) && !lease.surplus)
    if (fresh.length > 0) {
      const found = await positions(
        pool,
        group,
        fresh.map((lease) => lease.slot),
      )
      for (const { slot, token } of fresh) {
        const [topic, partition] = [slot.slice(0, slot.lastIndexOf('/')), Number(slot.slice(slot.lastIndexOf('/') + 1))]
        const lost = new AbortController()
        held.set(slot, { slot, topic, partition, token, position: found.get(slot) ?? 0, lost, working: undefined })
      }
      bell.ring()
    }
    const surplus = [...leases.values()].filter((lease) => lease.surplus).map((lease) => lease.slot)
    if (surplus.length > 0) await handOn(surplus)
  }

  async function handOn(given: string[]): Promise<void> {
    const places = given.map((slot) => held.get(slot)).filter((place) => place !== undefined)
    for (const place of places) forget(place.slot, place)
    await Promise.all(places.map((place) => place.working))
    await written.settled()
    await leases.release(given)
  }

  let following = Promise.resolve()
  const leases = createLeases({
    pool,
    schema: 'bus.',
    scope: `group ${group}`,
    member,
    slots,
    ttlMs: leaseMs,
    log,
    onChange: (now) => {
      const snapshot = new Map(now)
      following = following
        .then(() => (stopping ? undefined : follow(snapshot)))
        .catch((error) =>
          log.warn({ err: error, group }, 'a change of partitions is tried again at the next heartbeat'),
        )
    },
  })

  async function fetch(): Promise<boolean> {
    const idle = [...held.values()].filter((place) => !place.working)
    if (idle.length === 0) return false
    const found = await read(pool, idle, maxBatch)
    for (const place of idle) {
      const records = found.get(place.slot)
      if (records && held.get(place.slot) === place && !stopping) place.working = work(place, records)
    }
    if (found.size === 0 && idle.length === held.size) lastProgress = performance.now()
    return found.size > 0
  }

  async function run(): Promise<void> {
    while (!stopping) {
      try {
        // What was found is being worked on; its end rings the bell.
        await fetch()
        await bell.heard(pollMs)
      } catch (error) {
        log.warn({ err: error, group }, 'the log could not be read')
        await bell.heard(pollMs)
      }
    }
  }

  const silence = tower.onRing(topics, () => bell.ring())
  await leases.start()
  await following
  const running = run()
  const meter = createLagMeter({
    measure: () => lag(pool, group, [...held.keys()]),
    everyMs: 1000,
    limitMs: 5000,
    failed: (error) => log.debug({ err: error, group }, 'the lag is not known'),
  })

  return {
    stats: () => ({
      partitions: held.size,
      lag: meter.lag(),
      lagAgeMs: meter.ageMs(),
      sinceProgressMs: performance.now() - lastProgress,
    }),
    async stop({ deadlineMs = 10_000 } = {}) {
      stopping = true
      meter.stop()
      silence()
      bell.ring()
      const inHand = [...held.values()].map((place) => place.working)
      for (const place of held.values()) place.lost.abort()
      await within(Promise.allSettled([running, following, ...inHand]), deadlineMs)
      await within(written.settled(), 2000)
      await leases.stop()
    },
  }
}
