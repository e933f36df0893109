import type { ClauseResult } from '@lianqiao/contracts/console-api'
import { day } from '../../format/dates.ts'
import { factName } from '../../i18n/facts.ts'
import { useWords } from '../../i18n/use-words.ts'
import { SourceText } from '../../parts/source-text.tsx'
import { Verdict } from '../../parts/verdict.tsx'

export function ClauseDetails({ clause }: { clause: ClauseResult }) {
  const { t, word, language } = useWords()
  return (
    <div className="clause-details">
      <Atoms atoms={clause.atoms} />
      {clause.note && (
        <p>
          <span className="quiet">{t('policy.note')}</span> {clause.note}
        </p>
      )}
      <dl className="facts facts-dense">
        <Row name={t('policy.docNo')} value={clause.docNo || t('policy.noDocNo')} />
        <Row name={t('policy.issuer')} value={clause.issuer} />
        <Row name={t('policy.issued')} value={day(clause.issued, language)} />
        <Row name={t('policy.area')} value={clause.area} />
        <Row name={t('policy.benefit')} value={word('benefitType', clause.benefitType)} />
        <Row name={t('policy.confidence')} value={word('policy.assurance', clause.confidence)} />
      </dl>
      <p className="source">
        <span className="quiet">{t('policy.source')}</span> <SourceText text={clause.source} />
      </p>
    </div>
  )
}

function Row({ name, value }: { name: string; value: string }) {
  if (!value) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

/** Every condition with what is required, what the lead has, and what to ask where that isn't known. */
function Atoms({ atoms }: { atoms: ClauseResult['atoms'] }) {
  const { t, language } = useWords()
  if (atoms.length === 0) return <p className="quiet">{t('policy.noConditions')}</p>
  return (
    <table className="small-table atoms">
      <thead>
        <tr>
          <th scope="col">{t('policy.condition')}</th>
          <th scope="col">{t('policy.required')}</th>
          <th scope="col">{t('policy.has')}</th>
          <th scope="col">{t('policy.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {atoms.map(({ fact, verdict, required, has, question }) => (
          <tr key={`${fact} ${required}`}>
            <th scope="row">{factName(fact, language)}</th>
            <td>{required}</td>
            <td>{has || <span className="quiet">{t('app.unknown')}</span>}</td>
            <td>
              <Verdict verdict={verdict} word={t(`policy.${verdict}`)} />
              {verdict === 'unknown' && question && <small className="sub">{question}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
