import type { Language } from '@lianqiao/contracts/console-api'

const locales: Record<Language, string> = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-HK', en: 'en-GB' }

/** The locale whose habits of writing numbers and dates a language of the console follows. */
export const locale = (language: Language): string => locales[language]

const htmlLanguages: Record<Language, string> = { 'zh-Hans': 'zh-Hans-CN', 'zh-Hant': 'zh-Hant-HK', en: 'en' }

/** For the `lang` of the page: it decides which form of a shared character is drawn. */
export const htmlLanguage = (language: Language): string => htmlLanguages[language]
