import type { LeadDetail } from '@lianqiao/contracts/console-api'
import { useReference } from '../../api/use-reference.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Section } from '../../parts/section.tsx'
import { When } from '../../parts/when.tsx'

const tones: Record<string, string> = {
  delivered: 'good',
  'dead-lettered': 'bad',
  suppressed: 'waiting',
  waiting: 'waiting',
}

export function DeliveriesPanel({ deliveries }: { deliveries: LeadDetail['deliveries'] }) {
  const { t, word } = useWords()
  const { bureauName } = useReference()
  return (
    <Section id="deliveries" title={t('lead.deliveries')}>
      {deliveries === null && <p className="pending">{t('delivery.away')}</p>}
      {deliveries?.length === 0 && <p className="quiet">{t('delivery.empty')}</p>}
      <ul className="deliveries">
        {deliveries?.map(({ bureauId, recipientId, channel, outcome, reason, at }) => (
          <li key={`${bureauId}-${recipientId}-${channel}-${at}`}>
            <span>
              {bureauName(bureauId)}
              <small className="sub">
                {[recipientId, word('delivery.channel', channel)].filter(Boolean).join(' · ')}
              </small>
            </span>
            <span className="delivery-end">
              <span className={`tag tone-${tones[outcome] ?? 'quiet'}`}>{word('delivery.outcome', outcome)}</span>
              {reason && <small className="sub">{word('delivery.reason', reason)}</small>}
              <When at={at} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
