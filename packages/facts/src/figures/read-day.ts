/** A day, month or year as the first and the last day that it can be, `YYYY-MM-DD`. */
export type DayFigure = { readonly min: string; readonly max: string; readonly from: number; readonly to: number }

const WRITTEN =
  /((?:19|20)\d\d)(?: ?(?:年|[-/.](?=\d)) ?(?:(1[0-2]|0?[1-9])(?!\d)(?: ?(?:月份?|[-/.](?=\d)) ?(?:(3[01]|[12]\d|0?[1-9])(?!\d) ?[日号]?)?)?)?)?(?![\d万亿千百%])/y
const SHORT = /(\d\d)年(?:(1[0-2]|0?[1-9])月)?(?=(?:在|由|就|已)?[^,。]{0,6}?(?:成立|创|建厂|注册|办厂|开厂|起家))/y
const SPELT = /([一二][〇零一二三四五六七八九]{3})年/y
const DIGITS = '〇一二三四五六七八九'

/** Two digits up to this are of this century, from 50 on of the last; between, nobody can say. */
const LATEST_SHORT = 29

/** Reads 2008, 2008年, 2008年3月, 2008-03-15, 98年成立, 二〇〇八年; null where no year stands. */
export function readDay(text: string, at: number): DayFigure | null {
  WRITTEN.lastIndex = at
  const written = WRITTEN.exec(text)
  if (written) return figure(Number(written[1]), written[2], written[3], at, at + written[0].length)
  SHORT.lastIndex = at
  const short = SHORT.exec(text)
  if (short) {
    const digits = Number(short[1])
    if (digits > LATEST_SHORT && digits < 50) return null
    return figure(digits > LATEST_SHORT ? 1900 + digits : 2000 + digits, short[2], undefined, at, at + short[0].length)
  }
  SPELT.lastIndex = at
  const spelt = SPELT.exec(text)
  if (!spelt) return null
  const year = Number([...spelt[1]!.replaceAll('零', '〇')].map((one) => DIGITS.indexOf(one)).join(''))
  return year >= 1900 && year < 2100 ? figure(year, undefined, undefined, at, at + spelt[0].length) : null
}

function figure(year: number, month: string | undefined, day: string | undefined, from: number, to: number): DayFigure {
  const last = (of: number) => new Date(Date.UTC(year, of, 0)).getUTCDate()
  const write = (m: number, d: number) => `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
  if (month === undefined) return { min: write(1, 1), max: write(12, 31), from, to }
  const one = Number(month)
  if (day === undefined) return { min: write(one, 1), max: write(one, last(one)), from, to }
  const exact = write(one, Math.min(Number(day), last(one)))
  return { min: exact, max: exact, from, to }
}
