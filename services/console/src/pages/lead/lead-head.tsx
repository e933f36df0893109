import type { LeadDetail } from '@lianqiao/contracts/console-api'
import { Link } from 'react-router'
import { isOpen } from '../../api/leads.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Icon } from '../../parts/icons.tsx'
import { StatusTag } from '../../parts/tags.tsx'
import { Deadline } from '../../parts/when.tsx'
import { ClaimButton } from './claim-button.tsx'
import { HighlightedText } from './highlighted-text.tsx'

/** Stays at the top: which lead, where it stands, how long is left, and what to do. */
export function LeadHead({ lead }: { lead: LeadDetail }) {
  const { t } = useWords()
  return (
    <div className="lead-head">
      <Link to="/" className="page-back" aria-label={t('lead.back')}>
        <Icon name="back" />
      </Link>
      <h1>
        <HighlightedText text={lead.enterpriseName} field="name" evidence={lead.classification.evidence} />
      </h1>
      <StatusTag status={lead.status} />
      <div className="lead-head-end">
        {isOpen(lead.status) && <Deadline by={lead.acknowledgeBy} done={false} />}
        <ClaimButton lead={lead} />
      </div>
      <nav className="lead-jumps" aria-label={t('lead.sections')}>
        {lead.status === 'converted' && <a href="#project">{t('project.title')}</a>}
        <a href="#who">{t('lead.who')}</a>
        <a href="#chain">{t('lead.chain')}</a>
        <a href="#parks">{t('lead.parks')}</a>
        <a href="#policies">{t('lead.policies')}</a>
        <a href="#contact">{t('lead.contact')}</a>
        <a href="#history">{t('lead.history')}</a>
      </nav>
    </div>
  )
}
