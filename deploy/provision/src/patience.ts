import { setTimeout as pause } from 'node:timers/promises'

/** What a PostgreSQL that is still starting, or not there yet, answers. */
const early = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', '57P03'])

/** Tries again each half second while the server is not up yet; other failures, and the last one, are thrown. */
export async function oncePostgresIsUp<Result>(work: () => Promise<Result>, forMs = 60_000): Promise<Result> {
  const until = performance.now() + forMs
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!early.has((error as { code?: string }).code ?? '') || performance.now() > until) throw error
      await pause(500)
    }
  }
}
