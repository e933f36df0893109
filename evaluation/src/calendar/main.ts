import { type CalendarAnswer, type CalendarPlace, createCalendar } from '@lianqiao/calendar'
import { runCases } from '../cases-command.ts'
import type { RawRow } from '../json-lines.ts'
import { calendarData } from '../knowledge.ts'
import { fieldsOf } from '../score.ts'

type Row = { id: string; place: CalendarPlace; op: string; from: string; n: number; to: string }

const PLACES = ['CN', 'HK', 'MO']
const OPERATIONS = ['isWorkday', 'addWorkdays', 'workdaysBetween']

function problemOf({ place, op, from, n, to }: RawRow): string | null {
  if (!PLACES.includes(String(place))) return `place is one of ${PLACES.join(', ')}`
  if (!OPERATIONS.includes(String(op))) return `op is one of ${OPERATIONS.join(', ')}`
  if (typeof from !== 'string') return 'from is missing: a day as YYYY-MM-DD'
  if (op === 'addWorkdays' && typeof n !== 'number') return 'n is missing: the number of working days to add'
  return op === 'workdaysBetween' && typeof to !== 'string' ? 'to is missing: a day as YYYY-MM-DD' : null
}

/** Working days: the answer, "unpublished" for a year that was not published, "invalid" for what is no date. */
export async function run(args: string[]): Promise<number> {
  const calendar = createCalendar(await calendarData())
  const answerOf = ({ place, op, from, n, to }: Row): CalendarAnswer<unknown> | null => {
    if (op === 'isWorkday') return calendar.isWorkday(place, from)
    if (op === 'addWorkdays') return calendar.addWorkdays(place, from, n)
    return op === 'workdaysBetween' ? calendar.workdaysBetween(place, from, to) : null
  }
  return runCases<Row>(args, {
    subject: 'calendar',
    rowForm: '{id, place: CN | HK | MO, op: isWorkday | addWorkdays | workdaysBetween, from, n, to}',
    problemOf,
    predict(row) {
      const answer = answerOf(row)
      if (answer?.ok) return { id: row.id, answer: answer.value }
      return { id: row.id, answer: answer?.reason === 'unpublished' ? 'unpublished' : 'invalid' }
    },
    labelOf: (row) => fieldsOf(row, ['answer']),
  })
}
