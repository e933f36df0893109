import type { CarrierContent, Language } from '@lianqiao/contracts/console-api'
import { day } from '../../format/dates.ts'
import { number } from '../../format/money.ts'

const units: Record<Language, { rent: string; price: string }> = {
  'zh-Hans': { rent: '元/㎡·月', price: '万元/亩' },
  'zh-Hant': { rent: '元/㎡·月', price: '萬元/畝' },
  en: { rent: 'RMB/㎡/month', price: '10k RMB/mu' },
}

export const FEN_PER_YUAN = 100
export const FEN_PER_WAN = 1_000_000

/** Rent or land price as people say it; null where none is known. */
export function priceOf(
  { kind, rentFenPerSquareMetreMonth: rent, priceFenPerMu: price }: CarrierContent,
  language: Language,
): string | null {
  if (kind === 'land')
    return price === null ? null : `${number(price / FEN_PER_WAN, language)} ${units[language].price}`
  return rent === null ? null : `${number(rent / FEN_PER_YUAN, language)} ${units[language].rent}`
}

/** From when until when it can be had; null where there is no limit. */
export function availability({ availableFrom, availableUntil }: CarrierContent, language: Language): string | null {
  if (availableFrom === null && availableUntil === null) return null
  return [availableFrom, availableUntil].map((one) => (one === null ? '' : day(one, language))).join(' – ')
}
