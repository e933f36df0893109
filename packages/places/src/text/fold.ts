import { toSimplified } from './simplified.ts'

/** A place is told in a line. What follows after this many characters is not read. */
const READ = 400

const TAG = /<[^<>]{0,120}>/g
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu

/** Tone marks and accents on Latin letters (shēnzhèn, Fátima). */
const ACCENT = /(?<=[a-z])\p{M}+/gu

const BETWEEN_HAN = /(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu

/** Width, script, accents and case folded, tags, invisible marks and spaces between Chinese characters gone; bounded work whatever the length. */
export function fold(text: string): string {
  const head = text.length > READ ? text.slice(0, READ) : text
  const plain = head.normalize('NFKC').replace(TAG, ' ').replace(INVISIBLE, ' ').toLowerCase()
  const bare = plain.normalize('NFD').replace(ACCENT, '').normalize('NFC')
  return toSimplified(bare).replace(BETWEEN_HAN, '').trim()
}

/** A romanised name without spaces, apostrophes and hyphens: `Lu'an`, `LU AN` and `luan` are one. */
export function romanKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '')
}
