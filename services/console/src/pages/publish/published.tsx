import { Alert, Button } from 'antd'
import { Link } from 'react-router'
import { useWords } from '../../i18n/use-words.ts'
import { ServedLeads } from './served-leads.tsx'

type Props = { clauses: { clauseId: string; version: number }[]; onMore(): void }

/** What was published, with the way to each clause. */
export function Published({ clauses, onMore }: Props) {
  const { t } = useWords()
  return (
    <div className="published">
      <Alert
        type="success"
        showIcon
        title={t('publish.done', { n: clauses.length })}
        description={t('publish.doneText')}
      />
      <ul className="policies" aria-label={t('publish.done', { n: clauses.length })}>
        {clauses.map(({ clauseId, version }) => (
          <li key={clauseId} className="policy">
            <Link to={`/policies/clauses/${clauseId}`} className="policy-link code">
              {clauseId}
            </Link>{' '}
            {t('library.version', { n: version })} <ServedLeads clauseId={clauseId} />
          </li>
        ))}
      </ul>
      <Button onClick={onMore}>{t('publish.more')}</Button>
    </div>
  )
}
