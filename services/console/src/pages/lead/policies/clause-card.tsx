import type { ClauseResult } from '@lianqiao/contracts/console-api'
import { useWords } from '../../../i18n/use-words.ts'
import { Amount } from '../../../parts/amount.tsx'
import { AssuranceTag } from '../../../parts/tags.tsx'
import { ClauseDetails } from './clause-details.tsx'
import { clauseElementId, useOpenedClauses } from './opened.ts'

/** One clause: what it gives and how sure that is; opened, its conditions, computation and where it stands written. */
export function ClauseCard({ clause }: { clause: ClauseResult }) {
  const { t, word } = useWords()
  const { clauses, toggle } = useOpenedClauses()
  const { clauseId, status, amount, docNo, policyTitle, offerable, statusReason } = clause
  const open = clauses.has(clauseId)
  const id = clauseElementId(clauseId)
  return (
    <li className={`clause clause-${status}`} id={id}>
      <div className="clause-head">
        <button
          type="button"
          className="disclose"
          aria-expanded={open}
          aria-controls={`${id}-details`}
          onClick={() => toggle(clauseId)}
        >
          {clause.clauseTitle}
        </button>
        <AssuranceTag assurance={clause.assurance} />
        {offerable && <span className="tag tone-good">{t('policy.offerable')}</span>}
        {amount === null ? (
          <span className="money money-none">{word('benefitType', clause.benefitType)}</span>
        ) : (
          <Amount range={amount} />
        )}
      </div>
      <p className="clause-doc">
        {policyTitle} · {docNo || t('policy.noDocNo')}
      </p>
      <p className="clause-reason">{statusReason}</p>
      <Missing clause={clause} />
      <div id={`${id}-details`} hidden={!open}>
        {open && <ClauseDetails clause={clause} />}
      </div>
    </li>
  )
}

/** What has to be known for it to be settled. */
function Missing({ clause }: { clause: ClauseResult }) {
  const { t } = useWords()
  if (clause.status !== 'needsInfo') return null
  const open = clause.atoms.flatMap(({ verdict, question }) => (verdict === 'unknown' && question ? [question] : []))
  if (open.length === 0) return null
  return (
    <p className="clause-missing">
      {t('policy.missing')} {[...new Set(open)].join(' ')}
    </p>
  )
}
