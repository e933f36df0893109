import { toSimplified, withoutRadicals } from '@lianqiao/places'

/** Longest name that is read. The longest registered names have some 80 characters. */
export const LONGEST_NAME = 200

const TAG = /<[^<>]{0,120}>/g
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu
const OPENING = /[[{【〔「『〈《]/g
const CLOSING = /[\]}】〕」』〉》]/g
/** Punctuation, dashes and pictures inside a name say nothing, and people write brands with and without; brackets do. */
const NOISE = /[\p{So}\p{Sk}\p{Sm}\p{Pd}&"'`“”‘’*#@!?。·•・,，、;:：；！？…_\\/|~^]/gu
/** Signs for characters that are not told: **公司, ○○电子厂. */
const CROSSED_OUT = /[*×✕○◯□■●]{2,}/g
const LOOK_ALIKE_LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  і: 'i',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  α: 'a',
  ο: 'o',
  ρ: 'p',
  υ: 'u',
  ι: 'i',
  κ: 'k',
  ν: 'v',
}

/**
 * Variant characters that a mainland name may bear as its own: 通用规范汉字表 (2013) restored them, so 昇辉 and 升辉 can be
 * two firms. They are kept, and look like what they used to be folded to (lexicon, `lookAlike`).
 */
const OWN_CHARACTER = /[昇陞堃邨甦]/u

const simplified = (text: string): string =>
  OWN_CHARACTER.test(text)
    ? [...text].map((character) => (OWN_CHARACTER.test(character) ? character : toSimplified(character))).join('')
    : toSimplified(text)

/** Nothing to fold but script and case: the common case, and many times faster. */
const PLAIN = /^[\u3400-\u9fffa-z0-9()]*$/

/** Width, script, case, brackets and look-alike letters folded; tags, pictures and punctuation gone. Bounded work. */
export function foldName(name: string): string {
  const head = name.length > LONGEST_NAME ? name.slice(0, LONGEST_NAME) : name
  if (PLAIN.test(head)) return simplified(head)
  const plain = withoutRadicals(head.normalize('NFKC'))
    .replace(TAG, ' ')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(CROSSED_OUT, 'xx')
    .replace(/[\u0370-\u04ff]/g, (letter) => LOOK_ALIKE_LETTERS[letter] ?? letter)
    .replace(OPENING, '(')
    .replace(CLOSING, ')')
    .replace(NOISE, ' ')
  return simplified(plain).replace(/\s+/g, ' ').trim()
}

const HAN = /\p{Script=Han}/u

export function hasHan(text: string): boolean {
  return HAN.test(text)
}
