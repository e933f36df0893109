import type { AgreementDetail, KeptFigure } from '@lianqiao/contracts/console-api'
import { Button } from 'antd'
import { Link } from 'react-router'
import { useKeptFigures } from '../../api/projects.ts'
import { day } from '../../format/dates.ts'
import { quantity } from '../../format/quantity.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Section } from '../../parts/section.tsx'

type Props = { agreement: AgreementDetail; onPost(figure: KeptFigure): void }

/** Verified, and in no book: each with why. Nothing where nothing is kept. */
export function KeptPanel({ agreement: { id, mayRecord }, onPost }: Props) {
  const { t, word, language } = useWords()
  const kept = useKeptFigures(id)
  if (kept.data === undefined || kept.data.length === 0) return null
  return (
    <Section id="kept" title={t('ledger.kept')} note={t('ledger.keptNote')}>
      <ul className="entries">
        {kept.data.map((figure) => (
          <li key={figure.reference + figure.kind} className="entry">
            <div className="entry-head">
              <strong>{t(`shares.kind.${figure.kind}`)}</strong>
              <span>{quantity(figure.amount, figure.kind === 'energy' ? 'kgce' : 'fen', language)}</span>
              <span className="quiet">
                {word('stage', figure.milestone)} · {day(figure.occurredOn, language)}
              </span>
              <Link to={`/leads/${figure.leadId}`}>{t('ledger.toLead')}</Link>
              {mayRecord && (
                <Button size="small" type="link" onClick={() => onPost(figure)}>
                  {t('ledger.postByHand')}
                </Button>
              )}
            </div>
            <p className="waiting">{figure.detail}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
