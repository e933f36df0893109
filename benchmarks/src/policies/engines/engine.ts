import type { Clause, Profile, Vocabulary } from '@lianqiao/matching'

/**
 * A way to find, for a lead, every clause whose conditions are not known to be false. Rivals know two values only, so
 * their rules are written with every missing value let pass, by hand, and they are spared telling eligible from open.
 */
export type Engine = {
  name: string
  /** `clauses` can be read any number of times; they are made anew each time. */
  build(clauses: Iterable<Clause>, vocabulary: Vocabulary): Promise<Matcher> | Matcher
}

export type Matcher = {
  /** What the engine wants to be handed for a lead; made before the clock starts. */
  prepare(profile: Profile): unknown
  /** The answer, as the engine gives it: this is timed. */
  match(prepared: unknown): unknown
  /** Places of the matching clauses in an answer, in any order: for comparing engines. */
  places(answer: unknown): readonly number[]
}
