import type { Language } from '@lianqiao/contracts/console-api'
import { locale } from './locale.ts'
import { moneyExact, number } from './money.ts'

const coal: Record<Language, string> = { 'zh-Hans': '吨标准煤', 'zh-Hant': '噸標準煤', en: 'tce' }

/** An amount of the ledger, exactly: fen as yuan, kg of standard coal as tonnes. */
export const quantity = (amount: number, unit: 'fen' | 'kgce', language: Language): string =>
  unit === 'fen' ? moneyExact(amount, language) : `${number(amount / 1000, language)} ${coal[language]}`

/** Fen as 万元 with two decimals and no unit: for tables whose heading names it. */
export const inWan = (fen: number, language: Language): string =>
  new Intl.NumberFormat(locale(language), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    fen / 1_000_000,
  )
