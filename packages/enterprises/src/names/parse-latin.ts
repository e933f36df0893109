import type { Unbracketed } from './brackets.ts'
import type { LegalForm, NameLexicon } from './lexicon.ts'
import type { NameParts } from './parts.ts'
import { type NamePlace, type NamePlaces, UNDECIDED } from './places.ts'
import type { TradeWords } from './trade.ts'

export type LatinReader = {
  readonly places: NamePlaces
  readonly trade: TradeWords
  readonly forms: readonly { readonly form: LegalForm; readonly words: readonly string[] }[]
  readonly branch: readonly (readonly string[])[]
}

export function latinReader(lexicon: NameLexicon, places: NamePlaces, trade: TradeWords): LatinReader {
  const forms = Object.entries(lexicon.englishForms)
    .flatMap(([form, texts]) => texts.map((text) => ({ form: form as LegalForm, words: text.split(' ') })))
    .sort((a, b) => b.words.length - a.words.length)
  const branch = lexicon.branch.filter((word) => /^[a-z ]+$/.test(word)).map((word) => word.split(' '))
  return { places, trade, forms, branch }
}

const FILLER = new Set(['the', 'of', 'and', '&', 'city', 'province', 'prc'])

/** Takes an English or romanised name apart. */
export function parseLatin(input: Unbracketed, reader: LatinReader): NameParts {
  const all = input.text.replace(/-/g, ' ').match(/[\p{L}\p{N}&]+/gu) ?? []
  const { words: unbranched, branch } = splitBranch(all, reader)
  const { words, form } = splitForm(unbranched, reader)
  const places: NamePlace[] = [...input.places]
  const core: string[] = []
  const said: { word: string; family: string | null; generic: boolean; holding: boolean }[] = []
  let group = false
  for (let i = 0; i < words.length; i += 1) {
    const place = placeAt(words, i, reader, core.length === 0)
    if (place) {
      if (place.place !== UNDECIDED) places.push(place.place)
      i += place.taken - 1
      continue
    }
    const word = words[i]!
    const trade = reader.trade.english(word)
    if (word === 'group') group = true
    else if (trade) said.push({ word, ...trade })
    else if (!FILLER.has(word)) core.push(word)
  }
  const kept = core.length > 0 ? core : words.filter((word) => !FILLER.has(word)).slice(0, 2)
  return {
    script: 'latin',
    flat: all.join(' '),
    places,
    core: kept.join(''),
    placeAsCore: false,
    body: [...kept, ...said.map(({ word }) => word)].join(' '),
    trade: {
      words: said.filter(({ holding }) => !holding).map(({ word }) => word),
      families: [...new Set(said.flatMap(({ family }) => family ?? []))],
      holding: said.some(({ holding }) => holding),
    },
    form,
    group,
    branch,
    former: input.former,
    aliases: input.aliases,
    remarks: input.remarks,
    words: kept,
  }
}

function splitForm(words: readonly string[], reader: LatinReader): { words: string[]; form: LegalForm | null } {
  let rest = [...words]
  let form: LegalForm | null = null
  for (;;) {
    const found = reader.forms.find(({ words: tail }) => rest.length > tail.length && endsWith(rest, tail))
    if (!found) return { words: rest, form }
    form ??= found.form
    rest = rest.slice(0, -found.words.length)
  }
}

function splitBranch(words: readonly string[], reader: LatinReader): { words: string[]; branch: string | null } {
  const mark = reader.branch.find((tail) => words.length > tail.length + 1 && endsWith(words, tail))
  if (!mark) return { words: [...words], branch: null }
  const rest = words.slice(0, -mark.length)
  const place = rest.at(-1)
  const taken = place && reader.places.roman(place) ? 1 : 0
  return { words: rest.slice(0, rest.length - taken), branch: words.slice(rest.length - taken).join(' ') }
}

function endsWith(words: readonly string[], tail: readonly string[]): boolean {
  return tail.every((word, i) => words[words.length - tail.length + i] === word)
}

/** A place of up to three words. Districts and county-level cities count only before the core: Xinyi may be a firm. */
function placeAt(
  words: readonly string[],
  from: number,
  reader: LatinReader,
  isHead: boolean,
): { place: NamePlace; taken: number } | null {
  for (let taken = Math.min(3, words.length - from); taken > 0; taken -= 1) {
    const place = reader.places.roman(words.slice(from, from + taken).join(''))
    if (!place) continue
    const leavesSomething = words.length > taken && words.some((word, i) => isElse(word, i, from, taken, reader))
    const isCity = place === UNDECIDED || place.code.endsWith('00')
    if (leavesSomething && (isCity || isHead)) return { place, taken }
  }
  return null
}

function isElse(word: string, i: number, from: number, taken: number, reader: LatinReader): boolean {
  const isInside = i >= from && i < from + taken
  return !isInside && !FILLER.has(word) && word !== 'group' && reader.trade.english(word) === null
}
