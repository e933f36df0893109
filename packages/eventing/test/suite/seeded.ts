/** Numbers in [0, 1) that the same seed repeats. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** The seed of a run by chance; EVENTING_SEED repeats one. */
export const seed = Number(process.env.EVENTING_SEED ?? Date.now() % 1_000_000)
