import type { Carrier, CarrierHistoryEntry } from '@lianqiao/contracts/console-api'
import { useMemo } from 'react'
import { useCarrierHistory } from '../../api/parks.ts'
import { useReference } from '../../api/use-reference.ts'
import { area, areaUnit } from '../../format/area.ts'
import { dateTime } from '../../format/dates.ts'
import { number } from '../../format/money.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Chart } from '../../parts/chart/chart.tsx'
import { stepLines } from '../../parts/chart/lines.ts'
import { Failed, Loading } from '../../parts/states.tsx'
import { When } from '../../parts/when.tsx'
import { CarrierFactsList } from './carrier-facts.tsx'

/** What is told of a carrier, and what happened to it. */
export function CarrierDetails({ carrier }: { carrier: Carrier }) {
  const { t } = useWords()
  const history = useCarrierHistory(carrier.id)
  return (
    <div className="carrier-details">
      <div>
        <CarrierFactsList carrier={carrier} />
        {carrier.note && <p className="quiet carrier-note">{carrier.note}</p>}
      </div>
      <div>
        <h3>{t('carrier.history')}</h3>
        {history.isPending && <Loading rows={2} />}
        {history.isError && <Failed error={history.error} onRetry={() => void history.refetch()} />}
        {history.data && <History entries={history.data} carrier={carrier} />}
      </div>
    </div>
  )
}

function History({ entries, carrier: { kind, name } }: { entries: CarrierHistoryEntry[]; carrier: Carrier }) {
  const { t, language } = useWords()
  const { bureauName } = useReference()
  const oldestFirst = entries.toSorted((a, b) => a.at.localeCompare(b.at))
  const said = oldestFirst
    .map(({ at, free }) => `${dateTime(at, language, new Date())} ${area(kind, free, language)}`)
    .join(', ')
  // What is said is all that is drawn
  const option = useMemo(
    () =>
      stepLines([
        {
          name: areaUnit(kind, language),
          colour: '#17406d',
          points: oldestFirst.map(({ at, free }) => [Date.parse(at), free]),
        },
      ]),
    [said],
  )
  return (
    <>
      {entries.length > 1 && (
        <Chart option={option} label={t('carrier.historyLabel', { carrier: name, list: said })} height={120} />
      )}
      <ol className="timeline">
        {oldestFirst.toReversed().map(({ at, kind: what, change, free, bureauId, version }) => (
          <li key={`${at}-${what}-${version}-${change}`} className="event">
            <span className="event-head">
              <strong>{t(`carrier.event.${what}`)}</strong>
              <When at={at} />
            </span>
            <span>
              {change !== 0 && `${change > 0 ? '+' : '−'}${number(Math.abs(change), language)} · `}
              {t('carrier.freeAfter', { n: area(kind, free, language) })}
              {bureauId && <span className="quiet"> · {bureauName(bureauId)}</span>}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
