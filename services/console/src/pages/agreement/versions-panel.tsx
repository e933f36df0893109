import type { AgreementDetail } from '@lianqiao/contracts/console-api'
import { useWords } from '../../i18n/use-words.ts'
import { Section } from '../../parts/section.tsx'
import { When } from '../../parts/when.tsx'

/** How it has changed: what was posted by an earlier version stays as it was. */
export function VersionsPanel({ agreement }: { agreement: AgreementDetail }) {
  const { t } = useWords()
  return (
    <Section id="versions" title={t('agreement.versions')}>
      <ol className="timeline">
        {agreement.versions.map(({ version, content, recordedAt, recordedBy }) => (
          <li key={version} className="event">
            <span className="event-head">
              <strong>{t('agreement.version', { n: version })}</strong>
              <When at={recordedAt} />
            </span>
            <span>{t('agreement.effectiveFrom', { day: content.effectiveFrom })}</span>
            <span className="quiet">{recordedBy}</span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
