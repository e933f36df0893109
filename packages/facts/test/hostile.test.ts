import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { READ_LIMIT } from '../src/index.ts'
import { reader } from './support.ts'

const pieces = fc.oneof(
  fc.constantFrom(
    '投资',
    '3.5亿',
    '元',
    '约',
    '30-50亩',
    '厂房',
    '2万平米',
    '不需要',
    '用地',
    '用工',
    '600人',
    ',',
    '。',
  ),
  fc.constantFrom(
    '一期',
    '总',
    '分别为',
    '、',
    '(',
    ')',
    '由',
    '东莞',
    '迁往',
    '邵东',
    '高新技术企业',
    'US$',
    '%',
    '年',
    '\u200b',
  ),
  fc.constantFrom(
    '2008年',
    '成立',
    '上亿',
    '几',
    '点',
    '万亿',
    'million',
    'sq ft',
    ' ',
    '\n',
    '🏭',
    '\ud800',
    '１',
    '“',
    '-',
  ),
  fc.string({ unit: 'binary', maxLength: 10 }),
)
const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''))

describe('any text', () => {
  it('gets an answer whose spans lie within it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { facts, questions, setAside, sites } = reader.read(text, { name: text, originCity: text })
        const spans = [...facts, ...setAside].map(({ span }) => span)
        spans.push(...questions.flatMap((question) => question.spans))
        spans.push(...sites.flatMap(({ span }) => span ?? []))
        for (const { from, to } of spans) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 1500, seed: 21 },
    )
  })

  it('has facts that hold a value or an end, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { value, min, max } of reader.read(text).facts) {
          expect(value !== undefined || min !== undefined || max !== undefined).toBe(true)
          if (min !== undefined && max !== undefined) expect(max >= min).toBe(true)
        }
      }),
      { numRuns: 500, seed: 22 },
    )
  })

  it('is read up to the limit, and the answer says that it was cut', () => {
    const text = '说'.repeat(READ_LIMIT)
    expect(reader.read(text).isCut).toBe(false)
    const cut = reader.read(`${text}投资3亿元`)
    expect(cut.isCut).toBe(true)
    expect(cut.facts).toEqual([])
  })
})

describe('work', () => {
  const hard = [
    '投资',
    '3亿',
    '投资3亿元',
    '1,000',
    '9',
    '一',
    '百千万亿',
    '约',
    '的',
    '2008年',
    '、产值',
    '分别为8亿、',
    '((((',
    '))))',
    '由从自',
    '东莞',
    '高新技术企业',
    'investment of ',
    'a',
    '3-',
    '不需要用地和',
    '\u200b',
    '研发',
    ' ',
  ]

  const timed = (text: string): number => {
    const start = performance.now()
    reader.read(text)
    return performance.now() - start
  }

  /** The quickest runs of both, taken in turn until they agree: others on the machine only slow a run down. */
  function ratioOf(half: string): number {
    let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (let run = 0; run < 60; run += 1) {
      short = Math.min(short, timed(half))
      long = Math.min(long, timed(half + half))
      if (run >= 8 && long / short <= 2.5) break
    }
    return long / short
  }

  it.each(hard)('of a text twice as long is at most 2.5 times as much: %j again and again', (unit) => {
    expect(ratioOf(unit.repeat(Math.ceil(4_500 / unit.length)))).toBeLessThanOrEqual(2.5)
  })
})
