import type { Enterprise, LeadDetail } from '@lianqiao/contracts/console-api'
import { Link } from 'react-router'
import { useEnterprise } from '../../api/enterprises.ts'
import { useWords } from '../../i18n/use-words.ts'
import { SameReasons } from '../../parts/same-reasons.tsx'

/** Which enterprise the lead is counted to: other spellings, linked enterprises, and questions to a person. */
export function KnownEnterprise({ lead }: { lead: LeadDetail }) {
  const { t } = useWords()
  const { data: enterprise } = useEnterprise(lead.enterpriseId)
  if (enterprise === undefined) return null
  const open = enterprise.relations.filter(({ kind, settled }) => kind === 'ask' && settled === null)
  const linked = enterprise.relations.filter(({ kind }) => kind !== 'ask')
  return (
    <>
      <h3>{t('enterprise.identity')}</h3>
      <p>
        <Link to={`/enterprises/${enterprise.id}`}>{enterprise.name}</Link>{' '}
        <span className="quiet">{t('enterprise.counts', counts(enterprise))}</span>
      </p>
      {open.length > 0 && (
        <div className="relation relation-ask">
          <strong>{t('enterprise.asked', { n: open.length })}</strong>
          <RelationList relations={open} />
        </div>
      )}
      {linked.length > 0 && (
        <div className="relation">
          <strong>{t('enterprise.linked')}</strong>
          <RelationList relations={linked} />
        </div>
      )}
    </>
  )
}

const counts = ({ records, submissions }: Enterprise) => ({ records: records.length, submissions })

function RelationList({ relations }: { relations: Enterprise['relations'] }) {
  const { t } = useWords()
  return (
    <ul className="relations">
      {relations.map(({ enterpriseId, name, kind, reasons }) => (
        <li key={enterpriseId}>
          <span>
            {name} <span className="tag">{t(`relation.${kind}`)}</span>
          </span>
          <SameReasons reasons={reasons} />
        </li>
      ))}
    </ul>
  )
}
