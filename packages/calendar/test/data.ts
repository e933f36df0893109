import { readFileSync } from 'node:fs'
import { type CalendarData, createCalendar } from '../src/index.ts'

const directory = new URL('../../reference-data/data/calendar/', import.meta.url)

export const committed: CalendarData[] = ['CN', 'HK', 'MO'].map((place) =>
  JSON.parse(readFileSync(new URL(`${place}.json`, directory), 'utf8')),
)

export const calendar = createCalendar(committed)

/** The value of an answer, or the test fails. */
export function value<T>(answer: { ok: true; value: T } | { ok: false }): T {
  if (!answer.ok) throw new Error(`no value: ${JSON.stringify(answer)}`)
  return answer.value
}

export function* daysOf(firstYear: number, lastYear: number): Generator<string> {
  const end = Date.UTC(lastYear, 11, 31)
  for (let day = Date.UTC(firstYear, 0, 1); day <= end; day += 86_400_000)
    yield new Date(day).toISOString().slice(0, 10)
}
