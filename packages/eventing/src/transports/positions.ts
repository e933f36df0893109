/** Writes positions beside the work that moves them. */
export interface PositionWriter<Place> {
  /** Notes a position, in place of an earlier one of the same partition that is not written yet. */
  moved(partition: string, place: Place): void
  /** Resolves when all that was noted is written, or could not be. */
  settled(): Promise<void>
}

/**
 * Positions are written together: those that move while a write is under way go with the next. One that could not be
 * written is told to `failed` and not tried again, since the next ones say more: lost, it brings events again, and the
 * inbox knows them.
 */
export function createPositionWriter<Place>(
  write: (places: Place[]) => Promise<void>,
  failed: (error: unknown) => void,
): PositionWriter<Place> {
  const waiting = new Map<string, Place>()
  let writing: Promise<void> | undefined

  async function writeAll(): Promise<void> {
    while (waiting.size > 0) {
      const places = [...waiting.values()]
      waiting.clear()
      await write(places).catch(failed)
    }
  }

  return {
    moved(partition, place) {
      waiting.set(partition, place)
      writing ??= writeAll().finally(() => {
        writing = undefined
      })
    },
    settled: async () => writing,
  }
}
