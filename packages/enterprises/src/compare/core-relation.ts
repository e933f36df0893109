import type { NameLexicon } from '../names/lexicon.ts'
import { differOnlyInNumerals } from '../names/numerals.ts'
import type { NameParts } from '../names/parts.ts'
import { soundsAlike } from '../names/sound.ts'
import { transliterates } from '../names/transliteration.ts'

export type CoreRelation =
  | 'equal'
  | 'sounds-alike'
  | 'looks-alike'
  | 'transliterated'
  | 'one-character'
  | 'contained'
  | 'numeral'
  | 'none'

export type CoreReader = {
  relate(a: NameParts, b: NameParts): CoreRelation
  /** The same for any two folded texts of one script. */
  relateTexts(a: string, b: string): CoreRelation
}

export function buildCoreReader(lexicon: NameLexicon): CoreReader {
  const groups = new Map<string, number[]>()
  for (const [i, group] of lexicon.lookAlike.entries()) {
    for (const character of group) groups.set(character, [...(groups.get(character) ?? []), i])
  }
  const looksAlike = (a: string, b: string) => groups.get(a)?.some((one) => groups.get(b)?.includes(one)) ?? false

  function relateTexts(a: string, b: string): CoreRelation {
    if (a === b) return 'equal'
    if (differOnlyInNumerals(a, b)) return 'numeral'
    const [x, y] = [[...a], [...b]]
    if (x.length === y.length) {
      const differing = x.flatMap((character, i) => (character === y[i] ? [] : [i]))
      if (differing.every((i) => soundsAlike(x[i]!, y[i]!)) && differing.length < Math.max(2, x.length))
        return 'sounds-alike'
      if (differing.length === 1 && looksAlike(x[differing[0]!]!, y[differing[0]!]!)) return 'looks-alike'
      if (isExchange(x, y, differing)) return 'looks-alike'
      if (differing.length === 1) return 'one-character'
      return 'none'
    }
    const [short, long] = x.length < y.length ? [a, b] : [b, a]
    if ([...short].length >= 2 && long.includes(short)) return 'contained'
    return Math.abs(x.length - y.length) === 1 && isOneDropped(short, long) ? 'one-character' : 'none'
  }

  return {
    relateTexts,
    relate(a, b) {
      if (a.script === b.script) return a.script === 'latin' ? relateLatin(a, b) : relateTexts(a.core, b.core)
      const [latin, han] = a.script === 'latin' ? [a, b] : [b, a]
      if (/^[a-z\d]+$/.test(han.core)) return relateLatin(latin, { ...han, words: [han.core] })
      return transliterates(latin.core, han.core, lexicon.cantonese) ? 'transliterated' : 'none'
    },
  }
}

/** Latin cores: equal as written together; one letter apart counts as a slip from five letters on. */
function relateLatin(a: NameParts, b: NameParts): CoreRelation {
  if (a.core === b.core) return 'equal'
  if (differsByOne(a.core, b.core)) return Math.min(a.core.length, b.core.length) >= 5 ? 'looks-alike' : 'one-character'
  const [few, many] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words]
  return few.length > 0 && few.every((word) => word.length >= 3 && many.includes(word)) ? 'contained' : 'none'
}

function isExchange(x: readonly string[], y: readonly string[], differing: readonly number[]): boolean {
  const [i, j] = differing
  return differing.length === 2 && j === i! + 1 && x[i!] === y[j] && x[j] === y[i!]
}

function isOneDropped(short: string, long: string): boolean {
  let i = 0
  while (i < short.length && short[i] === long[i]) i += 1
  return short.slice(i) === long.slice(i + 1)
}

function differsByOne(a: string, b: string): boolean {
  if (a.length === b.length) {
    const differing = [...a].flatMap((letter, i) => (letter === b[i] ? [] : [i]))
    return differing.length === 1 || isExchange([...a], [...b], differing)
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long.length - short.length === 1 && isOneDropped(short, long)
}
