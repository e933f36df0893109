import '../agreements/agreements.css'
import './agreement.css'
import type { AgreementDetail } from '@lianqiao/contracts/console-api'
import { Link, useParams } from 'react-router'
import { useAgreement } from '../../api/agreements.ts'
import { asFailure } from '../../api/failure.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Icon } from '../../parts/icons.tsx'
import { Failed, Loading, Nothing } from '../../parts/states.tsx'
import { useTitle } from '../../parts/use-title.ts'
import { AgreementState } from '../agreements/agreement-state.tsx'
import { simulationAddress } from '../simulation/address.ts'
import { Books } from './books.tsx'
import { PartiesPanel } from './parties-panel.tsx'
import { SharesPanel } from './shares-panel.tsx'
import { StatementPanel } from './statement-panel.tsx'
import { TermsPanel } from './terms-panel.tsx'
import { VersionsPanel } from './versions-panel.tsx'

export function AgreementPage() {
  const id = useParams().id!
  const { t, language } = useWords()
  const agreement = useAgreement(id)
  useTitle(agreement.data?.content.name[language] ?? t('agreement.title'))

  if (agreement.isPending) return <Loading rows={12} />
  if (agreement.data) return <Agreement agreement={agreement.data} />
  if (asFailure(agreement.error).kind === 'not-found')
    return (
      <Nothing title={t('agreement.notFound')} text={t('agreement.notFoundText')}>
        <Link to="/agreements">{t('agreement.toList')}</Link>
      </Nothing>
    )
  return <Failed error={agreement.error} onRetry={() => void agreement.refetch()} />
}

function Agreement({ agreement }: { agreement: AgreementDetail }) {
  const { t, language } = useWords()
  const { id, content, state, mayRecord } = agreement
  return (
    <article className="agreement">
      <div className="page-head">
        <Link to="/agreements" className="page-back" aria-label={t('lead.back')}>
          <Icon name="back" />
        </Link>
        <h1>{content.name[language]}</h1>
        <AgreementState state={state} />
        <div className="page-head-end">
          {mayRecord && (
            <Link to={`/agreements/${id}/change`} className="button-link">
              {t('agreement.change')}
            </Link>
          )}
          <Link to={simulationAddress([id])} className="button-link button-link-primary">
            {t('agreement.simulate')}
          </Link>
        </div>
      </div>
      <div className="page-columns">
        <div className="page-main">
          <SharesPanel content={content} />
          <StatementPanel agreement={agreement} />
          <Books agreement={agreement} />
        </div>
        <aside className="page-side">
          <PartiesPanel content={content} />
          <TermsPanel content={content} />
          <VersionsPanel agreement={agreement} />
        </aside>
      </div>
    </article>
  )
}
