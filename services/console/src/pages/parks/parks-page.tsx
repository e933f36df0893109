import './parks.css'
import type { ParkRow } from '@lianqiao/contracts/console-api'
import { useNavigate } from 'react-router'
import { useParks } from '../../api/parks.ts'
import { area } from '../../format/area.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Failed, Loading, Nothing } from '../../parts/states.tsx'
import { useTitle } from '../../parts/use-title.ts'
import { freeOf } from './free.ts'
import { ParkList } from './park-list.tsx'
import { ParksMap } from './parks-map.tsx'

export function ParksPage() {
  const { t, language } = useWords()
  const parks = useParks()
  useTitle(t('parks.title'))
  const sums = (['land', 'workshop'] as const).flatMap((kind) => {
    const free = freeOf(parks.data ?? [], kind)
    return free === null ? [] : [area(kind, free, language)]
  })
  return (
    <>
      <div className="page-head">
        <h1>{t('parks.title')}</h1>
        {parks.data && (
          <span className="page-head-note">
            {[
              t('parks.count', { n: parks.data.length }),
              sums.length > 0 && t('parks.sum', { list: sums.join(language === 'en' ? ', ' : '、') }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
      </div>
      {parks.isPending && <Loading rows={10} />}
      {parks.isError && !parks.data && <Failed error={parks.error} onRetry={() => void parks.refetch()} />}
      {parks.data?.length === 0 && <Nothing title={t('parks.empty')} />}
      {parks.data && parks.data.length > 0 && <Parks parks={parks.data} />}
    </>
  )
}

function Parks({ parks }: { parks: ParkRow[] }) {
  const navigate = useNavigate()
  // One's own first: the others are there to be known of.
  const ordered = parks.toSorted((a, b) => Number(b.mayKeep) - Number(a.mayKeep))
  return (
    <div className="parks-columns">
      <section className="panel parks-map-panel">
        <ParksMap parks={parks} onOpen={({ id }) => void navigate(`/parks/${id}`)} />
      </section>
      <ParkList parks={ordered} />
    </div>
  )
}
