import './identity.css'
import { Link } from 'react-router'
import { useQuestions } from '../../api/enterprises.ts'
import { useMe } from '../../api/session.ts'
import { useWords } from '../../i18n/use-words.ts'

/** The way to the open questions, with their number; for the city's officers, who answer them. */
export function QuestionsLink() {
  const { t } = useWords()
  const isCity = useMe().bureau.kind === 'city'
  const { data } = useQuestions({ enabled: isCity })
  if (!isCity) return null
  const page = data?.pages[0]
  return (
    <Link to="/enterprises/questions" className="button-link questions-link">
      {t('questions.title')}
      {page !== undefined && page.total > 0 && <span className="count">{countOf(page)}</span>}
    </Link>
  )
}

/** 1000+ where there are more than the list can hold. */
export const countOf = ({ total, hasMore }: { total: number; hasMore: boolean }): string =>
  `${total}${hasMore ? '+' : ''}`
