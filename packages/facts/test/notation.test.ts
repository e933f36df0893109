import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reader } from './support.ts'

const DIGITS = '零一二三四五六七八九'

/** An independent writer of whole numbers below 10000 in Chinese: 3050 is 三千零五十. */
function chineseBelowTenThousand(value: number): string {
  const digits = String(value).split('').map(Number)
  let text = ''
  let isGap = false
  for (const [index, digit] of digits.entries()) {
    const place = digits.length - 1 - index
    if (digit === 0) {
      isGap = true
      continue
    }
    text += (isGap && text !== '' ? '零' : '') + DIGITS[digit] + ['', '十', '百', '千'][place]
    isGap = false
  }
  return text
}

const wide = (text: string) => text.replace(/[0-9.,]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
const grouped = (value: number) => value.toLocaleString('en')

/** A sum in yuan, written in many ways. */
const sums = fc.oneof(
  fc.integer({ min: 1, max: 99_999 }).map((wan) => ({ yuan: wan * 1e4, text: `${wan}万元` })),
  fc.integer({ min: 1, max: 99_999 }).map((wan) => ({ yuan: wan * 1e4, text: `${grouped(wan)}萬元` })),
  fc.integer({ min: 1, max: 9_999 }).map((wan) => ({ yuan: wan * 1e4, text: wide(`${grouped(wan)}万元`) })),
  fc.integer({ min: 1, max: 9_999 }).map((wan) => ({ yuan: wan * 1e4, text: `${chineseBelowTenThousand(wan)}万元` })),
  fc.integer({ min: 1, max: 99_999 }).map((part) => ({ yuan: part * 1e6, text: `${part / 100}亿元` })),
  fc
    .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1000, max: 9_999 }))
    .map(([yi, wan]) => ({ yuan: yi * 1e8 + wan * 1e4, text: `${yi}亿${wan}万元` })),
  fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1000, max: 9_999 })).map(([yi, wan]) => ({
    yuan: yi * 1e8 + wan * 1e4,
    text: `${chineseBelowTenThousand(yi)}亿${chineseBelowTenThousand(wan)}万元`,
  })),
  fc
    .integer({ min: 1, max: 9_999 })
    .map((million) => ({ yuan: million * 1e6, text: `RMB ${grouped(million)} million` })),
)

describe('a sum', () => {
  it('is the same however it is written, to the fen', () => {
    fc.assert(
      fc.property(sums, fc.constantFrom('投资', '总投资额为', '计划总投资约', '投資'), ({ yuan, text }, cue) => {
        const [fact, ...others] = reader.read(`${cue}${text}`).facts
        expect(others).toEqual([])
        expect([fact?.fact, fact?.value]).toEqual(['investmentFen', yuan * 100])
      }),
      { numRuns: 1000, seed: 14 },
    )
  })

  it('keeps its ends in a range, whichever carries the unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 }), (a, more) => {
        const fen = (wan: number) => wan * 1e6
        for (const text of [`投资${a}-${a + more}万元`, `投资${a}万元至${a + more}万元`, `投资${a}万~${a + more}万`])
          expect(reader.read(text).facts).toMatchObject([{ min: fen(a), max: fen(a + more) }])
      }),
      { numRuns: 200, seed: 15 },
    )
  })
})

describe('an area', () => {
  it('of land is 亩 to four decimals: 15 to the hectare', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (squareMetres) => {
        const [fact] = reader.read(`用地${squareMetres}平方米`).facts
        expect(Math.round(Number(fact?.value) * 10_000)).toBe(squareMetres * 15)
      }),
      { numRuns: 300, seed: 16 },
    )
  })
})
