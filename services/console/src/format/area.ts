import type { CarrierKind, Language } from '@lianqiao/contracts/console-api'
import { number } from './money.ts'

const units: Record<CarrierKind, Record<Language, string>> = {
  land: { 'zh-Hans': '亩', 'zh-Hant': '畝', en: 'mu' },
  workshop: { 'zh-Hans': '平方米', 'zh-Hant': '平方米', en: '㎡' },
}

/** 亩 of land, ㎡ of workshops. */
export const areaUnit = (kind: CarrierKind, language: Language): string => units[kind][language]

export const area = (kind: CarrierKind, amount: number, language: Language): string =>
  `${number(amount, language)} ${units[kind][language]}`
