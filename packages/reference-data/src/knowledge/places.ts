import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Gazetteer, PlaceData, Town } from '@lianqiao/places'
import type { Files } from '../cross-check/rule.ts'
import { readCsv } from '../csv.ts'
import { dataDirectory } from '../read.ts'

const text = (name: string) => readFile(join(dataDirectory, 'places', name), 'utf8')

/** What the place resolver knows: divisions, romanised names, towns, the gazetteer and the two zones. */
export const placeKnowledge = async (reference: Pick<Files, 'nationalDivisions' | 'origins'>): Promise<PlaceData> => {
  const [gazetteer, romanised, towns] = await Promise.all([
    text('gazetteer.json'),
    text('romanised.csv'),
    text('towns.csv'),
  ])
  const { rows } = reference.origins
  return {
    divisions: reference.nationalDivisions,
    romanised: readCsv(romanised).rows.map(({ cells: [code = '', en = ''] }) => ({ code, en })),
    towns: readCsv(towns).rows.map(({ cells: [prefecture = '', name = '', use] }) => ({
      prefecture,
      name,
      use: use as Town['use'],
    })),
    gazetteer: JSON.parse(gazetteer) as Gazetteer,
    zones: {
      gba: rows.filter(({ gba }) => gba).map(({ code }) => code),
      yrd: rows.filter(({ yrd41 }) => yrd41).map(({ code }) => code),
    },
  }
}
