import type { ClauseDocument } from '@lianqiao/contracts/console-api'
import { Link } from 'react-router'
import { useWords } from '../../i18n/use-words.ts'
import { When } from '../../parts/when.tsx'

/** All versions, newest first: who published or withdrew each, when and why. */
export function ClauseHistory({ clause }: { clause: ClauseDocument }) {
  const { t, word } = useWords()
  return (
    <section className="panel clause-history" aria-labelledby="history-title">
      <div className="panel-head">
        <h2 id="history-title">{t('library.history')}</h2>
      </div>
      <ol className="timeline">
        {clause.history.map(({ version, kind, knownFrom, by, reason }) => (
          <li key={`${version} ${kind}`} className={`event event-${kind}`}>
            <span className="event-head">
              <strong>
                <Link to={`/policies/clauses/${clause.clauseId}?version=${version}`}>
                  {t('library.version', { n: version })}
                </Link>{' '}
                {t(`library.change.${kind}`)}
                {version === clause.version && kind === 'published' && (
                  <span className="tag tag-joined">{t('library.thisVersion')}</span>
                )}
              </strong>
              <When at={knownFrom} />
            </span>
            <span>{t('library.publishedBy', { who: word('library.author', by) })}</span>
            {reason && <small className="quiet">{reason}</small>}
          </li>
        ))}
      </ol>
    </section>
  )
}
