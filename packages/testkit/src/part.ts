import { appendFileSync } from 'node:fs'

/** A real PostgreSQL, Redis or Kafka that tests may use, and hurt. */
export interface Part {
  available: true
  /** `environment`: an address was given, so it is not ours to kill. */
  foundBy: 'environment' | 'docker' | 'machine'
  /** Whether kill, start, pause and resume work. */
  controllable: boolean
  /** SIGKILL; the data stays. */
  kill(): Promise<void>
  /** Starts it again on the same data and port; ready when it resolves. */
  start(): Promise<void>
  /** SIGSTOP: it holds its connections and answers nothing. */
  pause(): Promise<void>
  /** SIGCONT. */
  resume(): Promise<void>
  /** Ends it and throws its data away (a shared part stays until the run ends). */
  stop(): Promise<void>
}

/** No way to have this part here: tests that need it are skipped by name. */
export interface Unavailable {
  available: false
  reason: string
}

export interface StartOptions {
  /** One for the whole test run, started by whoever asks first and ended with the run. Private otherwise. */
  shared?: boolean
}

/** What one rung of the ladder answers: a part, or why not. */
export type Rung<Kind extends Part> = () => Promise<Kind | Unavailable>

export const unavailable = (reason: string): Unavailable => ({ available: false, reason })

/**
 * The first rung that has the part. With LIANQIAO_REQUIRE_REAL_PARTS=1 nothing may be missing: it throws instead of
 * answering `unavailable`, so that a skip becomes a failure.
 */
export async function climb<Kind extends Part>(name: string, rungs: Rung<Kind>[]): Promise<Kind | Unavailable> {
  const reasons: string[] = []
  for (const rung of rungs) {
    const found = await rung()
    if (found.available) return found
    reasons.push(found.reason)
  }
  const reason = `no ${name}: ${reasons.join('; ')}`
  // The run as a whole tells what it could not get: scripts/test.ts.
  const told = process.env.LIANQIAO_MISSING_PARTS_FILE
  if (told) appendFileSync(told, `${reason.replaceAll('\n', ' ')}\n`)
  if (process.env.LIANQIAO_REQUIRE_REAL_PARTS === '1') throw new Error(reason)
  return unavailable(reason)
}

/** Controls of a part that is not ours. */
export function uncontrollable(name: string): Omit<Part, 'available' | 'foundBy'> {
  const refuse = async (): Promise<never> => {
    throw new Error(`${name} was given by the environment and cannot be hurt by a test`)
  }
  return { controllable: false, kill: refuse, start: refuse, pause: refuse, resume: refuse, stop: async () => {} }
}
