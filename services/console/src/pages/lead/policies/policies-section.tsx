import type { LeadDetail, PolicyCard } from '@lianqiao/contracts/console-api'
import { Alert } from 'antd'
import { useState } from 'react'
import { asFailure } from '../../../api/failure.ts'
import type { AskedDay } from '../../../api/filters.ts'
import { policiesPending } from '../../../api/leads.ts'
import { usePolicyCard } from '../../../api/policies.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Section } from '../../../parts/section.tsx'
import { Failed, Loading, Nothing } from '../../../parts/states.tsx'
import { CheckAnswer } from './check-answer.tsx'
import { ChooseDay, today } from './choose-day.tsx'
import { ClauseGroups } from './clause-groups.tsx'
import { Combination } from './combination.tsx'
import { NearMisses } from './near-misses.tsx'
import { OfferBoard } from './offer-board.tsx'
import { Opened, useOpened } from './opened.ts'
import { Questions } from './questions.tsx'

/** What the enterprise can have: on top what decides, below every clause with its reasons. */
export function PoliciesSection({ lead }: { lead: LeadDetail }) {
  const { t } = useWords()
  const [asked, setAsked] = useState<AskedDay>(today)
  return (
    <Section id="policies" title={t('lead.policies')} note={<ChooseDay asked={asked} onChange={setAsked} />}>
      {asked.asOf || asked.knownOn ? (
        <PoliciesOfDay leadId={lead.id} asked={asked} />
      ) : (
        <PoliciesToday lead={lead} asked={asked} />
      )}
    </Section>
  )
}

function PoliciesToday({ lead, asked }: { lead: LeadDetail; asked: AskedDay }) {
  const { t } = useWords()
  if (lead.policies === null) return <Alert type="warning" showIcon title={t('policy.away')} />
  if (policiesPending(lead)) return <p className="pending">{t('policy.pending')}</p>
  return <Policies leadId={lead.id} card={lead.policies} asked={asked} />
}

function PoliciesOfDay({ leadId, asked }: { leadId: string; asked: AskedDay }) {
  const { t } = useWords()
  const { data, error, isPending, refetch } = usePolicyCard(leadId, asked)
  if (isPending) return <Loading rows={4} />
  if (data) return <Policies leadId={leadId} card={data} asked={asked} />
  if (asFailure(error).kind === 'not-found')
    return <Nothing title={t('policy.notKnownThen')} text={t('policy.notKnownThenText')} />
  return <Failed error={error} onRetry={() => void refetch()} />
}

function Policies({ leadId, card, asked }: { leadId: string; card: PolicyCard; asked: AskedDay }) {
  const { t } = useWords()
  const opened = useOpened(card.clauses)
  if (card.clauses.length === 0) return <p className="quiet">{t('policy.empty')}</p>
  return (
    <Opened value={opened}>
      <div className="policy-card">
        <Combination card={card} />
        <OfferBoard card={card} today={asked.asOf === '' && asked.knownOn === ''} />
        <div className="next-steps">
          <Questions card={card} />
          <NearMisses card={card} />
        </div>
        <ClauseGroups card={card} />
        <CheckAnswer leadId={leadId} asked={asked} />
      </div>
    </Opened>
  )
}
