import type { ClauseProblem } from '@lianqiao/contracts/console-api'
import { jsonPlace, type Place, placed } from './json-place.ts'

export type PlacedProblem = ClauseProblem & { place: Place | null }

/** What was pasted, as an object; or what kept it from being read. */
export type ReadDocument = { document: object } | { problem: PlacedProblem }

export function readDocument(text: string, notAnObject: string): ReadDocument {
  try {
    const document: unknown = JSON.parse(text)
    if (typeof document === 'object' && document !== null && !Array.isArray(document)) return { document }
    return { problem: { pointer: '', code: 'shape', detail: notAnObject, place: jsonPlace(text, '') } }
  } catch (error) {
    const detail = (error as SyntaxError).message
    return { problem: { pointer: '', code: 'notJson', detail, place: faultPlace(text, detail) } }
  }
}

/** Problems with where each stands in the text, from the top down. */
export function placeProblems(text: string, problems: ClauseProblem[]): PlacedProblem[] {
  return problems
    .map((problem) => ({ ...problem, place: jsonPlace(text, problem.pointer) }))
    .sort((a, b) => a.place.start - b.place.start)
}

/** Browsers name the position or the line in their message; a text that ends too early is at fault at its end. */
function faultPlace(text: string, message: string): Place {
  const position = /position (\d+)/.exec(message)?.[1]
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? []
  const before = text.split('\n').slice(0, Number(line) - 1)
  const counted = before.reduce((length, one) => length + one.length + 1, Number(column) - 1)
  const start = position !== undefined ? Number(position) : line !== undefined ? counted : text.length
  return placed(text, { start, end: Math.min(text.length, start + 1) })
}
