import type { ClauseResult } from '@lianqiao/contracts/console-api'
import { useId, useState } from 'react'
import { moneyExact, moneyRange } from '../../format/money.ts'
import { factName } from '../../i18n/facts.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Disclose } from '../../parts/disclose.tsx'
import { AssuranceTag } from '../../parts/tags.tsx'
import { ClauseDetails } from './clause-details.tsx'

/** One clause: what it gives and how sure that is; opened, its conditions and where it stands written. */
export function ClauseCard({ clause }: { clause: ClauseResult }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <li className={`clause clause-${clause.status}`}>
      <div className="clause-head">
        <Disclose open={open} controls={id} onToggle={() => setOpen(!open)}>
          {clause.clauseTitle}
        </Disclose>
        <AssuranceTag assurance={clause.assurance} />
        <Amount clause={clause} />
      </div>
      <p className="clause-doc">
        {clause.policyTitle} · {clause.docNo || t('policy.noDocNo')}
      </p>
      <Reason clause={clause} />
      <div id={id} hidden={!open}>
        {open && <ClauseDetails clause={clause} />}
      </div>
    </li>
  )
}

/** Why it stands where it stands; for what needs information, which. */
function Reason({ clause }: { clause: ClauseResult }) {
  const { t, language } = useWords()
  const unknown = clause.atoms
    .filter(({ verdict }) => verdict === 'unknown')
    .map(({ fact }) => factName(fact, language))
  const facts = [...new Set(unknown)].join(language === 'en' ? ', ' : '、')
  const reason = clause.status === 'needsInfo' && facts ? t('policy.unknownFacts', { facts }) : clause.statusReason
  return reason && <p className="clause-reason">{reason}</p>
}

function Amount({ clause }: { clause: ClauseResult }) {
  const { language, word } = useWords()
  if (clause.amount === null)
    return <span className="amount amount-none">{word('benefitType', clause.benefitType)}</span>
  const { minFen, maxFen } = clause.amount
  const exact = [minFen, maxFen ?? minFen].map((fen) => moneyExact(fen, language))
  return (
    <span className="amount" title={exact[0] === exact[1] ? exact[0] : exact.join(' – ')}>
      {moneyRange(clause.amount, language)}
    </span>
  )
}
