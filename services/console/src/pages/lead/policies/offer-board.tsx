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

type Props = {
  card: PolicyCard
  /** Asked for today with what is known now, and not for another day. */
  today: boolean
}

/** At a glance: what can be offered today, what to ask or verify first, what not to promise. */
export function OfferBoard({ card, today }: Props) {
  return (
    <div className="offer-board">
      {kinds.map((kind) => (
        <Offers key={kind} kind={kind} card={card} today={today} />
      ))}
    </div>
  )
}

function Offers({ kind, card, today }: Props & { kind: OfferKind }) {
  const { t } = useWords()
  const [all, setAll] = useState(false)
  const surest = surestFirst(card.clauses.filter((clause) => offerKind(clause) === kind))
  // What can be had sooner comes before what opens later, however sure that is.
  const later = ({ status }: ClauseResult) => Number(status === 'notYetOpen')
  const clauses = surest.sort((a, b) => later(a) - later(b))
  const name = kind === 'offer' && !today ? t('policy.offerThen') : t(`policy.offer.${kind}`)
  const hidden = all ? 0 : Math.max(0, clauses.length - shownFirst)
  return (
    <section className={`offer offer-${kind}`} aria-label={name}>
      <h3>
        {name} <span className="offer-count">{clauses.length}</span>
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
