import type { Thing } from '@lianqiao/contracts/faults'
import { refuse } from '../errors/index.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text could be an id of the platform: a UUID in lower case. */
export const isId = (text: string): boolean => UUID.test(text)

/** An id that could be one; else there is nothing of it (`not-found`). `what` names the thing looked for. */
export function readId(text: string, what: Thing): string {
  if (!isId(text)) throw refuse('not-found', { what })
  return text
}
