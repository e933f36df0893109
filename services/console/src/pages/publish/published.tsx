import { Alert, Button } from 'antd'
import { Link } from 'react-router'
import { useServedLeads } from '../../api/policies.ts'
import { useWords } from '../../i18n/use-words.ts'

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
          <PublishedClause key={clauseId} clauseId={clauseId} version={version} />
        ))}
      </ul>
      <Button onClick={onMore}>{t('publish.more')}</Button>
    </div>
  )
}

/** The leads it serves are being sought while this is shown, so the count still grows. */
function PublishedClause({ clauseId, version }: { clauseId: string; version: number }) {
  const { t } = useWords()
  const served = useServedLeads(clauseId)
  return (
    <li className="policy">
      <Link to={`/policies/clauses/${clauseId}`} className="policy-link code">
        {clauseId}
      </Link>{' '}
      {t('library.version', { n: version })}
      {served.data !== undefined && <strong> {t('library.serves', { n: served.data })}</strong>}
    </li>
  )
}
