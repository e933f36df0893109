import type { FactDefinition, FactUnit, Text } from '../fact.ts'
import { type Decimal, format, multiply, parseDecimal } from '../values/decimal.ts'

/** The same text in all three languages. */
export const same = (text: string): Text => ({ zhHans: text, zhHant: text, en: text })

/** Joins texts language by language. */
export function join(parts: readonly Text[], separator: Text | string): Text {
  const between = typeof separator === 'string' ? same(separator) : separator
  const one = (language: keyof Text) => parts.map((part) => part[language]).join(between[language])
  return { zhHans: one('zhHans'), zhHant: one('zhHant'), en: one('en') }
}

/** Fills `{0}`, `{1}` … of a template, language by language. */
export function fill(template: Text, ...parts: readonly (Text | string)[]): Text {
  const one = (language: keyof Text) => filled(template[language], parts, language)
  return { zhHans: one('zhHans'), zhHant: one('zhHant'), en: one('en') }
}

/** By hand rather than by a regular expression: this is where most of an explanation's time would go. */
function filled(template: string, parts: readonly (Text | string)[], language: keyof Text): string {
  let text = ''
  let from = 0
  for (let at = template.indexOf('{'); at >= 0; at = template.indexOf('{', at + 1)) {
    const place = template.charCodeAt(at + 1) - 48
    if (place < 0 || place > 9 || template[at + 2] !== '}') continue
    const part = parts[place] ?? ''
    text += template.slice(from, at) + (typeof part === 'string' ? part : part[language])
    from = at + 3
  }
  return text + template.slice(from)
}

function grouped(value: Decimal): string {
  const [integer = '', fraction] = format(value).split('.')
  const sign = integer.startsWith('-') ? '-' : ''
  let rest = integer.slice(sign.length)
  let digits = ''
  for (; rest.length > 3; rest = rest.slice(0, -3)) digits = `,${rest.slice(-3)}${digits}`
  return `${sign}${rest}${digits}${fraction ? `.${fraction}` : ''}`
}

const scales: [Decimal, string, string][] = [
  [parseDecimal('0.0000000001')!, '亿', '億'],
  [parseDecimal('0.000001')!, '万', '萬'],
]

function printFen(fen: Decimal): Text {
  const yuan = multiply(fen, parseDecimal('0.01')!)
  const en = `CNY ${grouped(yuan)}`
  for (const [factor, zhHans, zhHant] of scales) {
    const scaled = multiply(fen, factor)
    if (format(scaled).replace('-', '').startsWith('0') || scaled.scale > 2) continue
    return { zhHans: `${grouped(scaled)}${zhHans}元`, zhHant: `${grouped(scaled)}${zhHant}元`, en }
  }
  return { zhHans: `${grouped(yuan)}元`, zhHant: `${grouped(yuan)}元`, en }
}

const unitTexts: Record<string, Text> = {
  usd: { zhHans: '美元', zhHant: '美元', en: ' US dollars' },
  mu: { zhHans: '亩', zhHant: '畝', en: ' mu' },
  m2: { zhHans: '平方米', zhHant: '平方米', en: ' m²' },
  count: same(''),
  ratio: same(''),
  pct: same('%'),
}

/** A figure with its unit for people, exact: nothing is rounded away. */
export function printFigure(value: Decimal, unit: FactUnit): Text {
  if (unit === 'fen') return printFen(value)
  if (unit === 'bp') return same(`${format(multiply(value, parseDecimal('0.01')!))}%`)
  if (unit === 'fen/m2/month')
    return fill({ zhHans: '{0}/平方米·月', zhHant: '{0}/平方米·月', en: '{0}/m²/month' }, printFen(value))
  return fill({ zhHans: '{0}{1}', zhHant: '{0}{1}', en: '{0}{1}' }, grouped(value), unitTexts[unit] ?? same(` ${unit}`))
}

/** The label of an enumerated value, or its code when it has none. */
export function printValue(definition: FactDefinition, code: string): Text {
  const values = 'values' in definition ? definition.values : []
  return values.find((value) => value.code === code)?.label ?? same(code)
}
