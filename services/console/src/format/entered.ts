import type { Language } from '@lianqiao/contracts/console-api'

/** What people enter: an investment in 万元, a receipt in 元, energy in tonnes of standard coal, or pieces. */
export type EnteredIn = 'wan' | 'yuan' | 'tce' | 'pieces'

/** Fen, kg of standard coal, or pieces to one that is entered. */
const whole: Record<EnteredIn, number> = { wan: 1_000_000, yuan: 100, tce: 1_000, pieces: 1 }

/** The whole amount of what was entered; null where nothing was. */
export const fromEntered = (entered: number | null, unit: EnteredIn): number | null =>
  entered === null ? null : Math.round(entered * whole[unit])

export const toEntered = (amount: number, unit: EnteredIn): number => amount / whole[unit]

/** How an amount of the ledger is entered: to the fen. */
export const enteredIn = (unit: 'fen' | 'kgce'): EnteredIn => (unit === 'fen' ? 'yuan' : 'tce')

const names: Record<EnteredIn, Record<Language, string>> = {
  wan: { 'zh-Hans': '万元', 'zh-Hant': '萬元', en: '10k RMB' },
  yuan: { 'zh-Hans': '元', 'zh-Hant': '元', en: 'RMB' },
  tce: { 'zh-Hans': '吨标准煤', 'zh-Hant': '噸標準煤', en: 'tce' },
  pieces: { 'zh-Hans': '', 'zh-Hant': '', en: '' },
}

export const unitName = (unit: EnteredIn, language: Language): string => names[unit][language]

/** A label with the unit in which it is entered. */
export function withUnit(label: string, unit: EnteredIn, language: Language): string {
  const name = unitName(unit, language)
  if (name === '') return label
  return language === 'en' ? `${label} (${name})` : `${label}（${name}）`
}
