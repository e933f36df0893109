import type { ClauseResult, ClauseStatus, LeadDetail } from '@lianqiao/contracts/console-api'
import { Alert, Button, Collapse } from 'antd'
import { useState } from 'react'
import { policiesPending } from '../../api/leads.ts'
import { day } from '../../format/dates.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Section } from '../../parts/section.tsx'
import { ClauseCard } from './clause-card.tsx'
import { openQuestions } from './open-questions.ts'
import { surestFirst } from './surest-first.ts'

/** From what can be had to what can't. */
const order: ClauseStatus[] = [
  'eligible',
  'needsInfo',
  'discretionary',
  'notYetOpen',
  'notOfferable',
  'expired',
  'ineligible',
]

export function PoliciesSection({ lead }: { lead: LeadDetail }) {
  const { t, language } = useWords()
  const asOf = lead.policies?.asOf
  return (
    <Section id="policies" title={t('lead.policies')} note={asOf && t('policy.asOf', { day: day(asOf, language) })}>
      <Policies lead={lead} />
    </Section>
  )
}

function Policies({ lead }: { lead: LeadDetail }) {
  const { t } = useWords()
  if (lead.policies === null) return <Alert type="warning" showIcon title={t('policy.away')} />
  if (policiesPending(lead)) return <p className="pending">{t('policy.pending')}</p>
  const { clauses } = lead.policies
  const groups = order
    .map((status) => ({ status, clauses: clauses.filter((clause) => clause.status === status) }))
    .filter((group) => group.clauses.length > 0)
  if (groups.length === 0) return <p className="quiet">{t('policy.empty')}</p>
  const first = groups.filter(({ status }) => status === 'eligible' || status === 'needsInfo')
  return (
    <>
      <Questions clauses={clauses} />
      <Collapse
        className="policy-groups"
        size="small"
        defaultActiveKey={first.slice(0, 1).map(({ status }) => status)}
        items={groups.map(({ status, clauses: members }) => ({
          key: status,
          label: <GroupHead status={status} count={members.length} />,
          children: <GroupMembers clauses={members} />,
        }))}
      />
    </>
  )
}

const shownFirst = 8

/** The surest first, and of those the ones with an amount; a long group is opened step by step. */
function GroupMembers({ clauses }: { clauses: ClauseResult[] }) {
  const { t } = useWords()
  const [all, setAll] = useState(false)
  const sorted = surestFirst(clauses)
  const hidden = all ? 0 : Math.max(0, sorted.length - shownFirst)
  return (
    <>
      <ul className="clauses">
        {sorted.slice(0, sorted.length - hidden).map((clause) => (
          <ClauseCard key={clause.clauseId} clause={clause} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button type="link" className="more-link" onClick={() => setAll(true)}>
          {t('policy.more', { n: hidden })}
        </Button>
      )}
    </>
  )
}

function GroupHead({ status, count }: { status: ClauseStatus; count: number }) {
  const { t } = useWords()
  return (
    <span className="group-head">
      <strong className={`group-${status}`}>{t(`policy.status.${status}`)}</strong>
      <span className="group-count">{count}</span>
      <small>{t(`policy.statusHint.${status}`)}</small>
    </span>
  )
}

/** What to ask the enterprise next, by how many clauses the answer would settle. */
function Questions({ clauses }: { clauses: ClauseResult[] }) {
  const { t } = useWords()
  const questions = openQuestions(clauses).slice(0, 5)
  if (questions.length === 0) return null
  return (
    <div className="questions">
      <h3>{t('policy.questions')}</h3>
      <ol>
        {questions.map(({ question, clauses: settled }) => (
          <li key={question}>
            {question} <small>{t('policy.questionFor', { n: settled })}</small>
          </li>
        ))}
      </ol>
    </div>
  )
}
