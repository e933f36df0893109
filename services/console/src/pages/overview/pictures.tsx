import { useMemo } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import { Chart } from '../../parts/chart/chart.tsx'
import { type Bar, dayColumns, lyingBars } from '../../parts/chart/options.ts'

export function BarsPicture({ title, bars }: { title: string; bars: Bar[] }) {
  const { language } = useWords()
  const said = bars.map(({ name, value }) => `${name} ${value}`).join(', ')
  // What is said is all that is drawn
  const option = useMemo(() => lyingBars(bars, { nameWidth: language === 'en' ? 168 : 112 }), [said, language])
  return (
    <Picture title={title} rows={bars.map(({ name, value }) => [name, value])}>
      <Chart option={option} label={`${title}: ${said}`} height={Math.max(bars.length * 28, 56) + 8} />
    </Picture>
  )
}

export function DaysPicture({ title, days }: { title: string; days: { day: string; count: number }[] }) {
  const said = days
    .filter(({ count }) => count > 0)
    .map(({ day, count }) => `${day} ${count}`)
    .join(', ')
  const option = useMemo(
    () =>
      dayColumns(
        days.map(({ day, count }) => ({ name: day.slice(5), value: count })),
        '#17406d',
      ),
    [days],
  )
  return (
    <Picture title={title} rows={days.filter(({ count }) => count > 0).map(({ day, count }) => [day, count])}>
      <Chart option={option} label={`${title}: ${said}`} height={236} />
    </Picture>
  )
}

/** A picture, and its figures for whoever wants them. */
function Picture({ title, rows, children }: { title: string; rows: [string, number][]; children: React.ReactNode }) {
  const { t } = useWords()
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{title}</h2>
      </div>
      {children}
      <details className="figures">
        <summary>{t('overview.figures')}</summary>
        <table className="small-table">
          <tbody>
            {rows.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="figure">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
