import type { Reservation } from '@lianqiao/contracts/console-api'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useReservations } from '../../api/parks.ts'
import { useReference } from '../../api/use-reference.ts'
import { area } from '../../format/area.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Section } from '../../parts/section.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { Deadline, When } from '../../parts/when.tsx'
import { useParkDialogs } from './dialogs.tsx'

/** What is held for whom until when; held ones can be renewed and released. A lead of others has no name here. */
export function ReservationsPanel({ parkId, nameOf }: { parkId: string; nameOf(leadId: string): string | null }) {
  const { t } = useWords()
  const [state, setState] = useState('held')
  const reservations = useReservations(parkId, state)
  const rows = reservations.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Section id="reservations" title={t('reserve.list')}>
      <Segmented
        aria-label={t('reserve.filter')}
        value={state}
        onChange={setState}
        options={[
          { value: 'held', label: t('reserve.state.held') },
          { value: 'released', label: t('reserve.state.released') },
          { value: 'expired', label: t('reserve.state.expired') },
        ]}
      />
      {reservations.isPending && <Loading rows={3} />}
      {reservations.isError && rows.length === 0 && (
        <Failed error={reservations.error} onRetry={() => void reservations.refetch()} />
      )}
      {reservations.data && rows.length === 0 && <p className="quiet panel-empty">{t('reserve.none')}</p>}
      {rows.length > 0 && (
        <table className="grid cards reservations-table" aria-label={t('reserve.list')}>
          <thead>
            <tr>
              <th scope="col">{t('reserve.lead')}</th>
              <th scope="col">{t('carrier.name')}</th>
              <th scope="col">{t('reserve.held')}</th>
              <th scope="col">{state === 'held' ? t('reserve.expires') : t('reserve.ended')}</th>
              <th scope="col">
                <span className="sr-only">{t('carrier.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ReservationRow key={row.id} row={row} enterprise={nameOf(row.leadId)} />
            ))}
          </tbody>
        </table>
      )}
      {reservations.hasNextPage && (
        <Button className="more" onClick={() => void reservations.fetchNextPage()}>
          {t('app.more')}
        </Button>
      )}
    </Section>
  )
}

function ReservationRow({ row, enterprise }: { row: Reservation; enterprise: string | null }) {
  const { t, language } = useWords()
  const { bureauName } = useReference()
  const dialogs = useParkDialogs()
  const held = row.state === 'held'
  const lead = enterprise ?? t('reserve.namelessLead', { id: row.leadId.slice(-6) })
  return (
    <tr>
      <th scope="row">
        {enterprise === null ? lead : <Link to={`/leads/${row.leadId}`}>{lead}</Link>}
        <small className="sub">
          {bureauName(row.bureauId)} · <When at={row.reservedAt} />
        </small>
      </th>
      <td data-label={t('carrier.name')}>
        {row.carrierName}
        <small className="sub code">{row.carrierCode}</small>
      </td>
      <td data-label={t('reserve.held')}>{area(row.kind, row.amount, language)}</td>
      <td data-label={held ? t('reserve.expires') : t('reserve.ended')}>
        {held ? <Deadline by={row.expiresAt} done={false} bare /> : row.endedAt && <When at={row.endedAt} />}
        {row.renewals > 0 && <small className="sub">{t('reserve.renewals', { n: row.renewals })}</small>}
      </td>
      <td className="row-actions">
        {held && (
          <>
            <Button size="small" aria-label={t('reserve.renewOf', { lead })} onClick={() => dialogs.renew(row)}>
              {t('reserve.renew')}
            </Button>
            <Button
              size="small"
              danger
              aria-label={t('reserve.releaseOf', { lead })}
              onClick={() => dialogs.release(row)}
            >
              {t('reserve.release')}
            </Button>
          </>
        )}
      </td>
    </tr>
  )
}
