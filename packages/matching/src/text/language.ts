import type { Text } from '../fact.ts'

export type Language = keyof Text

const LANGUAGES: Record<string, Language> = { 'zh-Hans': 'zhHans', 'zh-Hant': 'zhHant', en: 'en' }

/** The key of a language tag; Simplified Chinese, which the sources are written in, for any other. */
export function languageOf(tag: string): Language {
  return LANGUAGES[tag] ?? 'zhHans'
}
