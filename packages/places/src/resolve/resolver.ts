import { provinceOf } from '../data/codes.ts'
import type { PlaceData, Zone } from '../data/place-data.ts'
import { emptyEntry, type Lexicon } from '../lexicon/entry.ts'
import { buildLexicon } from '../lexicon/lexicon.ts'
import { fold } from '../text/fold.ts'
import { placeAbroad } from './abroad.ts'
import { withoutBystanders } from './bystanders.ts'
import { isCompany } from './company.ts'
import { companySeat } from './company-seat.ts'
import { parkPlace } from './cooperation-park.ts'
import { findMentions, type Mention, streetReader } from './mentions.ts'
import { type Context, prefecturesOf, type Reads, readMentions, type Settled } from './settle.ts'
import { placeStretches, type Stretch } from './stretches.ts'

export type PlaceReason =
  | 'named'
  | 'cooperation-park'
  | 'part-of-a-longer-address'
  | 'empty'
  | 'no-place-found'
  | 'street-or-institution'
  | 'province-only'
  | 'several-readings'
  | 'needs-context'
  | 'several-places'
  | 'contradicts-province'
  | 'company-name'
  | 'company-seat'
  | 'abroad'
  | 'ask-a-person'

export type PlaceAnswer = {
  /** Prefecture-level GB/T 2260 code, 810000 and 820000 for Hong Kong and Macao; null where one must ask or there is none. */
  readonly code: string | null
  readonly zone: Zone | null
  /** The county-level code when the text names one. */
  readonly county: string | null
  /** Prefecture-level codes that the text may mean besides `code`, ascending. */
  readonly alternatives: readonly string[]
  readonly reasons: readonly {
    readonly reason: PlaceReason
    readonly text: string
  }[]
}

/** What is known from elsewhere: it decides between readings, and never against the text. */
export type PlaceHints = {
  readonly prefectures?: readonly string[]
  readonly provinces?: readonly string[]
}

export type PlaceResolver = {
  resolve(text: string, hints?: PlaceHints): PlaceAnswer
  zoneOf(prefecture: string): Zone
  /**
   * Where a longer text names places, from left to right: stretches that `resolve` can be asked about. The text is
   * already folded (lower case, simplified script, usual width), of any length; work grows with it.
   */
  stretches(folded: string): readonly Stretch[]
}

const MOVED = /[迁搬移](?:址)?[至到往入]/u
const SARS = new Set(['810000', '820000'])

/** Reads free-text places with the data given. Building takes some tens of milliseconds, so keep the resolver. */
export function createPlaceResolver(data: PlaceData): PlaceResolver {
  const lexicon = buildLexicon(data)
  const isStreetName = streetReader(data.gazetteer)
  const gba = new Set(data.zones.gba)
  const yrd = new Set(data.zones.yrd)
  const zoneOf = (code: string): Zone => (gba.has(code) ? 'gba' : yrd.has(code) ? 'yrd' : 'other')

  function none(reason: PlaceReason, text: string, alternatives: Iterable<string> = []): PlaceAnswer {
    return {
      code: null,
      zone: null,
      county: null,
      alternatives: sorted(alternatives),
      reasons: [{ reason, text }],
    }
  }

  function one(chosen: readonly Settled[], others: Iterable<string>, reason: PlaceReason, text?: string): PlaceAnswer {
    const { prefecture } = chosen[0]!
    const county = chosen.find(({ level }) => level === 'county')?.code ?? null
    const reasons = chosen.map(({ mention }) => ({
      reason,
      text: text ?? mention.text,
    }))
    const alternatives = sorted(others).filter((code) => code !== prefecture)
    return {
      code: prefecture,
      zone: zoneOf(prefecture),
      county,
      alternatives,
      reasons,
    }
  }

  return {
    zoneOf,
    stretches: (folded) => placeStretches(findMentions(folded, lexicon, isStreetName).mentions, folded),
    resolve(input, hints = {}) {
      const text = fold(input)
      if (text === '') return none('empty', '')
      const { mentions, dropped } = findMentions(text, lexicon, isStreetName)
      const hinted: Context = {
        prefectures: new Set(hints.prefectures),
        provinces: new Set(hints.provinces),
      }
      const reads = withoutBystanders(readMentions(mentions, text, data.gazetteer.preferred, hinted), text)
      const asked = mentions.find(({ entry }) => entry.kind === 'ask')
      if (asked && (asked.entry.readings.length > 0 || reads.settled.length === 0)) {
        return none('ask-a-person', `${asked.text}: ${asked.entry.why}`, prefecturesOf(asked.entry))
      }
      const abroad = placeAbroad(mentions, text, reads.settled.length > 0)
      if (abroad)
        return none(
          'abroad',
          abroad.text,
          reads.settled.map(({ prefecture }) => prefecture),
        )
      const found = new Set(reads.settled.map(({ prefecture }) => prefecture))
      if (isCompany(text) && [...SARS].some((code) => found.has(code))) {
        return none('company-name', text.slice(0, 40), found)
      }
      const park = parkPlace(text, reads.settled, data.gazetteer.parks)
      if (park) {
        const there = reads.settled.filter(({ prefecture }) => prefecture === park.prefecture)
        const chosen = there.length > 0 ? there : [placeOf(park.prefecture, text)]
        return one(chosen, found, 'cooperation-park', park.reason)
      }
      if (found.size === 0) return nothingSettled(reads, dropped, mentions)
      if (found.size > 1) {
        const seat = companySeat(text, reads.settled)
        if (seat) return one(seat, found, 'company-seat')
        return afterMove(reads, text, found) ?? severalSettled(reads, text, found)
      }
      return agreesWithProvince(reads)
    },
  }

  function nothingSettled(reads: Reads, dropped: readonly Mention[], mentions: readonly Mention[]): PlaceAnswer {
    if (reads.open.length > 0) {
      const codes = new Set(reads.open.flatMap(({ entry }) => [...prefecturesOf(entry)]))
      const reason = reads.open.some(({ entry }) => entry.needsContext) ? 'needs-context' : 'several-readings'
      return none(reason, reads.open[0]!.text, codes)
    }
    if (dropped.length > 0) return none('street-or-institution', dropped[0]!.text)
    if (reads.provinces.size > 0) {
      const sameName = mentions.flatMap(({ entry }) => [...prefecturesOf(entry)])
      return none('province-only', mentions[0]!.text, sameName)
    }
    return none('no-place-found', '')
  }

  /** 原在东莞,现迁至惠州: where it has moved to. */
  function afterMove({ settled }: Reads, text: string, found: ReadonlySet<string>): PlaceAnswer | null {
    const move = MOVED.exec(text)
    if (!move) return null
    const since = settled.filter(({ mention }) => mention.from >= move.index + move[0].length)
    return new Set(since.map(({ prefecture }) => prefecture)).size === 1 ? one(since, found, 'named') : null
  }

  function severalSettled({ settled }: Reads, text: string, found: ReadonlySet<string>): PlaceAnswer {
    const head = settled[0]!
    const next = settled[1]!
    const isAddress = head.prefecture === next.prefecture && next.mention.from - head.mention.to <= 1
    const others = settled.filter(({ prefecture }) => prefecture !== head.prefecture)
    const areDetails = others.every(({ level, mention }) => level !== 'prefecture' && !/[市区县]$/.test(mention.text))
    const isList = /[、,;/&]|和|与|及|或/.test(text.slice(head.mention.to, others[0]!.mention.from))
    if (isAddress && areDetails && !isList) {
      return one(
        settled.filter(({ prefecture }) => prefecture === head.prefecture),
        found,
        'part-of-a-longer-address',
      )
    }
    return none('several-places', settled.map(({ mention }) => mention.text).join(' / '), found)
  }

  function agreesWithProvince({ settled, provinces }: Reads): PlaceAnswer {
    const { prefecture, mention } = settled[0]!
    if (provinces.size === 0 || provinces.has(provinceOf(prefecture))) {
      const isAlone = settled.length === 1 && provinces.size === 0
      return one(settled, mention.roman && isAlone ? citiesOf(mention) : [], 'named')
    }
    const sounding = soundAlikes(lexicon, data, prefecture, provinces)
    return none('contradicts-province', mention.text, [prefecture, ...sounding])
  }

  function placeOf(code: string, text: string): Settled {
    const entry = emptyEntry()
    return {
      mention: { text, entry, from: 0, to: text.length, roman: false, isStart: true, beforeTrade: false },
      prefecture: code,
      code,
      level: 'prefecture',
    }
  }
}

/** Cities in the province that was named which sound like the one that was written: 江苏台州 may be 泰州. */
function soundAlikes(lexicon: Lexicon, data: PlaceData, code: string, provinces: ReadonlySet<string>): string[] {
  const sound = data.romanised.find((row) => row.code === code)?.en.toLowerCase()
  const entry = sound === undefined ? undefined : lexicon.roman.get(sound.replace(/[^a-z]/g, ''))
  return entry ? [...prefecturesOf(entry)].filter((other) => provinces.has(provinceOf(other))) : []
}

/** The cities that a romanised name may also be. */
function citiesOf({ entry }: Mention): string[] {
  return entry.readings.flatMap(({ level, code }) => (level === 'prefecture' ? [code] : []))
}

function sorted(codes: Iterable<string>): string[] {
  return [...new Set(codes)].sort()
}
