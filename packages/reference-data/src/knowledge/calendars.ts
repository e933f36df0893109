import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CalendarData } from '@lianqiao/calendar'
import { dataDirectory } from '../read.ts'

/** The published working calendars of the mainland, Hong Kong and Macao. */
export const calendarKnowledge = (): Promise<CalendarData[]> =>
  Promise.all(
    ['CN', 'HK', 'MO'].map(async (place) =>
      JSON.parse(await readFile(join(dataDirectory, 'calendar', `${place}.json`), 'utf8')),
    ),
  )
