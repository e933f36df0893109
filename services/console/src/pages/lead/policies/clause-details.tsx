import type { ClauseResult } from '@lianqiao/contracts/console-api'
import { Link } from 'react-router'
import { day } from '../../../format/dates.ts'
import { amountExact } from '../../../format/money.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ClauseDates } from '../../../parts/policy/clause-dates.tsx'
import { ClausePart, FactList } from '../../../parts/policy/clause-facts.tsx'
import { ConditionTree } from '../../../parts/policy/condition-tree.tsx'
import { Granting } from '../../../parts/policy/granting.tsx'
import { Trace } from '../../../parts/policy/trace.tsx'
import { SourceText } from '../../../parts/source-text.tsx'

export function ClauseDetails({ clause }: { clause: ClauseResult }) {
  const { t } = useWords()
  return (
    <div className="clause-details">
      <ClausePart title={t('policy.conditions')}>
        <ConditionTree conditions={clause.conditions} atoms={clause.atoms} />
      </ClausePart>
      <Benefit clause={clause} />
      <Source clause={clause} />
      <ClausePart title={t('policy.dates')}>
        <ClauseDates times={clause.times} />
      </ClausePart>
      <Granting {...clause} />
      {clause.note && (
        <ClausePart title={t('policy.note')}>
          <p>{clause.note}</p>
        </ClausePart>
      )}
    </div>
  )
}

/** What it gives, computed step by step; words that leave it to somebody's discretion are quoted. */
function Benefit({ clause }: { clause: ClauseResult }) {
  const { t, word, language } = useWords()
  const { benefit, judgement } = clause
  return (
    <ClausePart title={t('policy.benefitTitle')}>
      <FactList
        facts={[
          [t('policy.benefit'), word('benefitType', clause.benefitType)],
          [t('policy.recipient'), benefit ? t(`policy.recipientOf.${benefit.recipient}`) : ''],
          [
            t('policy.inDigits'),
            benefit ? `${amountExact(benefit.range, language)} ${t(`policy.per.${benefit.per}`)}` : '',
          ],
        ]}
      />
      {benefit ? <Trace trace={benefit.trace} /> : <p className="quiet">{t('policy.noSum')}</p>}
      {judgement.length > 0 && (
        <p className="waiting">
          {t('policy.judgement')} {judgement.map((words) => `“${words}”`).join(' ')}
        </p>
      )}
    </ClausePart>
  )
}

function Source({ clause }: { clause: ClauseResult }) {
  const { t, word, language } = useWords()
  return (
    <ClausePart title={t('policy.source')}>
      {clause.sentence && <blockquote className="quoted">{clause.sentence}</blockquote>}
      <FactList
        facts={[
          [t('policy.docNo'), clause.docNo || t('policy.noDocNo')],
          [t('policy.issuer'), clause.issuer],
          [t('policy.issued'), day(clause.issued, language)],
          [t('policy.area'), clause.area],
          [t('policy.assuranceTitle'), word('policy.assuranceHint', clause.assurance)],
          [t('policy.confidence'), word('policy.assurance', clause.confidence)],
        ]}
      />
      <p className="source">
        <SourceText text={clause.source} />{' '}
        <Link to={`/policies/clauses/${clause.clauseId}`}>{t('policy.inLibrary', { id: clause.clauseId })}</Link>
      </p>
    </ClausePart>
  )
}
