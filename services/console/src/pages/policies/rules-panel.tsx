import type { ClauseDocument } from '@lianqiao/contracts/console-api'
import { useWords } from '../../i18n/use-words.ts'
import { ClausePart, FactList } from '../../parts/policy/clause-facts.tsx'
import { ConditionTree } from '../../parts/policy/condition-tree.tsx'
import { Granting } from '../../parts/policy/granting.tsx'

/** What was typed from the text: conditions, benefit, review, handling; and what was not, and why. */
export function RulesPanel({ clause, onPoint }: { clause: ClauseDocument; onPoint(atom: number | null): void }) {
  const { t, word } = useWords()
  const { judgement, notes } = clause
  return (
    <section className="panel clause-rules" aria-labelledby="clause-rules-title">
      <div className="panel-head">
        <h2 id="clause-rules-title">{t('policy.conditions')}</h2>
      </div>
      <ConditionTree conditions={clause.conditions} atoms={clause.atoms} onPoint={onPoint} />
      <ClausePart title={t('policy.benefitTitle')}>
        <FactList facts={[[t('policy.benefit'), word('benefitType', clause.benefitType)]]} />
        <p className="lines">{clause.benefitText || <span className="quiet">{t('library.noBenefit')}</span>}</p>
        {judgement.length > 0 && (
          <p className="waiting">
            {t('policy.judgement')} {judgement.map((words) => `“${words}”`).join(' ')}
          </p>
        )}
      </ClausePart>
      <Granting {...clause} />
      {notes.length > 0 && (
        <ClausePart title={t('library.notes')}>
          <ul className="notes">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </ClausePart>
      )}
    </section>
  )
}
