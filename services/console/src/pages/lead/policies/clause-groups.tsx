import type { ClauseResult, ClauseStatus, PolicyCard } from '@lianqiao/contracts/console-api'
import { Collapse } from 'antd'
import { useWords } from '../../../i18n/use-words.ts'
import { ClauseCard } from './clause-card.tsx'
import { statusOrder, useOpenedClauses } from './opened.ts'
import { surestFirst } from './surest-first.ts'

/** All clauses by their status, with how many there are; the surest first, and of those the ones with an amount. */
export function ClauseGroups({ card }: { card: PolicyCard }) {
  const { t } = useWords()
  const { groups, openGroups } = useOpenedClauses()
  const shown = statusOrder
    .map((status) => ({ status, clauses: card.clauses.filter((clause) => clause.status === status) }))
    .filter(({ status, clauses }) => clauses.length > 0 || (card.counts[status] ?? 0) > 0)
  return (
    <section aria-label={t('policy.allClauses')}>
      <h3>{t('policy.allClauses')}</h3>
      <Collapse
        className="policy-groups"
        size="small"
        activeKey={groups}
        onChange={(keys) => openGroups(keys as ClauseStatus[])}
        items={shown.map(({ status, clauses }) => ({
          key: status,
          label: <GroupHead status={status} count={card.counts[status] ?? clauses.length} />,
          children: <Group clauses={clauses} />,
        }))}
      />
      {card.notShown > 0 && <p className="quiet">{t('policy.notShown', { n: card.notShown })}</p>}
    </section>
  )
}

function Group({ clauses }: { clauses: ClauseResult[] }) {
  return (
    <ul className="clauses">
      {surestFirst(clauses).map((clause) => (
        <ClauseCard key={clause.clauseId} clause={clause} />
      ))}
    </ul>
  )
}

function GroupHead({ status, count }: { status: ClauseStatus; count: number }) {
  const { t } = useWords()
  return (
    <span className="group-head">
      <strong className={`group-${status}`}>{t(`policy.status.${status}`)}</strong>
      <span className="group-count">{count}</span>
      <small>{t(`policy.statusHint.${status}`)}</small>
    </span>
  )
}
