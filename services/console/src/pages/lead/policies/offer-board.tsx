import type { ClauseResult, PolicyCard } from '@lianqiao/contracts/console-api'
import { useWords } from '../../../i18n/use-words.ts'
import { Amount } from '../../../parts/amount.tsx'
import { ClauseLink } from './clause-link.tsx'
import { type OfferKind, offerKind } from './offer-kinds.ts'
import { surestFirst } from './surest-first.ts'

const kinds: OfferKind[] = ['offer', 'ask', 'never']

/** At a glance: what can be offered today, what to ask or verify first, what not to promise. */
export function OfferBoard({ card }: { card: PolicyCard }) {
  const { t } = useWords()
  return (
    <div className="offer-board">
      {kinds.map((kind) => {
        const clauses = surestFirst(card.clauses.filter((clause) => offerKind(clause) === kind))
        return (
          <section key={kind} className={`offer offer-${kind}`} aria-label={t(`policy.offer.${kind}`)}>
            <h3>
              {t(`policy.offer.${kind}`)} <span className="offer-count">{clauses.length}</span>
            </h3>
            {clauses.length === 0 && <p className="quiet">{t(`policy.offerNone.${kind}`)}</p>}
            <ul>
              {clauses.map((clause) => (
                <li key={clause.clauseId}>
                  <ClauseLink clauseId={clause.clauseId} clauses={card.clauses} />
                  {clause.amount !== null && <Amount range={clause.amount} />}
                  <Why clause={clause} kind={kind} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

/** Why it isn't simply offered, in a word. */
function Why({ clause, kind }: { clause: ClauseResult; kind: OfferKind }) {
  const { t } = useWords()
  const { status, assurance, fairCompetition, statusReason, department, times } = clause
  if (kind === 'offer') return department && <small>{department}</small>
  if (fairCompetition.state === 'barred' || fairCompetition.state === 'pending')
    return <small>{t(`policy.fair.${fairCompetition.state}`)}</small>
  if (status === 'discretionary') return <small>{statusReason}</small>
  const open = clause.atoms.filter(({ verdict }) => verdict === 'unknown').length
  const reasons = [
    status === 'notYetOpen' && t('policy.opens', { day: times.windowFrom ?? times.inForceFrom ?? '' }),
    assurance !== 'verified' && t(`policy.assurance.${assurance}`),
    assurance === 'verified' && fairCompetition.state === 'unstated' && t('policy.fair.unstated'),
    open > 0 && t('policy.openConditions', { n: open }),
  ]
  return <small>{reasons.filter(Boolean).join(' · ') || statusReason}</small>
}
