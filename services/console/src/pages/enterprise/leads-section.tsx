import type { Enterprise } from '@lianqiao/contracts/console-api'
import { Link } from 'react-router'
import { useReference } from '../../api/use-reference.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Section } from '../../parts/section.tsx'
import { StatusTag } from '../../parts/tags.tsx'
import { When } from '../../parts/when.tsx'

export function LeadsSection({ enterprise: { leads, submissions } }: { enterprise: Enterprise }) {
  const { t } = useWords()
  const { bureauName } = useReference()
  const hidden = submissions - leads.length
  return (
    <Section
      id="leads"
      title={t('enterprise.leads')}
      note={hidden > 0 ? t('enterprise.hiddenLeads', { n: hidden }) : undefined}
    >
      <ul className="enterprise-leads">
        {leads.map(({ id, enterpriseName, status, submittedAt, duplicateOf, claimedByBureauId }) => (
          <li key={id}>
            <StatusTag status={status} />
            <Link to={`/leads/${id}`}>{enterpriseName}</Link>
            <When at={submittedAt} />
            {duplicateOf !== null && <Link to={`/leads/${duplicateOf}`}>{t('enterprise.duplicateOf')}</Link>}
            {claimedByBureauId !== null && <span className="quiet">{bureauName(claimedByBureauId)}</span>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
