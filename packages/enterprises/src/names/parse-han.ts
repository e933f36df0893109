import type { Unbracketed } from './brackets.ts'
import type { FormReader } from './legal-form.ts'
import { foldNumerals } from './numerals.ts'
import type { NameParts } from './parts.ts'
import type { NamePlace, NamePlaces } from './places.ts'
import type { TradeWords } from './trade.ts'

export type HanReader = {
  readonly places: NamePlaces
  readonly forms: FormReader
  readonly trade: TradeWords
  /** Words that mark a branch wherever they end a name: 分公司, 办事处. */
  readonly branch: readonly string[]
}

/** What may follow a complete company name and makes it a part of that company. */
const PART = /^(.{2,}公司)(.{0,20}?(?:厂|店|基地|部|处|中心|仓|库))$/u

/** Takes a Chinese name apart: branch, legal form, places at head, tail and middle, business, core. */
export function parseHan(input: Unbracketed, reader: HanReader): NameParts {
  const compact = foldNumerals(input.text.replace(/ /g, ''))
  const { main, branch } = splitBranch(compact, reader)
  const { head, form } = reader.forms.split(main)
  const places: NamePlace[] = [...input.places]
  const opened = stripHead(head, reader, places)
  const closed = stripTail(opened, reader, places)
  const { core, trade, group } = splitCore(closed, reader, places)
  return {
    script: 'han',
    flat: main + (branch ?? ''),
    places,
    core,
    placeAsCore: reader.places.exact(core, []) !== null,
    body: core + trade.words.join(''),
    trade,
    form,
    group: group || form === 'group-company',
    branch,
    former: input.former,
    aliases: input.aliases,
    remarks: input.remarks,
    words: [core],
  }
}

function splitBranch(text: string, { branch, places }: HanReader): { main: string; branch: string | null } {
  const part = text.endsWith('公司') ? null : PART.exec(text)
  if (part) return { main: part[1]!, branch: part[2]! }
  const mark = branch.find((word) => text.endsWith(word) && text.length > word.length + 1)
  if (!mark) return { main: text, branch: null }
  const rest = text.slice(0, -mark.length)
  const company = rest.lastIndexOf('公司')
  const end = company > 0 ? company + 2 : rest.length - (places.endOf(rest)?.text.length ?? 0)
  return { main: rest.slice(0, end), branch: text.slice(end) }
}

/** Zones that firms of one city are registered in; two of them are two places. */
const ZONE =
  /^(?:工业园区|高新技术产业开发区|高新技术开发区|高新区|经济技术开发区|经济开发区|经开区|开发区|保税区|综合保税区|出口加工区|新区)(?=.{2})/u

/** Places at the head, outermost first. A head that would leave nothing but a business stays: 青岛啤酒. */
function stripHead(text: string, reader: HanReader, places: NamePlace[]): string {
  let rest = text
  for (;;) {
    const place = reader.places.at(rest, 0, places) ?? zoneAt(rest, places.at(-1))
    if (!place) return rest
    const behind = rest.slice(place.text.length)
    // 宁波镇海宏达: 镇 begins the next place, it does not end this one.
    const isNext = reader.places.at(behind, 0, [...places, place]) !== null
    const after = isNext ? behind : behind.replace(/^[市省区县镇](?=.{2})/, '')
    if (after.length < 2 || reader.trade.split(after, 0).head === '') return rest
    places.push(place)
    rest = after
  }
}

/** 苏州工业园区, 苏州高新区: a zone right behind its city. */
function zoneAt(rest: string, city: NamePlace | undefined): NamePlace | null {
  const zone = city?.prefecture ? ZONE.exec(rest) : null
  return zone ? { text: zone[0], code: `${city!.prefecture}/${zone[0]}`, prefecture: city!.prefecture } : null
}

function stripTail(text: string, reader: HanReader, places: NamePlace[]): string {
  const place = reader.places.endOf(text)
  if (!place || text.length - place.text.length < 2) return text
  places.push(place)
  return text.slice(0, -place.text.length)
}

/** The business at the end, and a place that stands between core and business (嘉盈佛山电器). */
function splitCore(text: string, reader: HanReader, places: NamePlace[]) {
  const first = reader.trade.split(text, 2)
  const place = first.trade.words.length > 0 ? reader.places.endOf(first.head) : null
  const isMiddle = place !== null && first.head.length - place.text.length >= 2
  if (isMiddle) places.push(place)
  const core = isMiddle ? first.head.slice(0, -place.text.length) : first.head
  const bare = core.replace(/集团$/, '')
  return { core: bare || core, trade: first.trade, group: first.group || bare !== core }
}
