import type { ClauseDocument } from '@lianqiao/contracts/console-api'
import { factName } from '../../i18n/facts.ts'
import type { Span } from '../../parts/highlight.ts'

/** Where a text says a condition; `atom` is its place in the clause's atoms. */
export type ConditionSpan = Span & { atom: number }

/**
 * Finds the words of each condition in the text of its document: the figures and names that were typed from it, and
 * what the fact is called there. A condition that the text says in quite other words has no place.
 */
export function conditionSpans(text: string, clause: Pick<ClauseDocument, 'atoms' | 'document'>): ConditionSpan[] {
  return clause.atoms.flatMap(({ pointer, fact, required }, atom) => {
    const typed = stringsOf(valueAt(clause.document, pointer)).filter((one) => one !== fact)
    const spans = [
      ...typed.flatMap((one) => runs(text, one, Math.min(3, one.length), true)),
      ...[factName(fact, 'zh-Hans'), required].flatMap((one) => runs(text, one, 4, false)),
    ]
    return spans.map((span) => ({ ...span, atom }))
  })
}

/** RFC 6901; undefined where the document has no such place. */
function valueAt(document: unknown, pointer: string): unknown {
  const keys = pointer.split('/').slice(1)
  const unescaped = keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
  return unescaped.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document)
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []
}

/**
 * The longest stretches that a text has in common with a word, of at least so many characters; `fromStart`: such as
 * begin with it. None begins or ends within a figure.
 */
function runs(text: string, word: string, least: number, fromStart: boolean): Span[] {
  const found: Span[] = []
  for (let at = 0; at < text.length; at++)
    for (let from = 0; from < (fromStart ? Math.min(1, word.length) : word.length); from++) {
      if (text[at] !== word[from] || (at > 0 && from > 0 && text[at - 1] === word[from - 1])) continue
      let length = 1
      while (from + length < word.length && text[at + length] === word[from + length] && at + length < text.length)
        length++
      if (length >= least && !cutsFigure(text, at) && !cutsFigure(text, at + length))
        found.push({ start: at, end: at + length })
    }
  return found
}

const cutsFigure = (text: string, at: number): boolean =>
  /[\d.]/.test(text[at - 1] ?? '') && /[\d.]/.test(text[at] ?? '')
