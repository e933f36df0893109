import { toSimplified } from '@lianqiao/places'

/** What is read of one text, in UTF-16 units; what follows is left out. */
export const READ_LIMIT = 20_000

/** Folded text. `at[k]` is where unit k stands in the original; null where nothing was dropped, so that they agree. */
export type Folded = { readonly text: string; readonly at: Int32Array | null; readonly cut: boolean }

const DROP = 1
const UNKNOWN = 0
const SPACE = 0x20
const table = new Uint16Array(65536)

const same: readonly (readonly [to: string, from: string])[] = [
  ['-', '‐‑‒–—―−~～〜∼﹣－─━'],
  ['、', '､﹑'],
  ['。', '｡\n\r\u2028\u2029;；!！?？'],
  ['(', '（'],
  [',', '，﹐【[［〔'],
  [':', '】]］〕'],
  [')', '）'],
  [' ', '\t\u00a0\u3000'],
  ['¥', '￥'],
  ['.', '．'],
]

for (const [to, from] of same) for (const one of from) table[one.charCodeAt(0)] = to.charCodeAt(0)
for (const one of '"“”‘’「」『』《》〈〉\'`＂\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\ufe0f*_#')
  table[one.charCodeAt(0)] = DROP

/**
 * Width, case and script folded unit by unit; marks that people use for emphasis and invisible ones are dropped, which
 * is the only way in which positions move (专精特新“小巨人” is one word). Dashes and tildes become a hyphen, ends of
 * sentences 。.
 */
export function fold(original: string): Folded {
  const length = Math.min(original.length, READ_LIMIT)
  const units: number[] = new Array(length)
  let at: Int32Array | null = null
  let size = 0
  for (let index = 0; index < length; index += 1) {
    const unit = original.charCodeAt(index)
    const folded = table[unit] || learn(unit)
    if (folded === DROP) {
      at ??= Int32Array.from({ length: length + 1 }, (_, k) => k)
      continue
    }
    if (at) at[size] = index
    units[size] = folded
    size += 1
  }
  if (at) at[size] = length
  return { text: textOf(units, size), at, cut: original.length > READ_LIMIT }
}

/** Where a folded span [from, to) stands in the original. */
export function originalSpan({ at }: Folded, from: number, to: number): { from: number; to: number } {
  return at ? { from: at[from]!, to: at[to - 1]! + 1 } : { from, to }
}

function textOf(units: number[], size: number): string {
  units.length = size
  if (size <= 4096) return String.fromCharCode(...units)
  let text = ''
  for (let from = 0; from < size; from += 4096) text += String.fromCharCode(...units.slice(from, from + 4096))
  return text
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit)
  const composed = unit === 0x33a1 ? character : single(character.normalize('NFKC'), character)
  const folded = single(toSimplified(single(composed.toLowerCase(), composed)), composed).charCodeAt(0)
  const known = folded <= DROP || /[\p{Cc}\p{Cf}]/u.test(character) ? SPACE : folded
  if (unit !== UNKNOWN) table[unit] = known
  return known
}

const single = (changed: string, original: string): string => (changed.length === 1 ? changed : original)

/** A word of the lexicon in the form in which texts are read. */
export const foldWord = (word: string): string => fold(word).text.trim()
