/**
 * Waits for a condition instead of sleeping: asks until the answer is neither false, null nor undefined, and gives it
 * back. After `timeoutMs` (10 s when left out) throws, with the condition's last error as cause.
 */
export async function until<Value>(
  ask: () => Value | Promise<Value>,
  {
    timeoutMs = 10_000,
    everyMs = 10,
    what = 'the condition',
  }: { timeoutMs?: number; everyMs?: number; what?: string } = {},
): Promise<Exclude<Value, false | null | undefined>> {
  const end = performance.now() + timeoutMs
  let cause: unknown
  for (;;) {
    try {
      const value = await ask()
      if (value !== false && value !== null && value !== undefined)
        return value as Exclude<Value, false | null | undefined>
      cause = undefined
    } catch (error) {
      cause = error
    }
    if (performance.now() > end) throw new Error(`waited ${timeoutMs} ms in vain for ${what}`, { cause })
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
}
