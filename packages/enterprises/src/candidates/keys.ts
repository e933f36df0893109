import type { EnterpriseProfile } from '../compare/profile.ts'
import type { NameLexicon } from '../names/lexicon.ts'
import type { NameParts } from '../names/parts.ts'
import { soundKey, soundOf } from '../names/sound.ts'

const MOST_SPELLINGS = 12

/**
 * Names the way in which keys are made of a name. Whoever stores keys makes them anew when it changes, or the lexicon or
 * the places: raise it with every change of code that gives a name other keys.
 */
export const KEY_FORM = 3

/**
 * Keys under which an enterprise is stored and looked for, the most telling first. Two descriptions that may be the
 * same enterprise share one: code, phone, whole name, core with business, core, its sound, its spelling, the core with
 * one character left out, its first or last two characters in one city. The same list serves a key column in a database.
 */
export function blockingKeys(profile: EnterpriseProfile, cantonese: NameLexicon['cantonese']): string[] {
  const keys = new Set<string>()
  if (profile.creditCode) keys.add(`code:${profile.creditCode.text}`)
  for (const [kind, number] of profile.registrations) keys.add(`${kind}:${number}`)
  const names = [profile.name, ...profile.former].flatMap((name) => (name.ok ? [name.parts] : []))
  for (const parts of names) for (const key of nameKeys(parts, profile.prefecture, cantonese)) keys.add(key)
  for (const phone of profile.phones) keys.add(`phone:${phone}`)
  return [...keys]
}

function nameKeys(parts: NameParts, prefecture: string | null, cantonese: NameLexicon['cantonese']): string[] {
  const { core, body, flat } = parts
  const at = prefecture ?? ''
  const sound = parts.script === 'han' ? soundKey(core) : core
  const characters = [...core]
  const shortened = characters.length < 3 ? [] : characters.map((_, i) => characters.toSpliced(i, 1).join(''))
  return [
    `name:${flat}`,
    `body:${body}`,
    `core:${core}@${at}`,
    `sound:${sound}@${at}`,
    ...spellings(parts, prefecture, cantonese).map((spelling) => `spelt:${spelling}`),
    `core:${core}`,
    `sound:${sound}`,
    ...shortened.map((text) => `less:${text}@${at}`),
    ...(characters.length >= 2 ? [`less:${core}@${at}`, ...ends(core).map((text) => `end:${text}@${at}`)] : []),
  ]
}

function ends(core: string): string[] {
  return core.length <= 2 ? [core] : [core.slice(0, 2), core.slice(-2)]
}

/** How a core may be written in Latin letters: pinyin, its initials, and where Cantonese is spoken its usual spellings. */
function spellings(parts: NameParts, prefecture: string | null, cantonese: NameLexicon['cantonese']): string[] {
  if (parts.script === 'latin') return [parts.core]
  const characters = [...parts.core]
  const sounds = characters.map(soundOf)
  const plain = [sounds.join(''), ...(characters.length >= 3 ? [sounds.map((sound) => sound[0]).join('')] : [])]
  const isCantonese = prefecture !== null && /^(?:44|8)/.test(prefecture)
  if (!isCantonese || characters.length > 4 || characters.some((character) => !(character in cantonese))) return plain
  let spelt = ['']
  for (const character of characters) {
    spelt = spelt.flatMap((head) => cantonese[character]!.map((option) => head + option)).slice(0, MOST_SPELLINGS)
  }
  return [...plain, ...spelt]
}
