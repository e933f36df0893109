import type { ParkProposal } from '@lianqiao/contracts/console-api'
import { Link, useParams } from 'react-router'
import { useParks } from '../../api/parks.ts'
import { area } from '../../format/area.ts'
import { useWords } from '../../i18n/use-words.ts'

/** Which carriers would hold it, alone or together, and by which agreement; with the way to reserve one. */
export function ParkPlaces({ park }: { park: ParkProposal }) {
  const { t } = useWords()
  const leadId = useParams().id!
  const parks = useParks()
  const kept = parks.data?.some(({ id, mayKeep }) => id === park.parkId && mayKeep) ?? false
  return (
    <div className="park-places">
      {park.enclave && (
        <p>
          <span className="tag tag-liaison">{t('park.enclave')}</span>{' '}
          <Link to={`/agreements/${park.enclave.agreementId}`}>{park.enclave.title}</Link>
          {park.enclave.originTaxBp !== null && (
            <span className="quiet"> · {t('park.originTax', { p: park.enclave.originTaxBp / 100 })}</span>
          )}
        </p>
      )}
      <Carriers title={t('park.carriers')} carriers={park.carriers} />
      <Carriers title={t('park.together')} carriers={park.together} />
      {kept && <Link to={`/parks/${park.parkId}?lead=${leadId}`}>{t('park.reserveHere')}</Link>}
    </div>
  )
}

function Carriers({ title, carriers }: { title: string; carriers: ParkProposal['carriers'] }) {
  const { t, language } = useWords()
  if (carriers.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <ul className="proposed-carriers">
        {carriers.map(({ carrierId, name, code, kind, free }) => (
          <li key={carrierId}>
            {name} <span className="code quiet">{code}</span>{' '}
            <span className="quiet">{t('park.freeNow', { n: area(kind, free, language) })}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
