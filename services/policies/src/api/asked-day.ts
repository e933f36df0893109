import { refuse } from '@lianqiao/service-kit'
import { isDay } from '../domain/days.ts'

/** A day that was asked about, or today where none was. Throws bad-request at the pointer. */
export function dayOr(today: string, text: string, pointer: string): string {
  if (text === '') return today
  if (isDay(text)) return text
  throw refuse('bad-request', {
    errors: [
      {
        ...{ pointer, code: 'day', detail: `expected a day as YYYY-MM-DD, found "${text}"` },
        zh: `应为 YYYY-MM-DD 的日期,收到“${text}”`,
      },
    ],
  })
}
