import type { Span } from '../../parts/highlight.ts'

/** A place in a text as people count: both from 1. */
export type Place = Span & { line: number; column: number }

/**
 * Where the value at a JSON pointer stands in the text that it was read from; the nearest value around it where the
 * text has no such place (a field that is missing stands at the object that lacks it). The text must be valid JSON.
 */
export function jsonPlace(text: string, pointer: string): Place {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
  const start = skip(text, 0)
  return placed(text, find(text, { start, end: endOf(text, start) }, keys))
}

/** Counts the line and the column of a span. */
export function placed(text: string, span: Span): Place {
  const before = text.slice(0, span.start)
  const line = before.split('\n').length
  return { ...span, line, column: span.start - before.lastIndexOf('\n') }
}

function find(text: string, at: Span, keys: string[]): Span {
  const [key, ...rest] = keys
  if (key === undefined) return at
  const member = membersOf(text, at.start).find(({ name }) => name === key)
  return member === undefined ? at : find(text, member, rest)
}

/** The members of an object or a list, each with its key or its place, in the order of the text. */
function membersOf(text: string, start: number): (Span & { name: string })[] {
  const opening = text[start]
  if (opening !== '{' && opening !== '[') return []
  const members: (Span & { name: string })[] = []
  let at = skip(text, start + 1)
  while (at < text.length && text[at] !== '}' && text[at] !== ']') {
    let name = String(members.length)
    if (opening === '{') {
      const keyEnd = endOf(text, at)
      name = JSON.parse(text.slice(at, keyEnd))
      at = skip(text, skip(text, keyEnd) + 1)
    }
    const end = endOf(text, at)
    members.push({ name, start: at, end })
    at = skip(text, end)
    if (text[at] === ',') at = skip(text, at + 1)
  }
  return members
}

/** The end of the value that begins here. */
function endOf(text: string, start: number): number {
  const opening = text[start]
  if (opening === '"') {
    let at = start + 1
    while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
    return at + 1
  }
  if (opening !== '{' && opening !== '[')
    return start + (/^[^\s,\]}]*/.exec(text.slice(start, start + 400))![0].length || 1)
  let depth = 0
  let at = start
  do {
    const character = text[at]
    if (character === '"') {
      at = endOf(text, at)
      continue
    }
    if (character === '{' || character === '[') depth++
    if (character === '}' || character === ']') depth--
    at++
  } while (depth > 0 && at < text.length)
  return at
}

function skip(text: string, from: number): number {
  let at = from
  while (/\s/.test(text[at] ?? '')) at++
  return at
}
