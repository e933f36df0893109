import type { PolicyCard, Unlocks } from '@lianqiao/contracts/console-api'
import { moneyRange } from '../../../format/money.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ClauseLink } from './clause-link.tsx'

/** What to ask the enterprise next, by what an answer could unlock; each clause it is about can be followed. */
export function Questions({ card }: { card: PolicyCard }) {
  const { t } = useWords()
  const { questions, clauses } = card
  if (questions.length === 0) return null
  return (
    <section className="questions" aria-label={t('policy.questions')}>
      <h3>{t('policy.questions')}</h3>
      <ol>
        {questions.map(({ fact, text, alone, withOthers }) => (
          <li key={fact}>
            <strong>{text}</strong>
            <About name={t('policy.answerSettles')} unlocks={alone} clauses={clauses} />
            <About name={t('policy.answerHelps')} unlocks={withOthers} clauses={clauses} />
          </li>
        ))}
      </ol>
    </section>
  )
}

type AboutProps = { name: string; unlocks: Unlocks; clauses: PolicyCard['clauses'] }

function About({ name, unlocks, clauses }: AboutProps) {
  const { language } = useWords()
  if (unlocks.clauseIds.length === 0) return null
  return (
    <small className="question-about">
      {name}{' '}
      {unlocks.clauseIds.map((clauseId, at) => (
        <span key={clauseId}>
          {at > 0 && (language === 'en' ? ', ' : '、')}
          <ClauseLink clauseId={clauseId} clauses={clauses} marked />
        </span>
      ))}
      {unlocks.fen === null && ` ${moneyRange({ minFen: 0, maxFen: null }, language)}`}
    </small>
  )
}
