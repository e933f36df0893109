import type { PlaceData } from '../data/place-data.ts'
import type { Entry } from './entry.ts'
import { shortName } from './short-name.ts'

/** A romanised district needs context where its Chinese name does; the data says which of several cities is meant. */
export function flagRoman(
  data: PlaceData,
  chinese: ReadonlyMap<string, Entry>,
  roman: ReadonlyMap<string, Entry>,
  origins: ReadonlySet<string>,
): void {
  const names = new Map(data.divisions.map(({ code, name }) => [code, shortName(name)]))
  const full = new Map(data.divisions.map(({ code, name }) => [code, name]))
  for (const entry of roman.values()) {
    const only = entry.readings.length === 1 ? names.get(entry.readings[0]!.code) : undefined
    const same = only === undefined ? undefined : chinese.get(only)
    preferOriginCity(entry, full, origins)
    if (same?.needsContext)
      Object.assign(entry, {
        needsContext: true,
        unlessAlone: same.unlessAlone,
      })
  }
}

/** Of several counties of one sound, the only county-level city among the origin cities is meant (Yiwu: 义乌, not 伊吾), unless a district of another origin city sounds the same. */
export function preferOriginCity(entry: Entry, full: ReadonlyMap<string, string>, origins: ReadonlySet<string>): void {
  if (entry.readings.length < 2) return
  if (entry.readings.some(({ level }) => level === 'prefecture' || level === 'province')) return
  const cities = entry.readings.filter(
    ({ code, prefecture, level }) =>
      level === 'county' && full.get(code)?.endsWith('市') && prefecture !== null && origins.has(prefecture),
  )
  const isRivalled = entry.readings.some(
    ({ level, prefecture }) =>
      level === 'county' && prefecture !== null && origins.has(prefecture) && prefecture !== cities[0]?.prefecture,
  )
  if (cities.length !== 1 || isRivalled) return
  for (const [i, reading] of entry.readings.entries()) {
    if (reading !== cities[0]) entry.readings[i] = { ...reading, contextOnly: true }
  }
}
