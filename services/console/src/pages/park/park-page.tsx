import './park.css'
import type { ParkRow } from '@lianqiao/contracts/console-api'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { addressOf } from '../../api/call.ts'
import { asFailure } from '../../api/failure.ts'
import { usePark, useProposedLeads } from '../../api/parks.ts'
import { useReference } from '../../api/use-reference.ts'
import { dayOf } from '../../format/dates.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Icon } from '../../parts/icons.tsx'
import { Failed, Loading, Nothing } from '../../parts/states.tsx'
import { useTitle } from '../../parts/use-title.ts'
import { AboutPanel } from './about-panel.tsx'
import { CapacityPanel } from './capacity-panel.tsx'
import { CarriersPanel } from './carriers-panel.tsx'
import { ParkDialogs, useParkDialogs } from './dialogs.tsx'
import { ProposedPanel } from './proposed-panel.tsx'
import { ReservationsPanel } from './reservations-panel.tsx'

export function ParkPage() {
  const id = useParams().id!
  const { t } = useWords()
  const park = usePark(id)
  useTitle(park.data?.name ?? t('parks.title'))

  if (park.isPending) return <Loading rows={12} />
  if (park.data)
    return (
      <ParkDialogs key={id} parkId={id}>
        <Park park={park.data} />
      </ParkDialogs>
    )
  if (asFailure(park.error).kind === 'not-found')
    return (
      <Nothing title={t('parks.notFound')} text={t('parks.notFoundText')}>
        <Link to="/parks">{t('parks.toParks')}</Link>
      </Nothing>
    )
  return <Failed error={park.error} onRetry={() => void park.refetch()} />
}

function Park({ park }: { park: ParkRow }) {
  const today = dayOf(new Date())
  const [day, setDay] = useState(today)
  const leads = useProposedLeads(park.id)
  const names = new Map(leads.data?.pages.flatMap(({ items }) => items).map((one) => [one.leadId, one.enterpriseName]))
  return (
    <article className="park-page">
      <Head park={park} />
      <div className="page-columns">
        <div className="page-main">
          <CapacityPanel parkId={park.id} day={day} today={today} onDay={setDay} />
          <CarriersPanel parkId={park.id} day={day} today={day === today} />
          <ReservationsPanel parkId={park.id} nameOf={(leadId) => names.get(leadId) ?? null} />
        </div>
        <aside className="page-side">
          <ProposedPanel leads={leads} />
          <AboutPanel park={park} />
        </aside>
      </div>
    </article>
  )
}

function Head({ park }: { park: ParkRow }) {
  const { t } = useWords()
  const { placeName } = useReference()
  const dialogs = useParkDialogs()
  return (
    <div className="page-head">
      <Link to="/parks" className="page-back" aria-label={t('lead.back')}>
        <Icon name="back" />
      </Link>
      <h1>{park.name}</h1>
      <span className="page-head-note">{placeName(park.divisionCode)}</span>
      {park.mayKeep && (
        <div className="page-head-end">
          <Dropdown
            menu={{
              items: (['xlsx', 'csv'] as const).map((format) => ({
                key: format,
                label: (
                  <a href={addressOf(`GET /parks/:id/carriers.${format}`, { id: park.id })}>
                    {t(`import.export.${format}`)}
                  </a>
                ),
              })),
            }}
            trigger={['click']}
          >
            <Button>{t('import.exportButton')}</Button>
          </Dropdown>
          <Button onClick={dialogs.importFile}>{t('import.button')}</Button>
          <Button type="primary" onClick={dialogs.add}>
            {t('carrier.add')}
          </Button>
        </div>
      )}
    </div>
  )
}
