import type { ParkProposal } from '@lianqiao/contracts/console-api'
import { useWords } from '../../i18n/use-words.ts'
import { itemColour } from '../../parts/item-colours.ts'
import { colour } from '../../parts/tags.tsx'
import { Verdict } from '../../parts/verdict.tsx'
import { ParkPlaces } from './park-places.tsx'

export function ParkDetails({ park }: { park: ParkProposal }) {
  return (
    <>
      <ParkPlaces park={park} />
      <div className="park-details">
        <div>
          <Conditions conditions={park.conditions.filter(({ verdict }) => verdict !== 'unknown')} />
          <Questions conditions={park.conditions.filter(({ verdict }) => verdict === 'unknown')} />
        </div>
        <Sum items={park.items} score={park.score} open={park.open} />
      </div>
    </>
  )
}

function Conditions({ conditions }: { conditions: ParkProposal['conditions'] }) {
  const { t, word } = useWords()
  return (
    <table className="small-table">
      <caption>{t('park.conditions')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('park.condition')}</th>
          <th scope="col">{t('park.required')}</th>
          <th scope="col">{t('park.available')}</th>
          <th scope="col">{t('park.result')}</th>
        </tr>
      </thead>
      <tbody>
        {conditions.map(({ condition, verdict, required, available, note }) => (
          <tr key={condition}>
            <th scope="row">{word('parkCondition', condition)}</th>
            <td>{required || t('app.unknown')}</td>
            <td>{available || t('app.unknown')}</td>
            <td>
              <Verdict verdict={verdict} word={t(`park.${verdict}`)} />
              {note && <small className="sub">{note}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What nobody knows yet, as the questions that would settle it, with what is there already. */
function Questions({ conditions }: { conditions: ParkProposal['conditions'] }) {
  const { t, word } = useWords()
  if (conditions.length === 0) return null
  return (
    <details className="park-questions" open={conditions.length < 5}>
      <summary className="waiting">{t('park.questions', { n: conditions.length })}</summary>
      <ul>
        {conditions.map(({ condition, required, available, note }) => (
          <li key={condition}>
            <strong>{word('parkCondition', condition)}</strong> {note}
            {(required || available) && (
              <small className="quiet">
                {[required && t('pair.needed', { text: required }), available && t('pair.there', { text: available })]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The sum by hand: weight × mark, and the points added up to the score; what nobody could judge stays open. */
function Sum({ items, score, open }: Pick<ParkProposal, 'items' | 'score' | 'open'>) {
  const { t, word } = useWords()
  return (
    <table className="small-table">
      <caption>{t('park.parts')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('park.item')}</th>
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
        {items.map(({ item, weight, mark, points, reason }, index) => (
          <tr key={item}>
            <th scope="row">
              <span className="swatch" style={colour(itemColour(index))} />
              {word('scoreItem', item)}
              {reason && <small className="sub">{reason}</small>}
            </th>
            <td className="figure">{weight}</td>
            <td className="figure">{mark ?? <span className="waiting">{t('park.unknown')}</span>}</td>
            <td className="figure">
              {mark === null ? <span className="waiting">{t('park.openPoints', { n: weight })}</span> : points}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {t('park.total')}
          </th>
          <td className="figure">{score}</td>
        </tr>
        {open > 0 && (
          <tr className="waiting">
            <th scope="row" colSpan={3}>
              {t('park.openTotal', { from: score, to: score + open })}
            </th>
            <td className="figure">{open}</td>
          </tr>
        )}
      </tfoot>
    </table>
  )
}
