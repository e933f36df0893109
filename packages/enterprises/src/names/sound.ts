import { pinyin } from 'pinyin-pro'

const strict = new Map<string, string>()

/** Toneless pinyin of one character; other characters stay as they are. */
export function soundOf(character: string): string {
  const known = strict.get(character)
  if (known !== undefined) return known
  const sound = pinyin(character, { toneType: 'none', v: true })
  strict.set(character, sound)
  return sound
}

/** Sounds that input methods and southern speakers take for one another: zh/z, ch/c, sh/s, ang/an, eng/en, ing/in. */
function looseSound(sound: string): string {
  return sound.replace(/^([zcs])h/, '$1').replace(/ng$/, 'n')
}

/** One loose sound a character, for keys and for finding homophone slips. */
export function soundKey(text: string): string {
  let key = ''
  for (const character of text) key += `${looseSound(soundOf(character))} `
  return key.trimEnd()
}

export function soundsAlike(a: string, b: string): boolean {
  return looseSound(soundOf(a)) === looseSound(soundOf(b))
}
