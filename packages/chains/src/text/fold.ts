import { CLAUSE, DROP, foldTable, isWordUnit, LIST, SENTENCE, SPACE } from './characters.ts'

/** Longest text that is read, in UTF-16 units; what follows is left out and the answer says so. */
export const READ_LIMIT = 20_000

const TAG_LIMIT = 256
const inlineTags = new Set(['b', 'i', 'u', 'a', 'em', 'strong', 'span', 'font', 'mark', 'small', 'sub', 'sup'])

/** Folded text: `units[k]` was read from position `at[k]` of the original; valid up to `length`. */
export type Folded = { units: Uint16Array; at: Int32Array; length: number; cut: boolean }

export const emptyFolded = (): Folded => ({
  units: new Uint16Array(READ_LIMIT + 1),
  at: new Int32Array(READ_LIMIT + 1),
  length: 0,
  cut: false,
})

/** Folds `text` into `into` (reused between calls: no allocation a text). Tags and entities are skipped. */
export function fold(text: string, into: Folded): Folded {
  const table = foldTable()
  const end = Math.min(text.length, READ_LIMIT)
  let length = 0
  for (let index = 0; index < end; index += 1) {
    const unit = text.charCodeAt(index)
    let folded = table[unit]!
    if (unit === 0x3c /* < */) {
      const tag = tagAt(text, index, end)
      if (tag) {
        if (!tag.inline) length = put(into, length, SENTENCE, index)
        index = tag.end
        continue
      }
      folded = CLAUSE
    } else if (unit === 0x26 /* & */) {
      const entity = /^&[a-zA-Z0-9#]{1,7};/.exec(text.slice(index, index + 9))
      if (entity) {
        length = put(into, length, SPACE, index)
        index += entity[0].length - 1
        continue
      }
    } else if (unit === 0x2e /* . */) {
      const next = index + 1 < end ? table[text.charCodeAt(index + 1)]! : SPACE
      if (!isWordUnit(next)) folded = SENTENCE
    }
    if (folded === DROP) continue
    length = put(into, length, folded, index)
  }
  into.length = length
  into.cut = text.length > READ_LIMIT
  return into
}

/** Runs of separators become the strongest of them; a space before one is dropped. */
function put(into: Folded, length: number, unit: number, at: number): number {
  const previous = length > 0 ? into.units[length - 1]! : SENTENCE
  if (rank(unit) > 0 && rank(previous) > 0) {
    if (length > 0 && rank(unit) > rank(previous)) into.units[length - 1] = unit
    return length
  }
  into.units[length] = unit
  into.at[length] = at
  return length + 1
}

/** 0 a character, 1 a space, 2 a list, 3 a clause, 4 a sentence. */
export function rank(unit: number): number {
  if (unit === SPACE) return 1
  if (unit === LIST) return 2
  if (unit === CLAUSE) return 3
  return unit === SENTENCE ? 4 : 0
}

function tagAt(text: string, start: number, end: number): { end: number; inline: boolean } | null {
  const first = text.charCodeAt(start + 1) | 0x20
  if (!((first >= 97 && first <= 122) || text[start + 1] === '/' || text[start + 1] === '!')) return null
  const limit = Math.min(end, start + TAG_LIMIT)
  for (let index = start + 1; index < limit; index += 1) {
    if (text.charCodeAt(index) !== 0x3e) continue
    const name = /^\/?([a-z]+)/i.exec(text.slice(start + 1, Math.min(index, start + 12)))
    return { end: index, inline: name !== null && inlineTags.has(name[1]!.toLowerCase()) }
  }
  return null
}
