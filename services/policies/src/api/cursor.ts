import { fault, refuse } from '@lianqiao/service-kit'
import type { Place } from '../domain/search/search.ts'

export function writeCursor(place: Place | undefined): string {
  return place === undefined
    ? ''
    : Buffer.from(JSON.stringify([place.score, place.issued, place.id])).toString('base64url')
}

/** Undefined for the first page. Throws bad-request for what is no cursor of this list. */
export function readCursor(text: string): Place | undefined {
  if (text === '') return undefined
  try {
    const [score, issued, id] = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (typeof score === 'number' && typeof issued === 'string' && typeof id === 'string') return { score, issued, id }
  } catch {}
  throw refuse('bad-request', { errors: [fault('/cursor', 'not-a-cursor', {})] })
}
