import type { HistoryEntry } from '@lianqiao/contracts/console-api'
import { useReference } from '../../api/use-reference.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Section } from '../../parts/section.tsx'
import { When } from '../../parts/when.tsx'

/** Which words say what the detail of an entry is. A correction's is its reason, as it was written. */
const detailWords: Partial<Record<HistoryEntry['kind'], 'delivery.channel' | 'joinBasis' | 'stage'>> = {
  notified: 'delivery.channel',
  duplicate: 'joinBasis',
  'milestone-claimed': 'stage',
  'milestone-verified': 'stage',
  'milestone-rejected': 'stage',
}

export function HistoryPanel({ history }: { history: HistoryEntry[] }) {
  const { t, word } = useWords()
  const { bureauName } = useReference()
  return (
    <Section id="history" title={t('lead.history')}>
      <ol className="timeline">
        {history.map(({ kind, at, bureauId, recipients, detail }) => (
          <li key={`${kind}-${at}-${bureauId}-${detail}`} className={`event event-${kind}`}>
            <span className="event-head">
              <strong>{word('history', kind)}</strong>
              <When at={at} />
            </span>
            {bureauId && <span>{bureauName(bureauId)}</span>}
            <span className="quiet">
              {[
                recipients !== null && t('history.recipients', { n: recipients }),
                detail && word(detailWords[kind] ?? 'part', detail),
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
