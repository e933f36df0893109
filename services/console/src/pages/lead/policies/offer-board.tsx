import type { ClauseResult, PolicyCard } from '@lianqiao/contracts/console-api'
import { useState } from 'react'
import { day } from '../../../format/dates.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Amount } from '../../../parts/amount.tsx'
import { ClauseLink } from './clause-link.tsx'
import { type OfferKind, offerKind } from './offer-kinds.ts'
import { surestFirst } from './surest-first.ts'

const kinds: OfferKind[] = ['offer', 'ask', 'never']

const shownFirst = 4

/** At a glance: what can be offered today, what to ask or verify first, what not to promise. */
export function OfferBoard({ card }: { card: PolicyCard }) {
  return (
    <div className="offer-board">
      {kinds.map((kind) => (
        <Offers key={kind} kind={kind} card={card} />
      ))}
    </div>
  )
}

function Offers({ kind, card }: { kind: OfferKind; card: PolicyCard }) {
  const { t } = useWords()
  const [all, setAll] = useState(false)
  const clauses = surestFirst(card.clauses.filter((clause) => offerKind(clause) === kind))
  const hidden = all ? 0 : Math.max(0, clauses.length - shownFirst)
  return (
    <section className={`offer offer-${kind}`} aria-label={t(`policy.offer.${kind}`)}>
      <h3>
        {t(`policy.offer.${kind}`)} <span className="offer-count">{clauses.length}</span>
      </h3>
      {clauses.length === 0 && <p className="quiet">{t(`policy.offerNone.${kind}`)}</p>}
      <ul>
        {clauses.slice(0, clauses.length - hidden).map((clause) => (
          <li key={clause.clauseId}>
            <ClauseLink clauseId={clause.clauseId} clauses={card.clauses} />
            {clause.amount !== null && <Amount range={clause.amount} />}
            <Why clause={clause} kind={kind} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className="text-link" onClick={() => setAll(true)}>
          {t('policy.more', { n: hidden })}
        </button>
      )}
    </section>
  )
}

/** Why it isn't simply offered, in a word. */
function Why({ clause, kind }: { clause: ClauseResult; kind: OfferKind }) {
  const { t, language } = useWords()
  const { status, assurance, fairCompetition, statusReason, department, times } = clause
  if (kind === 'offer') return department && <small>{department}</small>
  if (fairCompetition.state === 'barred' || fairCompetition.state === 'pending')
    return <small>{t(`policy.fair.${fairCompetition.state}`)}</small>
  if (status === 'discretionary') return <small>{statusReason}</small>
  const open = clause.atoms.filter(({ verdict }) => verdict === 'unknown').length
  const reasons = [
    status === 'notYetOpen' && t('policy.opens', { day: day(times.windowFrom ?? times.inForceFrom ?? '', language) }),
    assurance !== 'verified' && t(`policy.assurance.${assurance}`),
    assurance === 'verified' && fairCompetition.state === 'unstated' && t('policy.fair.unstated'),
    open > 0 && t('policy.openConditions', { n: open }),
    status === 'needsInfo' && open === 0 && t('library.standing.unknown'),
  ]
  return <small>{reasons.filter(Boolean).join(' · ') || statusReason}</small>
}
