import type { Gazetteer } from '../data/place-data.ts'
import type { Entry, Lexicon } from '../lexicon/entry.ts'
import { romanKey } from '../text/fold.ts'

/** A name found in the text, [from, to). */
export type Mention = {
  readonly text: string
  readonly entry: Entry
  readonly from: number
  readonly to: number
  readonly roman: boolean
  /** No Chinese character stands right before it. */
  readonly isStart: boolean
  /** What towns are known for stands right behind it. */
  readonly beforeTrade: boolean
}

export type Found = {
  readonly mentions: readonly Mention[]
  /** Names that turned out to be part of a street or an institution (中山路, 中山大学). */
  readonly dropped: readonly Mention[]
}

const ROMAN_WORDS = 4
/** Trades of towns are at most this long: 经济开发. */
const LONGEST_TRADE = 4
const HAN = /\p{Script=Han}/u
const WORD = /[a-z]/
/** Administrative words that follow a romanised name and say nothing new. */
const ADMINISTRATIVE = new Set(['xian', 'shi', 'qu', 'sheng', 'zhen'])

/** Longest names first, from left to right, without overlap. Work: text length times the longest name. */
export function findMentions(text: string, lexicon: Lexicon, isStreetName: StreetReader): Found {
  const mentions: Mention[] = []
  const dropped: Mention[] = []
  let at = 0
  while (at < text.length) {
    const mention = WORD.test(text[at]!) ? romanAt(text, at, lexicon) : chineseAt(text, at, lexicon)
    if (!mention) {
      at = WORD.test(text[at]!) ? wordEnd(text, at) : at + 1
      continue
    }
    at = mention.to
    if (mention.roman && isAdministrative(mention, mentions.at(-1))) continue
    const isStreet = mention.entry.kind === 'place' && isStreetName(text, mention)
    if (mention.entry.kind !== 'not-a-place') (isStreet ? dropped : mentions).push(mention)
  }
  return { mentions, dropped }
}

function chineseAt(text: string, from: number, lexicon: Lexicon): Mention | null {
  const { longestFrom } = lexicon
  const longest = longestFrom.get(text.slice(from, from + 2)) ?? longestFrom.get(text.charAt(from)) ?? 0
  for (let length = Math.min(longest, text.length - from); length > 0; length -= 1) {
    const name = text.slice(from, from + length)
    const entry = lexicon.chinese.get(name)
    if (!entry) continue
    const beforeTrade = lexicon.isTradeOfTown(text.slice(from + length, from + length + LONGEST_TRADE))
    if (entry.atEnd && HAN.test(text.charAt(from + length)) && !beforeTrade) continue
    const isStart = !HAN.test(text.charAt(from - 1))
    return { text: name, entry, from, to: from + length, roman: false, isStart, beforeTrade }
  }
  return null
}

function romanAt(text: string, from: number, lexicon: Lexicon): Mention | null {
  const ends: number[] = []
  let end = from
  while (ends.length < ROMAN_WORDS && end < text.length && WORD.test(text[end]!)) {
    end = wordEnd(text, end)
    ends.push(end)
    const gap = /^(?:['’‘`\- .]|·){1,2}(?=[a-z])/.exec(text.slice(end, end + 3))
    if (!gap) break
    end += gap[0].length
  }
  for (const to of ends.reverse()) {
    const entry = lexicon.roman.get(romanKey(text.slice(from, to)))
    if (entry) return { text: text.slice(from, to), entry, from, to, roman: true, isStart: true, beforeTrade: false }
  }
  return null
}

function wordEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && WORD.test(text[end]!)) end += 1
  return end
}

function isAdministrative(mention: Mention, before: Mention | undefined): boolean {
  return before?.roman === true && ADMINISTRATIVE.has(mention.text) && mention.from - before.to <= 1
}

export type StreetReader = (text: string, mention: Mention) => boolean

/** Tells whether a name is only the beginning of a street's or an institution's. */
export function streetReader(gazetteer: Gazetteer): StreetReader {
  const { chinese, but, english } = gazetteer.notAPlaceBefore
  const following = new RegExp(`^(?:[东西南北中上下外内新老]?[一二三四五六七八九十]?环?)(?:${chinese.join('|')})`, 'u')
  const exceptions = new RegExp(`^[东西南北中]?(?:${but.join('|')})`, 'u')
  const romanFollowing = new RegExp(
    `^[ .]+(?:(?:east|west|north|south|middle|e|w|n|s|\\d{1,2}(?:st|nd|rd|th)?)\\.? +){0,2}(?:${english.join('|')})\\b`,
  )
  return (text, { to, roman, text: name }) => {
    const rest = text.slice(to, to + 24)
    if (roman) return romanFollowing.test(rest)
    return !/[市省区县镇]$/.test(name) && following.test(rest) && !exceptions.test(rest)
  }
}
