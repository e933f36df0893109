import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Resource } from './words.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'console'
    resources: { console: Resource }
  }
}

/** The one translator of the page; languages are added to it as they are loaded. */
export const i18n = i18next.createInstance()

await i18n.use(initReactI18next).init({
  resources: {},
  ns: ['console'],
  defaultNS: 'console',
  lng: 'cimode',
  fallbackLng: false,
  interpolation: { escapeValue: false },
  returnEmptyString: true,
})
