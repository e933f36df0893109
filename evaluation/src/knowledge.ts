import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CalendarData } from '@lianqiao/calendar'
import { createEnterpriseMatcher, type EnterpriseMatcher, type NameLexicon } from '@lianqiao/enterprises'
import { type PlaceData, readPlaceData } from '@lianqiao/places'
import { dataDirectory } from '@lianqiao/reference-data'

const text = (path: string): Promise<string> => readFile(join(dataDirectory, path), 'utf8')

export async function placeData(): Promise<PlaceData> {
  const [divisions, romanised, towns, gazetteer, origins] = await Promise.all(
    ['divisions-cn.csv', 'places/romanised.csv', 'places/towns.csv', 'places/gazetteer.json', 'origins.json'].map(text),
  )
  return readPlaceData({
    divisions: divisions!,
    romanised: romanised!,
    towns: towns!,
    gazetteer: gazetteer!,
    origins: origins!,
  })
}

export async function enterpriseMatcher(): Promise<EnterpriseMatcher> {
  const lexicon = JSON.parse(await text('enterprises/lexicon.json')) as NameLexicon
  return createEnterpriseMatcher({ lexicon, places: await placeData() })
}

export async function calendarData(): Promise<CalendarData[]> {
  const files = await Promise.all(['CN', 'HK', 'MO'].map((place) => text(`calendar/${place}.json`)))
  return files.map((file) => JSON.parse(file) as CalendarData)
}
