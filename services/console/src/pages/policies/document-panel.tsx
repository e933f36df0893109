import type { ClauseDocument } from '@lianqiao/contracts/console-api'
import { day } from '../../format/dates.ts'
import { useWords } from '../../i18n/use-words.ts'
import { cut } from '../../parts/highlight.ts'
import { ClauseDates } from '../../parts/policy/clause-dates.tsx'
import { ClausePart, FactList } from '../../parts/policy/clause-facts.tsx'
import { SourceText } from '../../parts/source-text.tsx'
import { type ConditionSpan, conditionSpans } from './condition-spans.ts'

/** The document as it was written. Every condition's words are marked; those of the one pointed at stand out. */
export function DocumentPanel({ clause, pointed }: { clause: ClauseDocument; pointed: number | null }) {
  const { t, word, language } = useWords()
  const spans = conditionSpans(clause.sourceText, clause)
  return (
    <section className="panel clause-text" aria-labelledby="clause-text-title">
      <div className="panel-head">
        <h2 id="clause-text-title">{t('library.text')}</h2>
        {spans.length > 0 && <span className="panel-note">{t('library.textHint')}</span>}
      </div>
      <blockquote className="quoted">
        {clause.sourceText ? <Marked text={clause.sourceText} spans={spans} pointed={pointed} /> : t('library.noText')}
      </blockquote>
      <ClausePart title={clause.policyTitle}>
        <FactList
          facts={[
            [t('policy.docNo'), clause.docNo || t('policy.noDocNo')],
            [t('policy.issuer'), clause.issuer],
            [t('policy.issued'), day(clause.issued, language)],
            [t('library.by.level'), clause.level],
            [t('policy.area'), clause.area],
            [t('policy.confidence'), word('policy.assurance', clause.confidence)],
            [t('library.surveyed'), clause.statusText],
          ]}
        />
      </ClausePart>
      <ClausePart title={t('policy.dates')}>
        <ClauseDates times={clause.times} />
      </ClausePart>
      <ClausePart title={t('policy.source')}>
        <p className="source">
          <SourceText text={clause.source} />
        </p>
      </ClausePart>
    </section>
  )
}

function Marked({ text, spans, pointed }: { text: string; spans: ConditionSpan[]; pointed: number | null }) {
  let at = 0
  return cut(text, spans).map(({ text: piece, marks }) => {
    const key = at
    at += piece.length
    if (marks.length === 0) return <span key={key}>{piece}</span>
    return (
      <mark key={key} className={marks.some(({ atom }) => atom === pointed) ? 'span pointed' : 'span'}>
        {piece}
      </mark>
    )
  })
}
