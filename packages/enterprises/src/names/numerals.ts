const DIGITS = '零一二三四五六七八九'
const FORMAL: Readonly<Record<string, string>> = {
  〇: '零',
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
}

/** `第10` and `第十`, `360` and `三六零` become one: digits are written as Chinese numerals. */
export function foldNumerals(text: string): string {
  return text
    .replace(/第(\d{1,2})(?!\d)/g, (_, digits: string) => `第${counted(Number(digits))}`)
    .replace(/\d/g, (digit) => DIGITS[Number(digit)]!)
    .replace(/(?<=第)[壹贰叁肆伍陆柒捌玖拾]|〇/g, (formal) => FORMAL[formal]!)
}

function counted(n: number): string {
  if (n < 10) return DIGITS[n]!
  const tens = Math.floor(n / 10)
  return `${tens === 1 ? '' : DIGITS[tens]}十${n % 10 === 0 ? '' : DIGITS[n % 10]}`
}

const NUMERAL = /[零一二三四五六七八九十百]/

/** Two folded names that differ only in numerals: 第一厂 and 第二厂 are two enterprises. */
export function differOnlyInNumerals(a: string, b: string): boolean {
  if (a === b) return false
  const strip = (text: string) => text.replace(/[零一二三四五六七八九十百]+/g, '#')
  return NUMERAL.test(a) && NUMERAL.test(b) && strip(a) === strip(b)
}
