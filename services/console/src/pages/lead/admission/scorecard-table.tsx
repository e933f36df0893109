import type { Scorecard, ScorecardItem } from '@lianqiao/contracts/console-api'
import type { ReactNode } from 'react'
import { number } from '../../../format/money.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Verdict } from '../../../parts/verdict.tsx'

type Props = {
  card: Scorecard
  /** Draws the figure and its source where they can be changed. */
  figure?(item: ScorecardItem): ReactNode
}

/** The sum by hand: points = weight × mark ÷ 100, added up to the total; vetoes stand beside it, whatever the total. */
export function ScorecardTable({ card, figure }: Props) {
  const { t, language } = useWords()
  const vetoed = card.items.filter(({ veto }) => veto === 'failed')
  return (
    <div className="scroll">
      <table className="small-table scorecard" aria-label={t('admission.title')}>
        <thead>
          <tr>
            <th scope="col">{t('admission.item')}</th>
            <th scope="col" className={figure ? undefined : 'figure'}>
              {t('admission.value')}
            </th>
            <th scope="col" className="figure">
              {t('park.weight')}
            </th>
            <th scope="col" className="figure">
              {t('park.mark')}
            </th>
            <th scope="col" className="figure">
              {t('park.points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {card.items.map((item) => (
            <tr key={item.item}>
              <th scope="row">
                {item.label[language]}
                <small className="sub">
                  {t('admission.scale', {
                    worst: number(item.worst, language),
                    best: number(item.best, language),
                    unit: item.unit[language],
                  })}
                </small>
                <Veto item={item} />
              </th>
              <td className={figure ? undefined : 'figure'}>{figure ? figure(item) : <Said item={item} />}</td>
              <td className="figure" data-label={t('park.weight')}>
                {item.weight}
              </td>
              <td className="figure" data-label={t('park.mark')}>
                {item.mark ?? <span className="waiting">{t('park.unknown')}</span>}
              </td>
              <td className="figure" data-label={t('park.points')}>
                {item.mark === null ? (
                  <span className="waiting">{t('park.openPoints', { n: item.weight })}</span>
                ) : (
                  item.points
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {t('admission.total', { n: card.passMark })}
            </th>
            <td className="figure">{card.total}</td>
          </tr>
          {card.open > 0 && (
            <tr className="waiting">
              <th scope="row" colSpan={4}>
                {t('park.openTotal', { from: card.total, to: card.total + card.open })}
              </th>
              <td className="figure">{card.open}</td>
            </tr>
          )}
        </tfoot>
      </table>
      {vetoed.length > 0 && (
        <p className="bad">
          {t('admission.vetoed', { list: vetoed.map(({ label }) => label[language]).join(t('admission.and')) })}
        </p>
      )}
      <p className="quiet">{t('admission.byHand')}</p>
    </div>
  )
}

/** A veto is no matter of points: its bound, and whether it holds. */
function Veto({ item }: { item: ScorecardItem }) {
  const { t, language } = useWords()
  if (item.veto === null || item.vetoBound === null) return null
  const bound = { n: number(item.vetoBound, language), unit: item.unit[language] }
  const said = [
    t(item.best > item.worst ? 'admission.atLeast' : 'admission.atMost', bound),
    t(`admission.vetoState.${item.veto}`),
    ...(item.shortBy === null ? [] : [t('admission.shortBy', { n: number(item.shortBy, language) })]),
  ]
  return (
    <small className="sub veto">
      <Verdict
        verdict={({ passed: 'met', failed: 'failed', unknown: 'unknown' } as const)[item.veto]}
        word={`${t('admission.veto')}${said.join(' · ')}`}
      />
    </small>
  )
}

function Said({ item }: { item: ScorecardItem }) {
  const { t, language } = useWords()
  if (item.value === null) return <span className="waiting">{t('park.unknown')}</span>
  return (
    <>
      {number(item.value, language)}
      <small className="sub">{item.source}</small>
      <small className="sub">{t('admission.judgedBy', { who: item.judgedBy, day: item.judgedOn })}</small>
    </>
  )
}
