import type { Language } from '@lianqiao/contracts/console-api'
import { locale } from './locale.ts'

const FEN_PER_YUAN = 100

type Scale = { fen: number; unit: Record<Language, string> }

// Chinese counts money in ten thousands and hundred millions, English in thousands and millions.
const chinese: Scale[] = [
  { fen: 1e8 * FEN_PER_YUAN, unit: { 'zh-Hans': '亿元', 'zh-Hant': '億元', en: '' } },
  { fen: 1e4 * FEN_PER_YUAN, unit: { 'zh-Hans': '万元', 'zh-Hant': '萬元', en: '' } },
  { fen: FEN_PER_YUAN, unit: { 'zh-Hans': '元', 'zh-Hant': '元', en: '' } },
]
const english: Scale[] = [
  { fen: 1e9 * FEN_PER_YUAN, unit: { 'zh-Hans': '', 'zh-Hant': '', en: ' billion' } },
  { fen: 1e6 * FEN_PER_YUAN, unit: { 'zh-Hans': '', 'zh-Hant': '', en: ' million' } },
  { fen: FEN_PER_YUAN, unit: { 'zh-Hans': '', 'zh-Hant': '', en: '' } },
]

/**
 * Integer fen as people say it: 1,250 万元, 3.2 亿元, RMB 12.5 million. Two decimals at most; what that rounds away is
 * marked 约 / approx., so that a shown figure is either exact or says that it isn't.
 */
export function money(fen: number, language: Language): string {
  const scales = language === 'en' ? english : chinese
  const scale = scales.find((candidate) => Math.abs(fen) >= candidate.fen) ?? scales[scales.length - 1]!
  const hundredths = fen / (scale.fen / 100)
  const exact = Number.isInteger(hundredths)
  const figure = number(Math.round(hundredths) / 100, language)
  if (language === 'en') return `${exact ? '' : 'approx. '}RMB ${figure}${scale.unit.en}`
  const about = language === 'zh-Hant' ? '約 ' : '约 '
  return `${exact ? '' : about}${figure} ${scale.unit[language]}`
}

/** The exact amount in yuan, for whoever wants to check. */
export function moneyExact(fen: number, language: Language): string {
  const yuan = new Intl.NumberFormat(locale(language), { minimumFractionDigits: fen % FEN_PER_YUAN === 0 ? 0 : 2 })
  return language === 'en' ? `RMB ${yuan.format(fen / FEN_PER_YUAN)}` : `${yuan.format(fen / FEN_PER_YUAN)} 元`
}

/** A range with all its digits. */
export function amountExact({ minFen, maxFen }: { minFen: number; maxFen: number | null }, language: Language): string {
  if (maxFen === null) return moneyRange({ minFen, maxFen }, language)
  return [...new Set([minFen, maxFen])].map((fen) => moneyExact(fen, language)).join(' – ')
}

/** An amount known exactly, up to a bound, or with no bound known. */
export function moneyRange(amount: { minFen: number; maxFen: number | null }, language: Language): string {
  const { minFen, maxFen } = amount
  if (maxFen === minFen) return money(minFen, language)
  const words = rangeWords[language]
  if (maxFen === null) return minFen === 0 ? words.open : words.from(money(minFen, language))
  if (minFen === 0) return words.upTo(money(maxFen, language))
  return `${money(minFen, language)} – ${money(maxFen, language)}`
}

const rangeWords: Record<Language, { open: string; from(a: string): string; upTo(a: string): string }> = {
  'zh-Hans': { open: '金额待定', from: (a) => `${a}起，上限待定`, upTo: (a) => `最高 ${a}`.replace(' 约', '约') },
  'zh-Hant': { open: '金額待定', from: (a) => `${a}起，上限待定`, upTo: (a) => `最高 ${a}`.replace(' 約', '約') },
  en: { open: 'amount open', from: (a) => `from ${a}, upper limit open`, upTo: (a) => `up to ${a}` },
}

export function number(value: number, language: Language): string {
  return new Intl.NumberFormat(locale(language), { maximumFractionDigits: 2 }).format(value)
}

/** A share from 0 to 1 in whole percents; what is nearly the whole is not called the whole. */
export function percent(share: number, language: Language): string {
  const whole = new Intl.NumberFormat(locale(language), { style: 'percent', maximumFractionDigits: 0 })
  return share < 1 && share >= 0.995 ? `>${whole.format(0.99)}` : whole.format(share)
}
