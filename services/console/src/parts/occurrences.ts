import type { Span } from './highlight.ts'

/** Every place where one of the searched words stands in a text, letter case aside. */
export function occurrences(text: string, search: string): Span[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const lower = text.toLowerCase()
  // A few letters change their length in lower case; their places would be wrong.
  if (lower.length !== text.length) return []
  return words.flatMap((word) => {
    const spans: Span[] = []
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length))
      spans.push({ start: at, end: at + word.length })
    return spans
  })
}
