import { isDeepStrictEqual } from 'node:util'
import type { Part } from './bundle.ts'

/** Whether a part says nothing but what is known already, whatever version it carries. */
export function says({ value }: Part, known: object | undefined): boolean {
  if (known === undefined) return false
  const { version, knownSince, ...rest } = known as Record<string, unknown>
  const { version: given, knownSince: since, ...asked } = value
  return (since === undefined || since === knownSince) && isDeepStrictEqual(asked, rest)
}
