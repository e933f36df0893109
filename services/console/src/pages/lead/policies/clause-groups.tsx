import type { ClauseResult, ClauseStatus, PolicyCard } from '@lianqiao/contracts/console-api'
import { useWords } from '../../../i18n/use-words.ts'
import { ClauseCard } from './clause-card.tsx'
import { statusOrder, useOpenedClauses } from './opened.ts'
import { surestFirst } from './surest-first.ts'

/** All clauses by their status, with how many there are; the surest first, and of those the ones with an amount. */
export function ClauseGroups({ card }: { card: PolicyCard }) {
  const { t } = useWords()
  const shown = statusOrder
    .map((status) => ({ status, clauses: card.clauses.filter((clause) => clause.status === status) }))
    .filter(({ status, clauses }) => clauses.length > 0 || (card.counts[status] ?? 0) > 0)
  return (
    <section aria-label={t('policy.allClauses')}>
      <h3>{t('policy.allClauses')}</h3>
      <div className="policy-groups">
        {shown.map(({ status, clauses }) => (
          <Group key={status} status={status} count={card.counts[status] ?? clauses.length} clauses={clauses} />
        ))}
      </div>
      {card.notShown > 0 && <p className="quiet">{t('policy.notShown', { n: card.notShown })}</p>}
    </section>
  )
}

type GroupProps = { status: ClauseStatus; count: number; clauses: ClauseResult[] }

function Group({ status, count, clauses }: GroupProps) {
  const { t } = useWords()
  const { groups, toggleGroup } = useOpenedClauses()
  const open = groups.has(status)
  const id = `clauses-${status}`
  return (
    <div className="policy-group">
      <h4>
        <button
          type="button"
          className="disclose"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => toggleGroup(status)}
        >
          <span className={`group-${status}`}>{t(`policy.status.${status}`)}</span>{' '}
          <span className="group-count">{count}</span>
        </button>
        <small>{t(`policy.statusHint.${status}`)}</small>
      </h4>
      <ul className="clauses" id={id} hidden={!open}>
        {open && surestFirst(clauses).map((clause) => <ClauseCard key={clause.clauseId} clause={clause} />)}
      </ul>
    </div>
  )
}
