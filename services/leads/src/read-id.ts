import { refuse } from '@lianqiao/service-kit'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isId = (text: string): boolean => UUID.test(text)

/** An id that could be one; else there is nothing of it (not-found). */
export function readId(text: string, what: string): string {
  if (!isId(text)) throw refuse('not-found', { what })
  return text
}
