import { expect, it } from 'vitest'
import { ago, dateTime, day, dayOf } from '../src/format/dates.ts'
import { factValue } from '../src/format/fact-value.ts'
import { amountExact, money, moneyExact, moneyRange, percent } from '../src/format/money.ts'
import { duration, timeLeft } from '../src/format/time-left.ts'

const yuan = (amount: number) => Math.round(amount * 100)

it.each([
  [yuan(320_000_000), '3.2 亿元', '3.2 億元', 'RMB 320 million'],
  [yuan(12_500_000), '1,250 万元', '1,250 萬元', 'RMB 12.5 million'],
  [yuan(1_200_000_000), '12 亿元', '12 億元', 'RMB 1.2 billion'],
  [yuan(10_000), '1 万元', '1 萬元', 'RMB 10,000'],
  [yuan(9_999.5), '9,999.5 元', '9,999.5 元', 'RMB 9,999.5'],
  [0, '0 元', '0 元', 'RMB 0'],
])('says %i fen as people do', (fen, hans, hant, en) => {
  expect([money(fen, 'zh-Hans'), money(fen, 'zh-Hant'), money(fen, 'en')]).toEqual([hans, hant, en])
})

it('says that a rounded figure is rounded, and has the exact one ready', () => {
  expect(money(123_456_789, 'zh-Hans')).toBe('约 123.46 万元')
  expect(money(123_456_789, 'zh-Hant')).toBe('約 123.46 萬元')
  expect(money(123_456_789, 'en')).toBe('approx. RMB 1.23 million')
  expect(moneyExact(123_456_789, 'zh-Hans')).toBe('1,234,567.89 元')
  expect(moneyExact(123_456_700, 'en')).toBe('RMB 1,234,567')
})

it('has all digits of a range, and says an upper bound that was rounded', () => {
  expect(amountExact({ minFen: yuan(6e6), maxFen: yuan(11.6e6) }, 'zh-Hans')).toBe('6,000,000 元 – 11,600,000 元')
  expect(amountExact({ minFen: yuan(6e6), maxFen: yuan(6e6) }, 'en')).toBe('RMB 6,000,000')
  expect(amountExact({ minFen: 0, maxFen: null }, 'en')).toBe('amount open')
  expect(moneyRange({ minFen: 0, maxFen: 300_000_001 }, 'zh-Hant')).toBe('最高約 300 萬元')
})

it('tells an exact amount, a range, a cap and an open end apart', () => {
  const range = (minFen: number, maxFen: number | null) => moneyRange({ minFen, maxFen }, 'zh-Hans')
  expect(range(yuan(1e6), yuan(1e6))).toBe('100 万元')
  expect(range(yuan(50_000), yuan(200_000))).toBe('5 万元 – 20 万元')
  expect(range(0, yuan(3.2e6))).toBe('最高 320 万元')
  expect(range(yuan(1e6), null)).toBe('100 万元起，上限待定')
  expect(range(0, null)).toBe('金额待定')
  expect(moneyRange({ minFen: 0, maxFen: yuan(3.2e6) }, 'en')).toBe('up to RMB 3.2 million')
})

it('writes times by the clock of Shaoyang, with the year only where it differs', () => {
  const now = new Date('2026-11-23T12:00:00Z')
  expect(dateTime('2026-11-23T16:30:00Z', 'zh-Hans', now)).toBe('11月24日 00:30')
  expect(dateTime('2026-11-23T16:30:00Z', 'zh-Hant', now)).toBe('11月24日 00:30')
  expect(dateTime('2026-11-23T16:30:00Z', 'en', now)).toBe('24 Nov, 00:30')
  expect(dateTime('2026-12-31T16:30:00Z', 'zh-Hans', now)).toContain('2027年')
})

it('writes a day as a date and leaves a coarser one as it was noted', () => {
  expect(day('2025-10-29', 'zh-Hant')).toBe('2025年10月29日')
  expect(day('2025-10-29', 'en')).toBe('29 October 2025')
  expect(day('2014-12', 'en')).toBe('2014-12')
})

it('says how long ago, until that says less than the date', () => {
  const now = new Date('2026-11-23T12:00:00Z')
  const at = (milliseconds: number) => ago(new Date(now.getTime() - milliseconds).toISOString(), 'zh-Hans', now)
  expect(at(59_000)).toBe('刚刚')
  expect(at(-5_000)).toBe('刚刚')
  expect(at(60_000)).toBe('1分钟前')
  expect(at(7_200_000)).toBe('2小时前')
  expect(at(86_400_000)).toBe('昨天')
  expect(at(7 * 86_400_000)).toBe('11月16日 20:00')
})

it('counts down to the deadline and on after it', () => {
  const now = new Date('2026-11-23T12:00:00Z')
  const left = (minutes: number) => timeLeft(new Date(now.getTime() + minutes * 60_000).toISOString(), now)
  expect(left(26 * 60)).toEqual({ state: 'enough', minutes: 1560 })
  expect(left(4 * 60)).toEqual({ state: 'enough', minutes: 240 })
  expect(left(4 * 60 - 1)).toEqual({ state: 'soon', minutes: 239 })
  expect(left(0.2)).toEqual({ state: 'soon', minutes: 1 })
  expect(left(0)).toEqual({ state: 'over', minutes: 0 })
  expect(left(-90)).toEqual({ state: 'over', minutes: 90 })
})

it.each([
  [0, '0 分钟', '0 min'],
  [12, '12 分钟', '12 min'],
  [60, '1 小时', '1 h'],
  [200, '3 小时 20 分钟', '3 h 20 min'],
  [1440, '1 天', '1 d'],
  [1560 + 5, '1 天 2 小时', '1 d 2 h'],
])('says %i minutes in its two largest units', (minutes, hans, en) => {
  expect(duration(minutes, 'zh-Hans')).toBe(hans)
  expect(duration(minutes, 'en')).toBe(en)
})

it('reads a fact by the unit in its name', () => {
  const words = { yes: '是', no: '否', chain: (id: string) => `链:${id}`, place: (code: string) => `地:${code}` }
  const value = (name: string, given: unknown) => factValue(name, given, 'zh-Hans', words)
  expect(value('investmentFen', yuan(3.2e8))).toBe('3.2 亿元')
  expect(value('investmentFen', String(yuan(3.2e8)))).toBe('3.2 亿元')
  expect(value('landMu', 60.5)).toBe('60.5 亩')
  expect(value('workshopSquareMetres', 12_000)).toBe('12,000 平方米')
  expect(value('revenueGrowthBp', 1250)).toBe('12.5%')
  expect(value('newProject', false)).toBe('否')
  expect(value('certificates', ['高新技术企业', '专精特新'])).toBe('高新技术企业、专精特新')
  expect(value('projectRegion', '430500')).toBe('地:430500')
  expect(value('chain', 'smart-home')).toBe('链:smart-home')
  expect(value('containers40ft', { 2022: 3 })).toBe('2022: 3')
  expect(value('gbt4754', '3051')).toBe('3051')
})

it('rounds a confidence to whole percents, and never up to certainty', () => {
  expect(percent(0.998, 'zh-Hans')).toBe('>99%')
  expect(percent(1, 'zh-Hans')).toBe('100%')
  expect(percent(0.914, 'en')).toBe('91%')
})

it('takes the day from the clock of Shaoyang', () => {
  expect(dayOf(new Date('2026-11-25T16:00:00Z'))).toBe('2026-11-26')
  expect(dayOf(new Date('2026-11-25T15:59:59Z'))).toBe('2026-11-25')
})
