import type { HistoryEntry } from '@lianqiao/contracts/console-api'
import { useReference } from '../../api/use-reference.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Section } from '../../parts/section.tsx'
import { When } from '../../parts/when.tsx'

export function HistoryPanel({ history }: { history: HistoryEntry[] }) {
  const { t, word } = useWords()
  const { bureauName } = useReference()
  return (
    <Section id="history" title={t('lead.history')}>
      <ol className="timeline">
        {history.map(({ kind, at, bureauId, recipients, detail }) => (
          <li key={`${kind}-${at}-${bureauId}`} className={`event event-${kind}`}>
            <span className="event-head">
              <strong>{word('history', kind)}</strong>
              <When at={at} />
            </span>
            {bureauId && <span>{bureauName(bureauId)}</span>}
            <span className="quiet">
              {[
                recipients !== null && t('history.recipients', { n: recipients }),
                detail && word(kind === 'notified' ? 'delivery.channel' : 'part', detail),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
