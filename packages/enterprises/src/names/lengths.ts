/** For each edge character the lengths of the words that have it there, longest first: most look-ups end here. */
export function lengthsBy(
  words: Iterable<string>,
  edge: (word: string) => string,
): ReadonlyMap<string, readonly number[]> {
  const lengths = new Map<string, Set<number>>()
  for (const word of words) {
    const key = edge(word)
    const known = lengths.get(key) ?? new Set()
    lengths.set(key, known.add(word.length))
  }
  return new Map([...lengths].map(([key, known]) => [key, [...known].sort((a, b) => b - a)]))
}

export const firstOf = (word: string): string => word.charAt(0)
export const lastOf = (word: string): string => word.charAt(word.length - 1)

const NONE: readonly number[] = []

export function lengthsAt(lengths: ReadonlyMap<string, readonly number[]>, character: string): readonly number[] {
  return lengths.get(character) ?? NONE
}
