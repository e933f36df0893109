import type { NameLexicon } from './lexicon.ts'
import { soundOf } from './sound.ts'

export type Transliteration = 'pinyin' | 'cantonese' | 'initials'

const LONGEST = 24

/** How a Latin core may be the romanised form of a Chinese one, or null. */
export function transliterates(
  latin: string,
  han: string,
  cantonese: NameLexicon['cantonese'],
): Transliteration | null {
  const word = latin.toLowerCase().replace(/[^a-z]/g, '')
  const characters = [...han]
  if (word === '' || word.length > LONGEST || characters.length > 6) return null
  const sounds = characters.map(soundOf)
  if (sounds.join('').replace(/[^a-z]/g, '') === word) return 'pinyin'
  if (
    characters.length >= 2 &&
    spells(
      word,
      characters.map((c, i) => [...(cantonese[c] ?? []), sounds[i]!]),
    )
  )
    return 'cantonese'
  const initials = sounds.map((sound) => sound[0]).join('')
  return characters.length >= 3 && initials === word ? 'initials' : null
}

/** Whether some choice of one spelling a character gives the whole word. Work: characters × word length × spellings. */
function spells(word: string, options: readonly (readonly string[])[]): boolean {
  let reached = new Set([0])
  for (const spellings of options) {
    const next = new Set<number>()
    for (const at of reached) {
      for (const spelling of spellings) if (spelling && word.startsWith(spelling, at)) next.add(at + spelling.length)
    }
    reached = next
  }
  return reached.has(word.length)
}
