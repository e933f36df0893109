import type { IdentityQuestion, MergeSide } from '@lianqiao/contracts/console-api'
import { Link } from 'react-router'
import { useWords } from '../../i18n/use-words.ts'
import { PairAnswer } from '../../parts/identity/pair-answer.tsx'
import { Registrations } from '../../parts/registrations.tsx'
import { SameReasons } from '../../parts/same-reasons.tsx'
import { When } from '../../parts/when.tsx'

/** Two enterprises beside each other, what speaks for one and for two, and the answer. */
export function QuestionCard({ question }: { question: IdentityQuestion }) {
  const { t } = useWords()
  const { one, other, reasons, askedAt, recordNames } = question
  return (
    <li className="panel question">
      <div className="question-sides">
        <Side side={one} compared={recordNames[0]} />
        <Side side={other} compared={recordNames[1]} />
      </div>
      <SameReasons reasons={reasons} />
      <div className="question-foot">
        <small className="quiet">
          {t('questions.asked')} <When at={askedAt} />
        </small>
        <PairAnswer keepId={one.id} otherId={other.id} isOpen />
      </div>
    </li>
  )
}

/** `compared` is told where it is another of the enterprise's names than the one it goes by. */
function Side({ side, compared }: { side: MergeSide; compared: string }) {
  const { t } = useWords()
  const { id, name, names, creditCodes, registrations, places, submissions, openLeads } = side
  const others = names.filter((one) => one !== name)
  return (
    <section className="question-side" aria-label={name}>
      <Link to={`/enterprises/${id}`}>{name}</Link>
      {compared !== name && <small>{t('enterprise.compared', { name: compared })}</small>}
      {others.length > 0 && <small className="quiet">{t('questions.alsoNamed', { names: others.join(' · ') })}</small>}
      {creditCodes.length > 0 && <span className="code">{creditCodes.join(' · ')}</span>}
      {registrations.length > 0 && (
        <span>
          <Registrations numbers={registrations} />
        </span>
      )}
      <small className="quiet">{[...places, t('questions.known', { submissions, openLeads })].join(' · ')}</small>
    </section>
  )
}
