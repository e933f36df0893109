import { Converter } from 'opencc-js/t2cn'

/** Marks in the fold table: what is dropped, and what parts words. Every other entry is the character read. */
export const DROP = 0
export const SPACE = 0x20
export const LIST = 0x3001 // 、
export const CLAUSE = 0x2c // ,
export const SENTENCE = 0x3002 // 。

const groups: [number, string][] = [
  [LIST, '、/|·•・+&∕｜'],
  [CLAUSE, ',，:：()（）[]【】{}「」『』《》"“”—–―~～…=*#'],
  [SENTENCE, '。;；!！?？\n\r\u2028\u2029'],
  [SPACE, ' \t\u00a0\u3000\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f-‐‑_'],
  [DROP, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u061c\u180e'’‘`´"],
]

/** Cyrillic and Greek letters that look like Latin ones: people paste them, some to slip past a reader. */
const lookAlikes = 'аaеeоoрpсcхxуyіiѕsјjԁdԛqԝwαaοoρpνvιiκkτtυuвbнhмmкkтt'

const cached: { table?: Uint16Array } = {}

/**
 * One entry a UTF-16 code unit: what it is read as. Width, case, Traditional script, compatibility forms and
 * look-alikes are folded one to one, so that offsets into the original need no map except for dropped characters.
 */
export function foldTable(): Uint16Array {
  cached.table ??= buildFoldTable()
  return cached.table
}

function buildFoldTable(): Uint16Array {
  const table = new Uint16Array(65536)
  const simplify = Converter({ from: 'hk', to: 'cn' })
  const simplifyTaiwan = Converter({ from: 'tw', to: 'cn' })
  for (let unit = 0x20; unit < 65536; unit += 1) {
    table[unit] = unit >= 0xd800 && unit <= 0xf8ff ? SPACE : foldOne(unit, simplify, simplifyTaiwan)
  }
  for (const [mark, characters] of groups) {
    for (const character of characters) table[character.charCodeAt(0)] = mark
  }
  for (let index = 0; index < lookAlikes.length; index += 2) {
    table[lookAlikes.charCodeAt(index)] = lookAlikes.charCodeAt(index + 1)
    table[lookAlikes[index]!.toUpperCase().charCodeAt(0)] = lookAlikes.charCodeAt(index + 1)
  }
  table['俬'.charCodeAt(0)] = '私'.charCodeAt(0)
  for (let unit = 0x300; unit < 0x370; unit += 1) table[unit] = DROP
  for (let unit = 0xfe00; unit < 0xfe10; unit += 1) table[unit] = DROP
  return table
}

function foldOne(unit: number, simplify: (text: string) => string, simplifyTaiwan: (text: string) => string): number {
  const character = String.fromCharCode(unit)
  const composed = single(character.normalize('NFKD').replace(/[\u0300-\u036f]/g, ''), character)
  const lower = single(composed.toLowerCase(), composed)
  const code = lower.charCodeAt(0)
  if (code < 0x2e80 || code > 0xfaff) return code
  const simplified = single(simplify(lower), lower)
  return single(simplifyTaiwan(simplified), simplified).charCodeAt(0)
}

const single = (changed: string, original: string): string => (changed.length === 1 ? changed : original)

/** Latin letters and digits: they form words, which a term may not cut. */
export const isWordUnit = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)
