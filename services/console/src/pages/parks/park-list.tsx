import type { CarrierKind, ParkRow } from '@lianqiao/contracts/console-api'
import { Link } from 'react-router'
import { useReference } from '../../api/use-reference.ts'
import { area } from '../../format/area.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ChainTag } from '../../parts/tags.tsx'
import { freeIn } from './free.ts'

/** All parks with their chains and what is free; those whose figures are the officer's to read can be opened. */
export function ParkList({ parks }: { parks: ParkRow[] }) {
  const { t } = useWords()
  const { placeName } = useReference()
  return (
    <ul className="park-list" aria-label={t('parks.list')}>
      {parks.map((park) => (
        <li key={park.id} className="panel">
          <div className="park-list-head">
            <h2>{park.mayKeep ? <Link to={`/parks/${park.id}`}>{park.name}</Link> : park.name}</h2>
            <span className="quiet">{placeName(park.divisionCode)}</span>
          </div>
          <div className="park-list-body">
            <p className="chains">
              {park.chains.length === 0 && <span className="quiet">{t('parks.noChains')}</span>}
              {park.chains.map((chain) => (
                <ChainTag key={chain} chainId={chain} none="" />
              ))}
            </p>
            {park.capacities === null ? (
              <span className="quiet">{t('parks.notYours')}</span>
            ) : (
              <dl className="free">
                <Free park={park} kind="land" />
                <Free park={park} kind="workshop" />
              </dl>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Free({ park, kind }: { park: ParkRow; kind: CarrierKind }) {
  const { t, language } = useWords()
  const free = freeIn(park, kind)
  return (
    <div>
      <dt>{t(`carrier.kind.${kind}`)}</dt>
      <dd>
        {free === null ? (
          <span className="waiting">{t('parks.untold')}</span>
        ) : (
          <strong>{area(kind, free, language)}</strong>
        )}
      </dd>
    </div>
  )
}
