import { provinceOf } from '../data/codes.ts'
import type { Entry, Level, Reading } from '../lexicon/entry.ts'
import { isCompany } from './company.ts'
import type { Mention } from './mentions.ts'

const SEPARATOR = /[\s、,;/&和与及或]/

/** What surrounds a name and helps to read it. */
export type Context = {
  readonly prefectures: ReadonlySet<string>
  readonly provinces: ReadonlySet<string>
}

export type Settled = {
  readonly mention: Mention
  readonly prefecture: string
  readonly code: string
  readonly level: Level
}

export type Reads = {
  readonly settled: readonly Settled[]
  /** Mentions that can mean several places, or need more around them. */
  readonly open: readonly Mention[]
  readonly provinces: ReadonlySet<string>
}

/** Reads each mention by what stands around it: first those that mean one place only, then the others by these. */
export function readMentions(
  mentions: readonly Mention[],
  text: string,
  preferred: Readonly<Record<string, string | null>>,
  hinted: Context,
): Reads {
  const places = mentions.filter(({ entry }) => entry.kind === 'place')
  const cities = certain(places.filter((m) => !isProvince(m)))
  // 天津河北, 海南省 beside a city that has a district of that name: the district is meant.
  const isDistrict = ({ entry }: Mention) =>
    entry.readings.some(({ prefecture }) => prefecture !== null && cities.has(prefecture))
  const provincial = places.filter((m) => isProvince(m) && !isDistrict(m))
  const provinces = new Set(provincial.map(({ entry }) => provinceReading(entry)!.code))
  const rest = places.filter((m) => !provincial.includes(m))
  const fixed = rest.filter(isFixed)
  const context: Context = { prefectures: cities, provinces }
  const settled: Settled[] = []
  const open: Mention[] = []
  for (const mention of rest) {
    const reading =
      byContext(mention.entry, context, fixed.includes(mention)) ??
      byContext(mention.entry, hinted, false) ??
      (fixed.includes(mention) ? best(standing(mention.entry).readings) : alone(mention, text, preferred))
    if (reading?.prefecture) {
      settled.push({
        mention,
        prefecture: reading.prefecture,
        code: reading.code,
        level: reading.level,
      })
    } else open.push(mention)
  }
  return settleTogether({ settled: nested(settled), open, provinces })
}

function isFixed({ entry, isStart }: Mention): boolean {
  if (entry.atStart && !isStart) return false
  return prefecturesOf(standing(entry)).size === 1 && isCertain(entry)
}

function certain(mentions: readonly Mention[]): Set<string> {
  const fixed = mentions.filter(isFixed)
  if (fixed.length > 0) return new Set(fixed.flatMap(({ entry }) => [...prefecturesOf(entry)]))
  // Nothing is beyond doubt: the outermost name comes first and is taken for what it mostly means (三水 before 乐平).
  const first = mentions[0]
  const likely = first && !first.entry.needsContext ? prefecturesOf(standing(first.entry)) : new Set<string>()
  return likely.size === 1 ? likely : new Set()
}

/** A romanised city beside another is read as that one's district where it has one of the name: Lishui, Nanjing. */
function nested(settled: readonly Settled[]): readonly Settled[] {
  if (new Set(settled.map(({ prefecture }) => prefecture)).size < 2) return settled
  const read = settled.map((one): Settled => {
    const outer = settled.find(({ prefecture }) => prefecture !== one.prefecture)!
    const inner = one.mention.entry.readings.find(({ prefecture }) => prefecture === outer.prefecture)
    return one.mention.roman && inner
      ? {
          ...one,
          prefecture: outer.prefecture,
          code: inner.code,
          level: inner.level,
        }
      : one
  })
  return new Set(read.map(({ prefecture }) => prefecture)).size === 1 ? read : settled
}

/** Two open names that share one prefecture settle each other (Gulou + Yunlong → 徐州; 中山 + 古镇 → 中山). */
function settleTogether(reads: Reads): Reads {
  if (reads.settled.length > 0 || reads.open.length < 2) return reads
  const sets = reads.open.map(({ entry }) => prefecturesOf(entry))
  const shared = [...sets[0]!].filter((code) => sets.every((set) => set.has(code)))
  if (shared.length !== 1) return reads
  const settled = reads.open.map((mention) => {
    const reading = mention.entry.readings.find(({ prefecture }) => prefecture === shared[0])!
    return {
      mention,
      prefecture: shared[0]!,
      code: reading.code,
      level: reading.level,
    }
  })
  return { ...reads, settled, open: [] }
}

function byContext(entry: Entry, context: Context, isFixed: boolean): Reading | null {
  if (isFixed) return null
  const near = entry.readings.filter(({ prefecture }) => prefecture !== null && context.prefectures.has(prefecture))
  if (near.length > 0) return best(near)
  const inProvince = entry.readings.filter(
    ({ prefecture }) => prefecture !== null && context.provinces.has(provinceOf(prefecture)),
  )
  const divisions = inProvince.filter(({ level }) => level !== 'town')
  return only(inProvince) ?? only(divisions) ?? only(inProvince.filter(({ direct }) => direct))
}

function only(readings: readonly Reading[]): Reading | null {
  return new Set(readings.map(({ prefecture }) => prefecture)).size === 1 ? best(readings) : null
}

/** What a name means with nothing around it: the city before districts of its name, else nothing unless it is unique. */
function alone(mention: Mention, text: string, preferred: Readonly<Record<string, string | null>>): Reading | null {
  const { entry } = mention
  if (entry.needsContext && !(entry.unlessAlone && standsAlone(mention, text))) return null
  if (entry.atStart && !mention.isStart) return null
  if (mention.roman) {
    const chosen = preferredReading(mention, preferred)
    if (chosen !== undefined) return chosen
  }
  const { readings } = standing(entry)
  const cities = readings.filter(({ level }) => level === 'prefecture')
  if (cities.length === 1) return cities[0]!
  return prefecturesOf({ readings }).size === 1 ? best(readings) : null
}

const PARK_OF_IT = /^\p{Script=Han}{1,4}(?:工业|产业|科技|高新|开发)[园区]/u

/**
 * The whole text, or one of a list (佛山/中山); before what its people make (永康五金城) or a park of it (高明沧江工业园);
 * or the city that a company's name begins with (中山大洋电机股份有限公司).
 */
function standsAlone({ from, to, beforeTrade, entry }: Mention, text: string): boolean {
  const begins = from === 0 || SEPARATOR.test(text.charAt(from - 1))
  const ends = to === text.length || SEPARATOR.test(text.charAt(to))
  if (begins && ends) return true
  const isCity = entry.readings.some(({ level }) => level === 'prefecture')
  return from === 0 && (beforeTrade || PARK_OF_IT.test(text.slice(to, to + 8)) || (isCity && isCompany(text)))
}

function preferredReading(
  { entry, text }: Mention,
  preferred: Readonly<Record<string, string | null>>,
): Reading | null | undefined {
  const key = text.replace(/[^a-z]/g, '')
  const name = Object.keys(preferred).find((one) => one.toLowerCase() === key)
  if (name === undefined) return undefined
  const code = preferred[name]
  return code === null ? null : (entry.readings.find((reading) => reading.code === code) ?? null)
}

/** What a name means without help from around it. */
function standing(entry: Entry): { readonly readings: readonly Reading[] } {
  return { readings: entry.readings.filter(({ contextOnly }) => !contextOnly) }
}

/** No other reading is possible, so that it may stand as context for others. */
function isCertain(entry: Entry): boolean {
  return !entry.needsContext && entry.readings.every(({ contextOnly }) => !contextOnly)
}

const ORDER: readonly Level[] = ['prefecture', 'county', 'town', 'locality', 'province']

function best(readings: readonly Reading[]): Reading | null {
  return [...readings].sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level))[0] ?? null
}

export function prefecturesOf(entry: { readonly readings: readonly Reading[] }): Set<string> {
  return new Set(entry.readings.flatMap(({ prefecture }) => (prefecture === null ? [] : [prefecture])))
}

function provinceReading(entry: Entry): Reading | undefined {
  return entry.readings.find(({ level }) => level === 'province')
}

function isProvince({ entry }: Mention): boolean {
  return provinceReading(entry) !== undefined
}
