/** Invisible marks people paste along: zero-width characters, direction marks, soft hyphen, byte-order mark, controls. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu
const SPACES_AND_HYPHENS = /[\s\p{Zs}\p{Pd}\u2212]/gu

/** Longest text that is looked at; whatever is longer is no identifier and is refused by its length alone. */
const LOOKED_AT = 256

/**
 * An identifier as it would be printed: width folded (NFKC), upper case, without spaces, hyphens and invisible marks.
 * No character is exchanged for another one that looks like it.
 */
export function compactIdentifier(input: string): string {
  const text = input.length > LOOKED_AT ? input.slice(0, LOOKED_AT) : input
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(SPACES_AND_HYPHENS, '').toUpperCase()
}
