import type { ClauseDocument } from '@lianqiao/contracts/console-api'
import { Link } from 'react-router'
import { useWords } from '../../i18n/use-words.ts'

/** What it cannot be had together with, or only in part. */
export function StackingPanel({ clause }: { clause: ClauseDocument }) {
  const { t } = useWords()
  const { stacking, excludes, clauseId } = clause
  if (stacking.length === 0 && excludes.length === 0) return null
  return (
    <section className="panel" aria-labelledby="stacking-title">
      <div className="panel-head">
        <h2 id="stacking-title">{t('library.stacking')}</h2>
      </div>
      <ul className="stacking">
        {stacking.map(({ group, mode, note, members }) => (
          <li key={group}>
            <strong>{t(`library.mode.${mode}`)}</strong> <Clauses ids={members.filter((id) => id !== clauseId)} />
            {note && <small className="sub">{note}</small>}
          </li>
        ))}
        {excludes.length > 0 && (
          <li>
            <strong>{t('library.excludes')}</strong> <Clauses ids={excludes} />
          </li>
        )}
      </ul>
    </section>
  )
}

function Clauses({ ids }: { ids: string[] }) {
  return ids.map((id) => (
    <Link key={id} to={`/policies/clauses/${id}`} className="code member">
      {id}
    </Link>
  ))
}
