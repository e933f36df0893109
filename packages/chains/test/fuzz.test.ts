import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createReader } from '../src/reading/reader.ts'
import { READ_LIMIT } from '../src/text/fold.ts'
import { classify, data } from './support.ts'

const read = createReader(data)

const words = data.lexicon.groups.flatMap(({ terms }) => terms)
const pieces = fc.oneof(
  fc.constantFrom(...words),
  fc.constantFrom(
    '给',
    '用',
    '的',
    '不做',
    '、',
    ',',
    '。',
    ' ',
    '<b>',
    '</',
    '<',
    '&amp;',
    '&',
    '\u200d',
    '\0',
    '🏭',
    '\ud800',
    '机',
    'Ａ',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''))

describe('any text', () => {
  it('gets an answer whose evidence lies within it', () => {
    fc.assert(
      fc.property(
        texts,
        texts,
        fc.string({ maxLength: 8 }),
        fc.array(texts, { maxLength: 3 }),
        (name, text, gbt4754, products) => {
          const answer = classify({ name, text, gbt4754, products })
          const fields = { name, text, gbt4754 }
          for (const { field, productIndex, start, end } of answer.evidence) {
            const source = field === 'products' ? products[productIndex!]! : fields[field]
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(source.length)
          }
          expect(answer.ranked.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true)
        },
      ),
      { numRuns: 400, seed: 5 },
    )
  })

  it('gets the same answer twice, whatever was read in between', () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const first = classify({ name: '', text })
        classify({ name: other, text: other })
        expect(classify({ name: '', text })).toEqual(first)
      }),
      { numRuns: 100, seed: 7 },
    )
  })
})

describe('counted work', () => {
  const hard: Record<string, string> = {
    'one character': '智',
    'a term again and again': '智能门锁',
    'the start of many terms': '再生再',
    'open tags': '<a',
    ampersands: '&',
    'markers only': '用给',
    spaces: ' ',
    'a list without an end': '手机、',
    'a Latin word without an end': 'a',
    'zero-width characters': '\u200b',
    'phrases of unread words': '甪直嬲,',
    'words before a marker again and again': '手机用',
    'a list of trades': '汽车、',
    'a list before 的 again and again': '手机、冰箱的玻璃、',
    'the same without marks': '手机的玻璃',
  }

  it.each(Object.entries(hard))('grows as the text grows: %s', (_, unit) => {
    const stepsOf = (length: number) => read({ name: '', text: unit.repeat(Math.ceil(length / unit.length)) }).steps
    const short = stepsOf(1_000)
    const long = stepsOf(10_000)
    expect(long).toBeLessThanOrEqual(10.5 * short + 100)
    expect(long).toBeLessThanOrEqual(10_000 * 20)
  })

  it('stops at the limit: 100 kB costs what the limit costs, and the answer says that it was cut', () => {
    const text = '生产智能门锁、'.repeat(20_000)
    const answer = classify({ name: '', text })
    expect(answer.notes).toContain('text-cut')
    expect(answer.primary?.chainId).toBe('smart-home')
    expect(read({ name: '', text }).steps).toBeLessThanOrEqual(READ_LIMIT * 20)
  })
})
