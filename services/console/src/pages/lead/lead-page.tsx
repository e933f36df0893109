import './lead.css'
import type { LeadDetail } from '@lianqiao/contracts/console-api'
import { Alert } from 'antd'
import { Link, useParams } from 'react-router'
import { asFailure } from '../../api/failure.ts'
import { useLead } from '../../api/leads.ts'
import { useReference } from '../../api/use-reference.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Failed, Loading, Nothing } from '../../parts/states.tsx'
import { useTitle } from '../../parts/use-title.ts'
import { AdmissionSection } from './admission/admission-section.tsx'
import { ChainSection } from './chain-section.tsx'
import { ContactPanel } from './contact-panel.tsx'
import { DeliveriesPanel } from './deliveries-panel.tsx'
import { EnterpriseSection } from './enterprise-section.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { LeadHead } from './lead-head.tsx'
import { ParksSection } from './parks-section.tsx'
import { PoliciesSection } from './policies/policies-section.tsx'
import { ProjectSection } from './project/project-section.tsx'
import { RoutingPanel } from './routing-panel.tsx'
import { useMarkLeadRead } from './use-mark-lead-read.ts'

export function LeadPage() {
  const id = useParams().id!
  const { t } = useWords()
  const lead = useLead(id)
  useTitle(lead.data?.enterpriseName ?? t('leads.title'))

  if (lead.isPending) return <Loading rows={12} />
  if (lead.data) return <Lead key={id} lead={lead.data} />
  if (asFailure(lead.error).kind === 'not-found')
    return (
      <Nothing title={t('lead.notFound')} text={t('lead.notFoundText')}>
        <Link to="/leads">{t('lead.toLeads')}</Link>
      </Nothing>
    )
  return <Failed error={lead.error} onRetry={() => void lead.refetch()} />
}

function Lead({ lead }: { lead: LeadDetail }) {
  const { word } = useWords()
  const { chainName } = useReference()
  useMarkLeadRead(lead.id)
  return (
    <article className="lead">
      <LeadHead lead={lead} />
      {lead.markers.length > 0 && (
        <div className="markers">
          {lead.markers.map(({ code, pointer, detail }) => (
            <Alert
              key={code + pointer}
              type="warning"
              showIcon
              title={word('marker', code)}
              description={detail ? chainName(detail) : undefined}
            />
          ))}
        </div>
      )}
      <div className="page-columns">
        <div className="page-main">
          <ProjectSection lead={lead} />
          <EnterpriseSection lead={lead} />
          <ChainSection lead={lead} />
          <ParksSection lead={lead} />
          <AdmissionSection lead={lead} />
          <PoliciesSection lead={lead} />
        </div>
        <aside className="page-side">
          <ContactPanel lead={lead} />
          <RoutingPanel lead={lead} />
          <HistoryPanel history={lead.history} />
          <DeliveriesPanel deliveries={lead.deliveries} />
        </aside>
      </div>
    </article>
  )
}
