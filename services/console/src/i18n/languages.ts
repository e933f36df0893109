import type { Language } from '@lianqiao/contracts/console-api'
import type { Locale } from 'antd/es/locale/index.js'
import type { Resource } from './words.ts'

export const languages: readonly Language[] = ['zh-Hans', 'zh-Hant', 'en']

/** Each language's own name, as it stands in the switch. */
export const languageNames: Record<Language, { short: string; long: string }> = {
  'zh-Hans': { short: '简', long: '简体中文' },
  'zh-Hant': { short: '繁', long: '繁體中文' },
  en: { short: 'EN', long: 'English' },
}

type Loaded = { words: Resource; antd: Locale }

/** Brings a language's words, and those of the component library, only when it is used. */
export const loadLanguage: Record<Language, () => Promise<Loaded>> = {
  'zh-Hans': async () => {
    const [words, antd] = await Promise.all([import('./zh-hans/index.ts'), import('antd/es/locale/zh_CN.js')])
    return { words: words.zhHans, antd: antd.default }
  },
  'zh-Hant': async () => {
    const [words, antd] = await Promise.all([import('./zh-hant/index.ts'), import('antd/es/locale/zh_HK.js')])
    return { words: words.zhHant, antd: antd.default }
  },
  en: async () => {
    const [words, antd] = await Promise.all([import('./en/index.ts'), import('antd/es/locale/en_US.js')])
    return { words: words.en, antd: antd.default }
  },
}

const remembered = 'lianqiao.language'

/** Before anybody has signed in: what was used here last, else what the browser asks for, else 简体. */
export function firstLanguage(): Language {
  const last = localStorage.getItem(remembered)
  if (isLanguage(last)) return last
  return fromTags(navigator.languages)
}

/** The console's language for a list of BCP 47 tags, most wanted first. */
export function fromTags(tags: readonly string[]): Language {
  for (const tag of tags) {
    if (/^zh\b.*(hant|hk|mo|tw)/i.test(tag)) return 'zh-Hant'
    if (/^zh\b/i.test(tag)) return 'zh-Hans'
    if (/^en\b/i.test(tag)) return 'en'
  }
  return 'zh-Hans'
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(remembered, language)
}

function isLanguage(value: string | null): value is Language {
  return languages.some((language) => language === value)
}
