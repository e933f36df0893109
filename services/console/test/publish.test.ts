import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonPlace } from '../src/pages/publish/json-place.ts'
import { placeProblems, readDocument } from '../src/pages/publish/read-document.ts'
import { startingPoint } from '../src/pages/publish/starting-point.ts'

const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1')

/** Every pointer of a value with what it points at, from the definition. */
function pointers(value: unknown, at = ''): [string, unknown][] {
  const parts = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [[at, value], ...parts.flatMap(([key, part]) => pointers(part, `${at}/${escaped(key)}`))]
}

it('finds the place of every pointer in any JSON text, however it is laid out', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent)
      for (const [pointer, pointed] of pointers(JSON.parse(text))) {
        const { start, end } = jsonPlace(text, pointer)
        expect(JSON.parse(text.slice(start, end))).toEqual(pointed)
      }
    }),
  )
})

it('counts lines and columns from one, and goes to the object that lacks a field', () => {
  const text = '{\n  "a": {\n    "b": [1, "x"]\n  }\n}'
  expect(jsonPlace(text, '/a/b/1')).toMatchObject({ line: 3, column: 14 })
  expect(jsonPlace(text, '/a/missing/deeper')).toMatchObject({ line: 2, column: 8 })
})

it('reads an object, and says where a text is none', () => {
  expect(readDocument('{"id":"A"}', '')).toEqual({ document: { id: 'A' } })
  expect(readDocument('[]', 'an object')).toMatchObject({ problem: { code: 'shape', place: { line: 1 } } })
  expect(readDocument('{\n  "id": "A",\n}', '')).toMatchObject({ problem: { code: 'notJson', place: { line: 3 } } })
  expect(readDocument('{\n  "id"', '')).toMatchObject({ problem: { code: 'notJson', place: { line: 2 } } })
})

it('lists problems from the top of the text down', () => {
  const problem = (pointer: string) => ({ pointer, code: 'shape', detail: '' })
  const placed = placeProblems('{"a":1,\n"b":2}', [problem('/b'), problem('/a')])
  expect(placed.map(({ pointer, place }) => [pointer, place?.line])).toEqual([
    ['/a', 1],
    ['/b', 2],
  ])
})

it('starts the next version from what was written, not from what publishing gave it', () => {
  const document = { version: 3, knownSince: '2026-01-01', title: {}, id: 'A' }
  expect(JSON.parse(startingPoint({ document }))).toEqual({ id: 'A', title: {} })
})
