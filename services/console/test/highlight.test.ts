import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cut } from '../src/parts/highlight.ts'

const text = '生产3D玻璃盖板和热弯设备'

it('leaves a text without marks whole', () => {
  expect(cut(text, [])).toEqual([{ text, marks: [] }])
  expect(cut('', [{ start: 0, end: 1 }])).toEqual([])
})

it('cuts a text at its marks', () => {
  const cover = { start: 2, end: 8, term: '3D玻璃盖板' }
  expect(cut(text, [cover])).toEqual([
    { text: '生产', marks: [] },
    { text: '3D玻璃盖板', marks: [cover] },
    { text: '和热弯设备', marks: [] },
  ])
})

it('keeps overlapping marks apart, the most specific first', () => {
  const whole = { start: 2, end: 8, name: 'whole' }
  const inner = { start: 4, end: 8, name: 'inner' }
  expect(cut(text, [whole, inner]).map(({ text: piece, marks }) => [piece, marks.map(({ name }) => name)])).toEqual([
    ['生产', []],
    ['3D', ['whole']],
    ['玻璃盖板', ['inner', 'whole']],
    ['和热弯设备', []],
  ])
})

it('cuts marks to the text and leaves out empty ones', () => {
  const marks = [
    { start: -3, end: 2 },
    { start: 9, end: 99 },
    { start: 5, end: 5 },
    { start: 50, end: 60 },
  ]
  expect(cut(text, marks).map((piece) => [piece.text, piece.marks.length])).toEqual([
    ['生产', 1],
    ['3D玻璃盖板和', 0],
    ['热弯设备', 1],
  ])
})

it('gives the text back, and each character exactly its marks, whatever the marks', () => {
  const mark = fc.record({ start: fc.integer({ min: -3, max: 20 }), end: fc.integer({ min: -3, max: 20 }) })
  fc.assert(
    fc.property(fc.string({ maxLength: 15 }), fc.array(mark, { maxLength: 6 }), (any, marks) => {
      const pieces = cut(any, marks)
      expect(pieces.map((piece) => piece.text).join('')).toBe(any)
      let at = 0
      for (const piece of pieces)
        for (let i = 0; i < piece.text.length; i++, at++) {
          const over = marks.filter(({ start, end }) => start <= at && at < end)
          expect(new Set(piece.marks)).toEqual(new Set(over))
        }
    }),
  )
})
