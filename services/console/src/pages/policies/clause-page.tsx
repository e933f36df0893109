import './policies.css'
import type { ClauseDocument } from '@lianqiao/contracts/console-api'
import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { asFailure } from '../../api/failure.ts'
import { useClause } from '../../api/policies.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Icon } from '../../parts/icons.tsx'
import { Failed, Loading, Nothing } from '../../parts/states.tsx'
import { AssuranceTag, StandingTag } from '../../parts/tags.tsx'
import { useTitle } from '../../parts/use-title.ts'
import { ClauseActions } from './clause-actions.tsx'
import { ClauseHistory } from './clause-history.tsx'
import { DocumentPanel } from './document-panel.tsx'
import { RulesPanel } from './rules-panel.tsx'
import { StackingPanel } from './stacking-panel.tsx'

export function ClausePage() {
  const id = useParams().id!
  const [params] = useSearchParams()
  const { t } = useWords()
  const { data, error, isPending, refetch } = useClause(id, params.get('version') ?? '')
  useTitle(data?.clauseTitle ?? t('library.title'))
  if (isPending) return <Loading rows={10} />
  if (data) return <ClauseView clause={data} />
  if (asFailure(error).kind === 'not-found')
    return (
      <Nothing title={t('library.noClause')} text={t('library.noClauseText')}>
        <Link to="/policies">{t('library.title')}</Link>
      </Nothing>
    )
  return <Failed error={error} onRetry={() => void refetch()} />
}

/** The text on the left, what was typed from it on the right; pointing at a condition marks where the text says it. */
function ClauseView({ clause }: { clause: ClauseDocument }) {
  const { t, word } = useWords()
  const [pointed, setPointed] = useState<number | null>(null)
  return (
    <article className="clause-page">
      <Link to="/policies" className="back">
        <Icon name="back" size={16} />
        {t('library.title')}
      </Link>
      <div className="page-head">
        <h1>{clause.clauseTitle}</h1>
        <AssuranceTag assurance={clause.assurance} />
        <StandingTag standing={clause.standing} />
        <span className="tag">{word('benefitType', clause.kind)}</span>
        <span className="page-head-note">
          <span className="code">{clause.clauseId}</span> {t('library.version', { n: clause.version })}
        </span>
        <Serves clause={clause} />
        <ClauseActions clause={clause} />
      </div>
      <VersionNotice clause={clause} />
      <div className="clause-columns">
        <DocumentPanel clause={clause} pointed={pointed} />
        <RulesPanel clause={clause} onPoint={setPointed} />
        <StackingPanel clause={clause} />
        <ClauseHistory clause={clause} />
      </div>
    </article>
  )
}

function Serves({ clause }: { clause: ClauseDocument }) {
  const { t } = useWords()
  if (clause.kind !== 'benefit') return null
  return <span className="page-head-note">{t('library.serves', { n: clause.servedLeads })}</span>
}

/** What is read is not what is matched: a version that was replaced, or a clause that was withdrawn. */
function VersionNotice({ clause }: { clause: ClauseDocument }) {
  const { t } = useWords()
  const [newest] = clause.history
  if (newest === undefined || (newest.kind === 'published' && newest.version === clause.version)) return null
  return (
    <p className="other-day" role="status">
      {newest.version === clause.version ? t('library.isWithdrawn') : t('library.isOlder', { n: clause.version })}{' '}
      {newest.version !== clause.version && (
        <Link to={`/policies/clauses/${clause.clauseId}`}>{t('library.toLatest')}</Link>
      )}
    </p>
  )
}
