import type { LeadDetail } from '@lianqiao/contracts/console-api'
import { useMe } from '../../api/session.ts'
import { useReference } from '../../api/use-reference.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Section } from '../../parts/section.tsx'
import { PartTag } from '../../parts/tags.tsx'

export function RoutingPanel({ lead }: { lead: LeadDetail }) {
  const { t } = useWords()
  const { bureau } = useMe()
  const { bureauName } = useReference()
  const { routing } = lead
  return (
    <Section id="routing" title={t('lead.routing')}>
      {routing.state === 'waiting' && <p className="pending">{t('routing.waiting')}</p>}
      <ul className="assignees">
        {routing.assignees.map(({ bureauId, part }) => (
          <li key={bureauId}>
            <PartTag part={part} />
            <span>
              {bureauName(bureauId)}
              {bureauId === bureau.id && <small className="sub">{t('routing.you')}</small>}
            </span>
          </li>
        ))}
      </ul>
      {routing.state === 'routed' && routing.parksPending && <p className="sub">{t('routing.parksPending')}</p>}
      {routing.state === 'routed' && routing.policiesPending && <p className="sub">{t('routing.policiesPending')}</p>}
    </Section>
  )
}
