import { atOnce } from '../in-turn.ts'
import type { LogMover } from '../ports.ts'
import { backoff, createBell } from '../wait.ts'
import type { RelayEngine, RelayOptions } from './relay-types.ts'

/** Least time from one move to the next, milliseconds: under load several commits then share a move. */
const PACE_MS = 4

/** A relay for a log in the outbox's own database: rows leave the one and enter the other in the same commit. */
export function createMovingRelay(options: RelayOptions, mover: LogMover): RelayEngine {
  const { pool, outbox, log, batch = 500, pollMs = 500, inTurn = atOnce } = options
  const bell = createBell()
  let running: Promise<void> | undefined
  let silence = () => {}
  let stopping = false
  let published = 0
  let failures = 0

  async function move(): Promise<number> {
    const { rows } = await pool.query<{ moved: number; topics: string[] | null }>({
      name: 'outbox-move',
      text: 'select moved, topics from move_outbox($1::regproc, $2)',
      values: [mover.appendFunction, batch],
    })
    const { moved, topics } = rows[0]!
    if (moved > 0 && topics) mover.appended(topics)
    published += moved
    return moved
  }

  async function run(): Promise<void> {
    let failed = 0
    while (!stopping) {
      try {
        const began = performance.now()
        const moved = await inTurn(move)
        failed = 0
        // Whoever writes after this rings the bell, so a batch that was not full has left nothing behind.
        if (moved < batch) await bell.heard(pollMs)
        const early = PACE_MS - (performance.now() - began)
        if (early > 0 && !stopping) await new Promise((resolve) => setTimeout(resolve, early))
      } catch (error) {
        failures += 1
        failed += 1
        log.warn({ err: error }, 'the outbox could not be moved; it is tried again')
        await bell.heard(backoff(failed, 50, 2000, Math.random))
      }
    }
  }

  return {
    async start() {
      silence = outbox.onWake(() => bell.ring())
      running = run()
    },
    async stop() {
      stopping = true
      silence()
      bell.ring()
      await running
    },
    counts: () => ({ published, failures, lanes: 0 }),
  }
}
