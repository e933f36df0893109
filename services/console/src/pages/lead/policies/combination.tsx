import type { PolicyCard, Selection } from '@lianqiao/contracts/console-api'
import { useWords } from '../../../i18n/use-words.ts'
import { Amount } from '../../../parts/amount.tsx'
import { ClauseLink } from './clause-link.tsx'

/** The best set of clauses that may be had together: its total, what it is made of, what had to stay out and why. */
export function Combination({ card }: { card: PolicyCard }) {
  const { t } = useWords()
  const { range, certain, possible } = card.combination
  const settled = range.minFen === range.maxFen
  return (
    <section className="combination" aria-label={t('policy.best')}>
      <p className="combination-total">
        <span>{t('policy.best')}</span>
        <Amount range={range} className="total" />
        <small>{t('policy.bestHint')}</small>
      </p>
      {possible.taken.length === 0 && <p className="quiet">{t('policy.bestNone')}</p>}
      <div className="combination-ways">
        {settled ? (
          <Way name={t('policy.madeOf')} card={card} selection={possible} />
        ) : (
          <>
            <Way name={t('policy.sureNow')} card={card} selection={certain} />
            <Way name={t('policy.ifAllMet')} card={card} selection={possible} />
          </>
        )}
      </div>
    </section>
  )
}

/** One way to the total. Where nothing is paid, nothing gave way to anything either. */
function Way({ name, card, selection }: { name: string; card: PolicyCard; selection: Selection }) {
  const { t } = useWords()
  const { totalFen, taken, leftOut } = selection
  const paid = taken.filter(({ paidFen }) => paidFen !== 0)
  if (taken.length === 0) return null
  return (
    <div>
      <h3>
        {name} <Amount range={rangeOf(totalFen)} />
      </h3>
      <ul>
        {paid.map(({ clauseId, paidFen }) => (
          <li key={clauseId} className="taken">
            <ClauseLink clauseId={clauseId} clauses={card.clauses} /> <Amount range={rangeOf(paidFen)} />
          </li>
        ))}
        {paid.length === 0 && <li className="quiet">{t('policy.nothingSure')}</li>}
        {(totalFen === 0 ? [] : leftOut).map(({ clauseId, because, inFavourOf }) => (
          <li key={clauseId} className="left-out">
            {t('policy.leftOut')} <ClauseLink clauseId={clauseId} clauses={card.clauses} />{' '}
            {t(`policy.because.${because}`)} <ClauseLink clauseId={inFavourOf} clauses={card.clauses} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** fen, null where no bound is known */
const rangeOf = (fen: number | null) => ({ minFen: fen ?? 0, maxFen: fen })
