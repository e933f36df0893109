import './publish.css'
import { Link, useSearchParams } from 'react-router'
import { useClause } from '../../api/policies.ts'
import { useMe } from '../../api/session.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Icon } from '../../parts/icons.tsx'
import { Failed, Loading, Nothing } from '../../parts/states.tsx'
import { useTitle } from '../../parts/use-title.ts'
import { PublishForm } from './publish-form.tsx'
import { startingPoint } from './starting-point.ts'

/** Checking and publishing clauses, for the bureau that answers for the library. */
export function PublishPage() {
  const { t } = useWords()
  const { rights } = useMe()
  const [params] = useSearchParams()
  const from = params.get('from') ?? ''
  useTitle(t('publish.title'))
  return (
    <>
      <Link to="/policies" className="back">
        <Icon name="back" size={16} />
        {t('library.title')}
      </Link>
      <div className="page-head">
        <h1>{t('publish.title')}</h1>
      </div>
      {!rights.includes('publish-policies') ? (
        <Nothing title={t('publish.notYours')} text={t('publish.notYoursText')} />
      ) : from === '' ? (
        <PublishForm start="" />
      ) : (
        <FromClause id={from} />
      )}
    </>
  )
}

function FromClause({ id }: { id: string }) {
  const { data, error, isPending, refetch } = useClause(id, '')
  if (isPending) return <Loading rows={10} />
  if (data) return <PublishForm key={id} start={startingPoint(data)} />
  return <Failed error={error} onRetry={() => void refetch()} />
}
