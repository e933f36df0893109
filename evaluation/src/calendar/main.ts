import { type CalendarAnswer, type CalendarPlace, createCalendar } from '@lianqiao/calendar'
import { runCases } from '../cases-command.ts'
import { calendarData } from '../knowledge.ts'
import { fieldsOf } from '../score.ts'

type Row = { id: string; place: CalendarPlace; op: string; from: string; n: number; to: string }

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
    predict(row) {
      const answer = answerOf(row)
      if (answer?.ok) return { id: row.id, answer: answer.value }
      return { id: row.id, answer: answer?.reason === 'unpublished' ? 'unpublished' : 'invalid' }
    },
    labelOf: (row) => fieldsOf(row, ['answer']),
  })
}
