import { afterAll, beforeAll, beforeEach } from 'vitest'

/**
 * Opens what the tests of a file share before the first and closes it after the last. Answers how to reach it. Where
 * `open` answers undefined, because the machine has no PostgreSQL, each test is skipped.
 */
export function perFile<Shared extends { close(): Promise<void> }>(
  open: () => Promise<Shared | undefined>,
): () => Shared {
  let shared: Shared | undefined
  beforeAll(async () => {
    shared = await open()
  })
  beforeEach(({ skip }) => {
    if (shared === undefined) skip('there is no PostgreSQL')
  })
  afterAll(() => shared?.close())
  return () => {
    if (shared === undefined) throw new Error('asked for before it was opened')
    return shared
  }
}
