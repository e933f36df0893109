import { useSetLanguage } from '../api/session.ts'
import { htmlLanguage } from '../format/locale.ts'
import { languageNames, languages } from '../i18n/languages.ts'
import { useWords } from '../i18n/use-words.ts'

/** The three languages side by side: one press, and readable to whoever cannot read the others. */
export function LanguageSwitch() {
  const { t, language } = useWords()
  const set = useSetLanguage()
  return (
    <fieldset className="languages" aria-label={t('app.language')}>
      {languages.map((one) => (
        <button
          key={one}
          type="button"
          lang={htmlLanguage(one)}
          title={languageNames[one].long}
          aria-label={languageNames[one].long}
          aria-pressed={one === language}
          onClick={() => set.mutate(one)}
        >
          {languageNames[one].short}
        </button>
      ))}
    </fieldset>
  )
}
