import type { Language } from '@lianqiao/contracts/console-api'
import type { Locale } from 'antd/es/locale/index.js'
import { createContext, type ReactNode, use, useEffect, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import { htmlLanguage } from '../format/locale.ts'
import { firstLanguage, loadLanguage, rememberLanguage } from './languages.ts'
import { i18n } from './setup.ts'

type Switch = { antd: Locale; change(language: Language): Promise<void> }

const LanguageContext = createContext<Switch | null>(null)

/** Speaks the language last used here; nothing is drawn before its words are there. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [antd, setAntd] = useState<Locale | null>(null)

  const change = async (language: Language) => {
    const loaded = await loadLanguage[language]()
    i18n.addResourceBundle(language, 'console', loaded.words)
    await i18n.changeLanguage(language)
    document.documentElement.lang = htmlLanguage(language)
    rememberLanguage(language)
    setAntd(loaded.antd)
  }

  // Once, when the page opens
  useEffect(() => {
    void change(firstLanguage())
  }, [])

  if (antd === null) return null
  return (
    <LanguageContext value={{ antd, change }}>
      <I18nextProvider i18n={i18n}>{children}</I18nextProvider>
    </LanguageContext>
  )
}

export function useLanguageSwitch(): Switch {
  const value = use(LanguageContext)
  if (value === null) throw new Error('useLanguageSwitch outside LanguageProvider')
  return value
}
