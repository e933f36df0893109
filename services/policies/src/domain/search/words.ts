import { toSimplified } from '@lianqiao/places'

const HAN = /\p{Script=Han}/u

/** Text as it is compared: NFKC, lower case, Traditional characters as Simplified ones. */
export function plain(text: string): string {
  return toSimplified(text.normalize('NFKC').toLowerCase())
}

/**
 * What of a text is looked for: every pair of neighbouring Chinese characters (a single one stands alone), and every
 * other word as it is. Chinese is written without spaces, and a pair says more than a character and needs no dictionary.
 */
export function grams(text: string): string[] {
  return plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((run) => run.split(/(?<=\p{Script=Han})(?=[^\p{Script=Han}])|(?<=[^\p{Script=Han}])(?=\p{Script=Han})/u))
    .filter((run) => run !== '')
    .flatMap((run) => {
      const characters = [...run]
      if (!HAN.test(run) || characters.length === 1) return [run]
      return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
    })
}
