import type { Language } from '@lianqiao/contracts/console-api'
import { area } from './area.ts'
import { day } from './dates.ts'
import { money, number, percent } from './money.ts'

export type FactWords = { yes: string; no: string; chain(id: string): string; place(code: string): string }

/** A fact as people read it; its unit is in its name (`…Fen`, `…Mu`, `…Bp`). */
export function factValue(name: string, value: unknown, language: Language, words: FactWords): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (Array.isArray(value))
    return value.map((one) => factValue(name, one, language, words)).join(language === 'en' ? ', ' : '、')
  if (typeof value === 'number') return figure(name, value, language)
  if (typeof value !== 'string')
    return Object.entries(value ?? {})
      .map(([key, one]) => `${key}: ${factValue(name, one, language, words)}`)
      .join('; ')
  if (name === 'chain') return words.chain(value)
  if (/(Region|Area)$/.test(name)) return words.place(value)
  if (/On$/.test(name)) return day(value, language)
  return /^-?\d+(\.\d+)?$/.test(value) && unitOf.test(name) ? figure(name, Number(value), language) : value
}

const unitOf = /(Fen|Usd|Mu|SquareMetres|Bp|Pct|jobs|Heads)$/

function figure(name: string, value: number, language: Language): string {
  if (name.endsWith('Fen') || name.startsWith('rentFen')) return money(value, language)
  if (name.endsWith('Usd')) return `USD ${number(value, language)}`
  if (name.endsWith('Mu')) return area('land', value, language)
  if (name.endsWith('SquareMetres')) return area('workshop', value, language)
  if (name.endsWith('Bp')) return `${number(value / 100, language)}%`
  if (name.endsWith('Pct')) return percent(value / 100, language)
  return number(value, language)
}
