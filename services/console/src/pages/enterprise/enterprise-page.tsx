import './enterprise.css'
import { Link, useParams } from 'react-router'
import { useEnterprise } from '../../api/enterprises.ts'
import { asFailure } from '../../api/failure.ts'
import { useWords } from '../../i18n/use-words.ts'
import { QuestionsLink } from '../../parts/identity/questions-link.tsx'
import { Failed, Loading, Nothing } from '../../parts/states.tsx'
import { useTitle } from '../../parts/use-title.ts'
import { LeadsSection } from './leads-section.tsx'
import { MergesSection } from './merges-section.tsx'
import { RecordsSection } from './records-section.tsx'
import { RelationsSection } from './relations-section.tsx'

/** One enterprise: what it was reported as, its leads, what hangs together with it, and what was joined. */
export function EnterprisePage() {
  const id = useParams().id!
  const { t } = useWords()
  const enterprise = useEnterprise(id)
  useTitle(enterprise.data?.name ?? t('enterprise.title'))
  if (enterprise.isPending) return <Loading rows={10} />
  if (enterprise.data === undefined) {
    if (asFailure(enterprise.error).kind !== 'not-found')
      return <Failed error={enterprise.error} onRetry={() => void enterprise.refetch()} />
    return (
      <Nothing title={t('enterprise.notFound')} text={t('enterprise.notFoundText')}>
        <Link to="/leads">{t('lead.toLeads')}</Link>
      </Nothing>
    )
  }
  const { name, records, submissions } = enterprise.data
  return (
    <article className="enterprise">
      <div className="page-head">
        <h1>{name}</h1>
        <span className="page-head-note">{t('enterprise.counts', { records: records.length, submissions })}</span>
        <span className="page-head-end">
          <QuestionsLink />
        </span>
      </div>
      <div className="enterprise-sections">
        <RelationsSection enterprise={enterprise.data} />
        <RecordsSection enterprise={enterprise.data} />
        <LeadsSection enterprise={enterprise.data} />
        <MergesSection enterprise={enterprise.data} />
      </div>
    </article>
  )
}
