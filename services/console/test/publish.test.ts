import type { Formula } from '@lianqiao/matching'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quantityText } from '../src/format/quantity.ts'
import { jsonPlace } from '../src/pages/publish/json-place.ts'
import { placeProblems, readDocument } from '../src/pages/publish/read-document.ts'
import { startingPoint } from '../src/pages/publish/starting-point.ts'
import { formulaWords } from '../src/parts/policy/formula-words.ts'

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

it('says a typed figure as the reader writes money, and leaves other units alone', () => {
  expect(quantityText('1000万元', 'zh-Hans')).toBe('1,000 万元')
  expect(quantityText('1.5亿元', 'en')).toBe('RMB 150 million')
  expect(quantityText('20亩', 'zh-Hans')).toBe('20亩')
  expect(quantityText(500, 'en')).toBe('500')
})

it('says every kind of formula', () => {
  const fact = { fact: 'a' }
  const formulas: Formula[] = [
    '100万元',
    { between: ['1元', '2元'] },
    { upTo: '3元' },
    { fact: 'a', year: 2025 },
    { rate: { product: ['50%', { fact: 'r' }] }, of: fact },
    { perUnit: { between: ['1元', '2元'] }, of: fact },
    { cap: '9元', of: { rate: '1%', of: fact } },
    { atLeast: '1元', of: fact },
    { sum: [fact, '1元'] },
    { min: [fact, '1元'] },
    { max: [fact, '1元'] },
    { uplift: '10%', of: fact },
    JSON.parse('{"when":{"fact":"b","is":true},"then":{"fact":"a"},"else":"1元"}'),
    { years: 3, of: fact },
    { steps: { of: fact, above: 1, every: 2, add: '3元' } },
    {
      tiers: {
        of: fact,
        mode: 'whole',
        bands: [
          { upTo: '5元', rate: '1%' },
          { from: '5元', amount: '7元' },
        ],
      },
    },
  ]
  const said = formulas.map((formula) =>
    formulaWords(formula, {
      say: (template, blanks = {}) => `${template}(${Object.values(blanks).join(', ')})`,
      fact: (name) => name,
      quantity: String,
    }),
  )
  expect(said).toEqual([
    '100万元',
    'between(1元, 2元)',
    'upTo(3元)',
    'ofYear(a, 2025)',
    'a × 50% × r',
    'a × between(1元, 2元)',
    'cap(a × 1%, 9元)',
    'atLeast(a, 1元)',
    'a + 1元',
    'min(a / 1元)',
    'max(a / 1元)',
    'uplift(a, 10%)',
    'whenMet(a)otherwise(1元)',
    'years(a, 3)',
    'steps(a, 1, 2, 3元)',
    'tiers(a, below(5元) 1% / from(5元) 7元)',
  ])
})
