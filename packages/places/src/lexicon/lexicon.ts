import { prefectureOf } from '../data/codes.ts'
import type { PlaceData, Town } from '../data/place-data.ts'
import { romanKey } from '../text/fold.ts'
import { type Entry, emptyEntry, type Level, type Lexicon, type Reading } from './entry.ts'
import { flagRoman, preferOriginCity } from './prefer.ts'
import { shortName } from './short-name.ts'

/** 邵阳, whose counties are known by their short names here. */
const HOME = '430500'

const LEVELS = { 1: 'province', 2: 'prefecture', 3: 'county' } as const

/** All names of all places, each with what it can mean. Built once. */
export function buildLexicon(data: PlaceData): Lexicon {
  const chinese = new Map<string, Entry>()
  const roman = new Map<string, Entry>()
  const nameOf = new Map(data.divisions.map(({ code, name }) => [code, name]))
  const { gazetteer } = data

  function add(to: Map<string, Entry>, text: string, reading: Reading | null, more: Partial<Entry> = {}): void {
    const entry = to.get(text) ?? emptyEntry()
    to.set(text, entry)
    Object.assign(entry, more)
    if (reading && !entry.readings.some(({ code }) => code === reading.code)) entry.readings.push(reading)
  }

  const nearby = new Set([...data.zones.gba, ...data.zones.yrd, HOME])
  for (const { code, level, name } of data.divisions) {
    const short = shortName(name)
    if (!short) continue
    const reading = {
      code,
      prefecture: prefectureOf(code),
      level: levelOf(code, level),
    }
    const isFar = level === 3 && !nearby.has(reading.prefecture ?? '')
    for (const text of new Set([name, ...misspelt(name)])) add(chinese, text, reading)
    for (const text of new Set([short, ...misspelt(short)])) {
      if (text !== name) add(chinese, text, reading, chinese.has(text) ? {} : { atStart: isFar })
    }
  }
  const levels = new Map(data.divisions.map(({ code, level }) => [code, levelOf(code, level)]))
  const readingOf = (code: string): Reading => ({
    code,
    prefecture: prefectureOf(code),
    level: levels.get(code) ?? 'locality',
  })
  for (const { code, en } of data.romanised) add(roman, romanKey(en), readingOf(code))
  for (const { text, codes, whole, needsContext } of gazetteer.aliases) {
    for (const code of codes) add(chinese, text, readingOf(code), flags(whole, needsContext))
  }
  for (const { text, codes, needsContext } of gazetteer.english) {
    for (const code of codes) add(roman, romanKey(text), { ...readingOf(code), contextOnly: needsContext ?? false })
  }
  for (const [code, texts] of Object.entries(gazetteer.sarLocalities)) {
    for (const text of texts) add(chinese, text, { code, prefecture: code, level: 'locality' })
  }
  for (const [code, texts] of Object.entries(gazetteer.sarSharedNames)) {
    if (typeof texts === 'string') continue
    for (const text of texts)
      add(chinese, text, {
        code,
        prefecture: code,
        level: 'locality',
        contextOnly: true,
      })
  }
  for (const [code, texts] of Object.entries(gazetteer.sarLocalitiesEnglish)) {
    for (const text of texts) add(roman, romanKey(text), { code, prefecture: code, level: 'locality' })
  }
  const withDistricts = new Set(data.divisions.flatMap(({ code, level }) => (level === 3 ? [prefectureOf(code)] : [])))
  for (const town of data.towns) addTown(chinese, add, town, !withDistricts.has(town.prefecture))
  for (const name of gazetteer.needsContext.names) {
    const entry = chinese.get(name)
    if (entry) entry.needsContext = true
  }
  for (const name of gazetteer.needsContext.unlessAlone) {
    const entry = chinese.get(name)
    if (entry) entry.unlessAlone = true
  }
  const origins = new Set([...data.zones.gba, ...data.zones.yrd])
  for (const entry of chinese.values()) preferOriginCity(entry, nameOf, origins)
  flagRoman(data, chinese, roman, origins)
  for (const { text, codes, why } of gazetteer.ask) {
    const to = /[a-z]/i.test(text) ? roman : chinese
    const entry: Entry = {
      ...emptyEntry(),
      kind: 'ask',
      why,
      readings: codes.map(readingOf),
    }
    to.set(/[a-z]/i.test(text) ? romanKey(text) : text, entry)
  }
  for (const text of gazetteer.abroad.countries) add(chinese, text, null, { kind: 'abroad' })
  for (const text of gazetteer.abroad.english) add(roman, romanKey(text), null, { kind: 'abroad' })
  for (const text of gazetteer.notPlaces) add(chinese, text, null, { kind: 'not-a-place' })
  return {
    chinese,
    roman,
    longestFrom: longestByBeginning(chinese.keys()),
    nameOf,
    isTradeOfTown: (rest) => gazetteer.tradeOfTheTown.chinese.some((trade) => rest.startsWith(trade)),
  }
}

function longestByBeginning(names: Iterable<string>): Map<string, number> {
  const longest = new Map<string, number>()
  for (const name of names) {
    const beginning = name.slice(0, 2)
    longest.set(beginning, Math.max(name.length, longest.get(beginning) ?? 0))
  }
  return longest
}

function levelOf(code: string, level: 1 | 2 | 3): Level {
  if (level === 1 && prefectureOf(code) !== null) return 'prefecture'
  return level === 3 && prefectureOf(code) === code ? 'prefecture' : LEVELS[level]
}

function flags(whole: boolean | undefined, needsContext: boolean | undefined): Partial<Entry> {
  return {
    ...(whole ? { atEnd: true, needsContext: true, unlessAlone: true } : {}),
    ...(needsContext ? { needsContext } : {}),
  }
}

/** 洲 for 州 and the other way round: the commonest slip in city names. */
function misspelt(name: string): string[] {
  if (name.includes('州') && !name.includes('自治')) return [name.replace('州', '洲')]
  return name.includes('洲') ? [name.replace('洲', '州')] : []
}

function addTown(
  chinese: Map<string, Entry>,
  add: (to: Map<string, Entry>, text: string, reading: Reading, more?: Partial<Entry>) => void,
  { prefecture, name, use }: Town,
  direct: boolean,
): void {
  const bare = name.replace(/(街道|镇|乡|地区)$/, '')
  const unique: Reading = { code: prefecture, prefecture, level: 'town', direct }
  const nearby: Reading = { ...unique, contextOnly: true }
  // A town never changes what a city, district or county of the same name means.
  add(chinese, name, use === 'context' ? nearby : unique)
  if (bare.length < 2) return
  const isTaken = chinese.get(bare)?.readings.some(({ contextOnly }) => !contextOnly) ?? false
  if (use === 'both' && !isTaken) add(chinese, bare, unique, { atEnd: true })
  else add(chinese, bare, nearby)
}
