export type { CalendarAnswer, CalendarRefusal } from './answer.ts'
export { type Calendar, createCalendar } from './calendar.ts'
export type { CalendarData, CalendarPlace, CalendarYear, NamedDay, PlainDate } from './data.ts'
export type { Instant } from './working-minutes.ts'
