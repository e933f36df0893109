import { useWords } from '../i18n/use-words.ts'

/** The bridge and the name. */
export function Brand() {
  const { t, language } = useWords()
  return (
    <span className="brand">
      <svg viewBox="0 0 32 24" width="30" height="22" aria-hidden="true">
        <path d="M3 19C8 6 24 6 29 19M1 19h30M9.5 19v-6.6M16 19V9.4M22.5 19v-6.6" />
      </svg>
      <span className="brand-name">{t('app.name')}</span>
      {language !== 'en' && <span className="brand-latin">Lianqiao</span>}
    </span>
  )
}
