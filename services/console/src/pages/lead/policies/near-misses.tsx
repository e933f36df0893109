import type { PolicyCard } from '@lianqiao/contracts/console-api'
import { useWords } from '../../../i18n/use-words.ts'
import { Amount } from '../../../parts/amount.tsx'
import { ClauseLink } from './clause-link.tsx'

/** Clauses that one requirement stands against, with how far off the lead is. */
export function NearMisses({ card }: { card: PolicyCard }) {
  const { t } = useWords()
  if (card.nearMisses.length === 0) return null
  return (
    <section className="near-misses" aria-label={t('policy.nearMisses')}>
      <h3>{t('policy.nearMisses')}</h3>
      <ul>
        {card.nearMisses.map(({ clauseId, atoms, amount }) => (
          <li key={clauseId}>
            <ClauseLink clauseId={clauseId} clauses={card.clauses} marked />
            {amount && <Amount range={amount} />}
            <span className="near-by">
              {atoms.map(({ distance, required, has }) => distance || `${required} (${has})`).join(t('policy.orElse'))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
