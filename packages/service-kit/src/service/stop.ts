import type { Log } from '../log.ts'

/** Stops one part after the other; a part that fails is told and does not keep the others from stopping. */
export async function stopInOrder(
  log: Log,
  parts: readonly [name: string, stop: () => Promise<unknown>][],
): Promise<void> {
  for (const [part, stop] of parts) {
    try {
      await stop()
    } catch (err) {
      log.warn({ err, part }, 'a part did not stop cleanly')
    }
  }
}
