import type { CapacityOfDay, CarrierKind } from '@lianqiao/contracts/console-api'
import { Button, Input } from 'antd'
import { useMemo } from 'react'
import { useCapacity } from '../../api/parks.ts'
import { area } from '../../format/area.ts'
import { addDays, day as dayText } from '../../format/dates.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Chart } from '../../parts/chart/chart.tsx'
import { stepLines } from '../../parts/chart/lines.ts'
import { Section } from '../../parts/section.tsx'
import { Failed, Loading } from '../../parts/states.tsx'

const daysBack = 90
const daysAhead = 90
const colours: Record<CarrierKind, string> = { land: '#17406d', workshop: '#2b7a78' }

type Props = { parkId: string; day: string; today: string; onDay(day: string): void }

/** What is free on a day, and how that was and will be if nothing else happens. */
export function CapacityPanel({ parkId, day, today, onDay }: Props) {
  const { t, language } = useWords()
  const capacity = useCapacity(parkId, addDays(day, -daysBack), addDays(day, daysAhead))
  return (
    <Section
      id="capacity"
      title={t('capacity.title')}
      note={
        <span className="day-picker">
          <label htmlFor="capacity-day">{t('capacity.day')}</label>
          <Input
            id="capacity-day"
            type="date"
            size="small"
            value={day}
            onChange={({ target }) => target.value && onDay(target.value)}
          />
          {day !== today && (
            <Button size="small" type="link" onClick={() => onDay(today)}>
              {t('capacity.today')}
            </Button>
          )}
        </span>
      }
    >
      {capacity.isPending && <Loading rows={3} />}
      {capacity.isError && !capacity.data && <Failed error={capacity.error} onRetry={() => void capacity.refetch()} />}
      {capacity.data && (
        <div className="capacities">
          {(['land', 'workshop'] as const).map((kind) => (
            <CapacityOfKind key={kind} kind={kind} days={capacity.data} day={day} />
          ))}
        </div>
      )}
      {day > today && <p className="quiet">{t('capacity.expected', { day: dayText(day, language) })}</p>}
    </Section>
  )
}

function CapacityOfKind({ kind, days, day }: { kind: CarrierKind; days: CapacityOfDay[]; day: string }) {
  const { t, language } = useWords()
  const of = (one: CapacityOfDay) => one.capacities.find((capacity) => capacity.kind === kind)
  const now = days.filter((one) => one.day <= day).at(-1)
  const told = now && of(now)
  const points = days.map((one): [number, number] => [Date.parse(`${one.day}T00:00:00`), of(one)?.free ?? 0])
  const said = JSON.stringify(points)
  const name = t(`carrier.kind.${kind}`)
  const option = useMemo(
    () => stepLines([{ name, colour: colours[kind], points }], Date.parse(`${day}T00:00:00`)),
    [said, day, name],
  )
  return (
    <div>
      <h3>{name}</h3>
      <p className="capacity-figure">
        <strong>{area(kind, told?.free ?? 0, language)}</strong>{' '}
        <span className="quiet">
          {t('capacity.of', {
            size: area(kind, told?.size ?? 0, language),
            reserved: area(kind, told?.reserved ?? 0, language),
            largest: area(kind, told?.largestFree ?? 0, language),
          })}
        </span>
      </p>
      <Chart
        option={option}
        height={132}
        label={t('capacity.label', {
          kind: name,
          from: days[0]?.day ?? day,
          until: days.at(-1)?.day ?? day,
          free: area(kind, told?.free ?? 0, language),
        })}
      />
    </div>
  )
}
