import { fault } from '@lianqiao/contracts/faults'
import { isDay } from '@lianqiao/matching'
import { refuse } from '../errors/index.ts'

export { isDay }

/** A day that exists, `YYYY-MM-DD`; `otherwise` where none is said. Throws bad-request at the pointer. */
export function readDay(pointer: string, text: string, otherwise: string): string {
  if (text === '') return otherwise
  if (!isDay(text)) throw refuse('bad-request', { errors: [fault(pointer, 'not-a-day', {})] })
  return text
}

/** A moment in RFC 3339. Throws bad-request at the pointer. */
export function readTime(pointer: string, text: string): Date {
  const time = new Date(text)
  if (!RFC_3339.test(text) || Number.isNaN(time.getTime()) || !isDay(text.slice(0, 10)))
    throw refuse('bad-request', { errors: [fault(pointer, 'not-a-time', {})] })
  return time
}

const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/
