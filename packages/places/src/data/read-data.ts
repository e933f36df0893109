import type { Gazetteer, PlaceData, Town } from './place-data.ts'

/** The files that place data is made of, as text: whoever has them passes them in. */
export type PlaceFiles = {
  /** divisions-cn.csv: code,level,name,remark */
  readonly divisions: string
  /** places/romanised.csv: code,en */
  readonly romanised: string
  /** places/towns.csv: prefecture,name,use */
  readonly towns: string
  /** places/gazetteer.json */
  readonly gazetteer: string
  /** origins.json: rows with code, gba, yrd41 */
  readonly origins: string
}

type OriginRow = {
  readonly code: string
  readonly gba: boolean
  readonly yrd41: boolean
}

/** Place data from the texts of its files. Lines that start with # are their heads. Throws on JSON that is none. */
export function readPlaceData(files: PlaceFiles): PlaceData {
  const origins = (JSON.parse(files.origins) as { rows: OriginRow[] }).rows
  return {
    divisions: lines(files.divisions).map(([code, level, name]) => ({
      code: code!,
      level: Number(level) as 1 | 2 | 3,
      name: name!,
    })),
    romanised: lines(files.romanised).map(([code, en]) => ({
      code: code!,
      en: en!,
    })),
    towns: lines(files.towns).map(([prefecture, name, use]) => ({
      prefecture: prefecture!,
      name: name!,
      use: use as Town['use'],
    })),
    gazetteer: JSON.parse(files.gazetteer) as Gazetteer,
    zones: {
      gba: origins.filter(({ gba }) => gba).map(({ code }) => code),
      yrd: origins.filter(({ yrd41 }) => yrd41).map(({ code }) => code),
    },
  }
}

function lines(csv: string): string[][] {
  const rows = csv.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'))
  return rows.slice(1).map((line) => line.split(','))
}
