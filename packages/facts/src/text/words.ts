/** Finds the longest known word that begins at a place. Latin words are found whole, never inside a longer one. */
export type WordFinder<T> = (text: string, at: number) => { readonly meaning: T; readonly to: number } | null

type Entry<T> = { readonly word: string; readonly meaning: T; readonly latin: boolean }

/** The first meaning given to a word stands. A step costs the words that share the first character, at most. */
export function wordFinder<T>(words: Iterable<readonly [word: string, meaning: T]>): WordFinder<T> {
  const byFirst = new Map<number, Entry<T>[]>()
  const seen = new Set<string>()
  for (const [word, meaning] of words) {
    if (seen.has(word)) continue
    seen.add(word)
    const first = word.charCodeAt(0)
    const entries = byFirst.get(first) ?? []
    entries.push({ word, meaning, latin: isLatin(word.charCodeAt(word.length - 1)) })
    byFirst.set(first, entries)
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.word.length - a.word.length)
  return (text, at) => {
    const entries = byFirst.get(text.charCodeAt(at))
    if (!entries) return null
    for (const { word, meaning, latin } of entries) {
      if (!text.startsWith(word, at)) continue
      const to = at + word.length
      if (!latin || !isLatin(text.charCodeAt(to))) return { meaning, to }
    }
    return null
  }
}

/** a to z; text is folded to lower case. */
export const isLatin = (unit: number): boolean => unit >= 97 && unit <= 122

export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57
