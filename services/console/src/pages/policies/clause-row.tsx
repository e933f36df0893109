import type { ClauseRow } from '@lianqiao/contracts/console-api'
import { Link } from 'react-router'
import { day } from '../../format/dates.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Found } from '../../parts/found.tsx'
import { AssuranceTag, StandingTag } from '../../parts/tags.tsx'

/** One clause of the library, with the sentence it stands on. What isn't in force any more looks it. */
export function ClauseRowItem({ row, search }: { row: ClauseRow; search: string }) {
  const { t, word, language } = useWords()
  const past = row.assurance === 'historical' || row.standing === 'expired'
  return (
    <li className={past ? 'policy past' : 'policy'}>
      <div className="policy-head">
        <Link to={`/policies/clauses/${row.clauseId}`} className="policy-link">
          <Found text={row.clauseTitle} search={search} />
        </Link>
        <AssuranceTag assurance={row.assurance} />
        <StandingTag standing={row.standing} />
        <span className="policy-kind">{word('benefitType', row.benefitType)}</span>
        <span className="policy-status">
          {row.level} · <span className="code">{row.clauseId}</span>
        </span>
      </div>
      <p className="policy-doc">
        <Found text={row.policyTitle} search={search} />
        {' · '}
        <Found text={row.docNo || t('policy.noDocNo')} search={search} />
        {row.issued && ` · ${day(row.issued, language)}`}
      </p>
      {row.sourceText && (
        <p className="policy-sentence">
          <Found text={row.sourceText} search={search} />
        </p>
      )}
    </li>
  )
}
