import { cut } from './highlight.ts'
import { occurrences } from './occurrences.ts'

/** The text with what was searched for marked in it. */
export function Found({ text, search }: { text: string; search: string }) {
  let at = 0
  return cut(text, occurrences(text, search)).map((piece) => {
    const key = at
    at += piece.text.length
    return piece.marks.length > 0 ? <mark key={key}>{piece.text}</mark> : <span key={key}>{piece.text}</span>
  })
}
