import type { LeadRow } from '@lianqiao/contracts/console-api'
import { Link } from 'react-router'
import { isOpen } from '../../api/leads.ts'
import { useReference } from '../../api/use-reference.ts'
import { percent } from '../../format/money.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ChainTag, StatusTag } from '../../parts/tags.tsx'
import { Deadline, When } from '../../parts/when.tsx'

/** A plain table; on a phone each row becomes a card (see leads.css, which takes the labels from `data-label`). */
export function LeadsTable({ rows }: { rows: LeadRow[] }) {
  const { t } = useWords()
  return (
    <table className="grid leads-table" aria-label={t('leads.title')}>
      <thead>
        <tr>
          <th scope="col">{t('leads.enterprise')}</th>
          <th scope="col">{t('leads.origin')}</th>
          <th scope="col">{t('leads.chain')}</th>
          <th scope="col">{t('leads.park')}</th>
          <th scope="col">{t('leads.status')}</th>
          <th scope="col">{t('leads.deadline')}</th>
          <th scope="col">{t('leads.submitted')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <LeadsRow key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function LeadsRow({ row }: { row: LeadRow }) {
  const { t, language } = useWords()
  const { placeName, parkName, bureauName } = useReference()
  return (
    <tr>
      <th scope="row">
        <Link to={`/leads/${row.id}`}>{row.enterpriseName}</Link>
      </th>
      <td data-label={t('leads.origin')}>
        {row.originZone === 'unknown' && !row.originCode ? t('zone.unknown') : placeName(row.originCode)}
        {row.originZone === 'outside' && <small className="sub">{t('zone.outside')}</small>}
      </td>
      <td data-label={t('leads.chain')}>
        <ChainTag chainId={row.chainId} none={t('inbox.noChain')} />
        {row.confidence !== null && row.chainId && (
          <small className="sub">{t('chain.confidence', { p: percent(row.confidence, language) })}</small>
        )}
      </td>
      <td data-label={t('leads.park')}>{row.parkId ? parkName(row.parkId) : t('inbox.noPark')}</td>
      <td data-label={t('leads.status')}>
        <StatusTag status={row.status} />
        {row.stage && <small className="sub">{t(`stage.${row.stage}`)}</small>}
        {row.claimedByBureauId && <small className="sub">{bureauName(row.claimedByBureauId)}</small>}
      </td>
      <td data-label={t('leads.deadline')}>
        <Deadline by={row.acknowledgeBy} done={!isOpen(row.status)} bare />
      </td>
      <td data-label={t('leads.submitted')}>
        <When at={row.submittedAt} />
      </td>
    </tr>
  )
}
