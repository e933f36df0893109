import type { Enterprise, EnterpriseRelation } from '@lianqiao/contracts/console-api'
import { Link, useNavigate } from 'react-router'
import { useReference } from '../../api/use-reference.ts'
import { useWords } from '../../i18n/use-words.ts'
import { PairAnswer } from '../../parts/identity/pair-answer.tsx'
import { SameReasons } from '../../parts/same-reasons.tsx'
import { Section } from '../../parts/section.tsx'

/** Linked enterprises and open questions; the city's officers answer a question from here. */
export function RelationsSection({ enterprise }: { enterprise: Enterprise }) {
  const { t } = useWords()
  const { relations } = enterprise
  return (
    <Section id="relations" title={t('enterprise.relations')}>
      {relations.length === 0 && <p className="quiet">{t('enterprise.noRelations')}</p>}
      <ul className="relations">
        {relations.map((relation) => (
          <Relation key={relation.enterpriseId} enterprise={enterprise} relation={relation} />
        ))}
      </ul>
    </Section>
  )
}

function Relation({ enterprise, relation }: { enterprise: Enterprise; relation: EnterpriseRelation }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const { enterpriseId, name, kind, reasons, settled, recordName } = relation
  const isOpen = kind === 'ask' && settled === null
  return (
    <li className={isOpen ? 'relation relation-ask' : 'relation'}>
      <span className="relation-head">
        <Link to={`/enterprises/${enterpriseId}`}>{name}</Link>
        <span className={isOpen ? 'tag tone-waiting' : 'tag'}>
          {t(`relation.${settled === null ? kind : 'apart'}`)}
        </span>
        {recordName !== enterprise.name && <small>{t('enterprise.compared', { name: recordName })}</small>}
        {enterprise.mayMerge && (
          <PairAnswer
            keepId={enterprise.id}
            otherId={enterpriseId}
            isOpen={isOpen}
            onMerged={(id) => void navigate(`/enterprises/${id}`)}
          />
        )}
      </span>
      <SameReasons reasons={reasons} />
      {settled !== null && <Settled settled={settled} />}
    </li>
  )
}

function Settled({ settled: { by, because } }: { settled: NonNullable<EnterpriseRelation['settled']> }) {
  const { t, word } = useWords()
  const { bureauName } = useReference()
  return (
    <small className="quiet">
      {by === 'knowledge'
        ? t('enterprise.settledKnowledge', { because: word('sameReason', because) })
        : t('enterprise.settledPerson', { bureau: bureauName(by), because })}
    </small>
  )
}
