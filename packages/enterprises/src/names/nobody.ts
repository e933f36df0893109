import { firstOf, lengthsAt, lengthsBy } from './lengths.ts'
import type { LegalForm, NobodyWords } from './lexicon.ts'
import type { NameParts } from './parts.ts'
import type { NamePlaces } from './places.ts'

export type NobodyReader = {
  /** Whether a name taken apart names no enterprise: a placeholder, a person, a description. */
  namesNobody(parts: NameParts): boolean
}

/** Forms that only a register gives. 公司 and 厂 are what people say. */
const REGISTERED: ReadonlySet<LegalForm | null> = new Set<LegalForm | null>(['joint-stock', 'limited', 'partnership'])

/** XX公司, xxx; folding makes crosses, circles and stars the same. */
const CROSSES = /^x{2,}$/
const SOMETHING = /某|(?<![a-z])x{2,}(?![a-z])/
/** A, B1, 甲: a letter for a name, as in 客户A and 甲公司. */
const LETTER = /^(?:[a-z][0-9零一二三四五六七八九十]?|[甲乙丙丁戊]|[一二三四五六七八九十]号?)$/

/**
 * Reads names that name nobody (某电子企业, 保密, 客户A, 待定, XX公司, N/A, 陈总). Two of them are never one enterprise:
 * who is meant must be asked. A registered form behind an ordinary word is left alone: 未来科技有限公司 is a firm.
 */
export function buildNobodyReader(
  words: NobodyWords,
  places: NamePlaces,
  isTrade: (text: string) => boolean,
): NobodyReader {
  const always = new Set(words.always)
  const undisclosed = new Set(words.undisclosed)
  const titles = new Set(words.titles)
  const surnames = new Set([...words.surnames, ...words.doubleSurnames])
  const nouns = longestFirst(words.nouns)
  const adjectives = new Set(words.adjectives)
  const lengths = lengthsBy(adjectives, firstOf)

  /** What is left, step by step, without a place at the head and 的 and the nouns at the end: 陈总的工厂, 陈总的, 陈总. */
  function peeled(text: string): { readonly rests: readonly string[]; readonly noun: string } {
    const place = places.at(text, 0, [])
    const rests = [place === null ? text : text.slice(place.text.length).replace(/^[市省区县镇]/, '')]
    let noun = ''
    for (;;) {
      const rest = rests.at(-1)!
      const tail = rest.endsWith('的') ? '的' : nouns.find((word) => rest.endsWith(word) && rest.length > word.length)
      if (tail === undefined) return { rests, noun }
      if (tail !== '的') noun ||= tail
      rests.push(rest.slice(0, -tail.length))
    }
  }

  function isPerson(text: string): boolean {
    const surname = [2, 1].find((length) => surnames.has(text.slice(0, length)))
    return surname !== undefined && titles.has(text.slice(surname))
  }

  /** Adjectives, and words of business before a noun that is no works: 知名, 大型电子(厂商), 电子(企业). */
  function isDescription(text: string, noun: string): boolean {
    let at = 0
    while (at < text.length) {
      const length = lengthsAt(lengths, text.charAt(at)).find((one) => adjectives.has(text.slice(at, at + one)))
      if (length === undefined) return noun !== '' && (at > 0 || !isWorks(noun)) && isTrade(text.slice(at))
      at += length
    }
    return at > 0 || noun !== ''
  }

  return {
    namesNobody({ script, flat, core, form, trade }) {
      if (always.has(core) || CROSSES.test(core)) return true
      if (REGISTERED.has(form)) return SOMETHING.test(core)
      if (script === 'latin')
        return undisclosed.has(flat) || (undisclosed.has(core) && trade.words.length === 0) || LETTER.test(core)
      if (undisclosed.has(flat) || (trade.families.length === 0 && undisclosed.has(core)) || SOMETHING.test(flat))
        return true
      if (words.openers.some((opener) => flat.startsWith(opener) && saysNoun(flat))) return true
      const { rests, noun } = peeled(flat)
      const rest = rests.at(-1)!
      if (rests.some(isPerson) || isLetterBehindNoun(flat)) return true
      return (
        LETTER.test(rest) ||
        undisclosed.has(rest) ||
        rests.some((one) => nouns.includes(one)) ||
        isDescription(rest, noun)
      )
    },
  }

  function saysNoun(text: string): boolean {
    return nouns.some((noun) => text.endsWith(noun))
  }

  function isLetterBehindNoun(text: string): boolean {
    return nouns.some((noun) => text.startsWith(noun) && LETTER.test(text.slice(noun.length)))
  }
}

/** A works may bear place and business alone: 邵阳纺织机械厂. */
const isWorks = (noun: string): boolean => noun.endsWith('厂') || noun === '集团'

function longestFirst(words: readonly string[]): string[] {
  return [...words].sort((a, b) => b.length - a.length)
}
