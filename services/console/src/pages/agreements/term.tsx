import type { AgreementContent } from '@lianqiao/contracts/console-api'
import { useWords } from '../../i18n/use-words.ts'
import { yearsOfTerm } from './years-of-term.ts'

/** First and last day, and how many years that is. */
export function Term({ term }: { term: AgreementContent['term'] }) {
  const { t } = useWords()
  return (
    <span className="term">
      {term.from} – {term.to} <small className="quiet">{t('agreement.years', { n: yearsOfTerm(term) })}</small>
    </span>
  )
}
