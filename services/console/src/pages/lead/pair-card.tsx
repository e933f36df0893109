import type { PairProposal } from '@lianqiao/contracts/console-api'
import { Link } from 'react-router'
import { useReference } from '../../api/use-reference.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Verdict } from '../../parts/verdict.tsx'

/** 研发在外地、生产在邵阳: two linked places, proposed as one. */
export function PairCard({ pair }: { pair: PairProposal }) {
  const { t } = useWords()
  const { placeName } = useReference()
  return (
    <section className="pair" aria-label={t('pair.title')}>
      <header>
        <h3>{t('pair.title')}</h3>
        <span className={`tag tone-${pair.verdict === 'fits' ? 'good' : 'waiting'}`}>
          {t(`park.verdict.${pair.verdict}`)}
        </span>
      </header>
      <div className="pair-places">
        <div className="pair-place">
          <small className="quiet">{t('pair.research')}</small>
          <strong>{pair.seatName}</strong>
          <span className="quiet">{placeName(pair.seatPlace)}</span>
          <Link to={`/agreements/${pair.agreementId}`}>{t('pair.toAgreement')}</Link>
        </div>
        <svg className="pair-bridge" viewBox="0 0 80 30" aria-hidden="true">
          <path d="M4 24C20 4 60 4 76 24M0 24h80M22 24V13M40 24V9M58 24V13" />
        </svg>
        <div className="pair-place">
          <small className="quiet">{t('pair.production')}</small>
          <strong>{pair.parkName}</strong>
          <a href={`#park-${pair.parkId}-row`}>{t('pair.toPark')}</a>
        </div>
      </div>
      <ul className="pair-conditions">
        {pair.seatConditions.map(({ condition, verdict, required, available, note }) => (
          <li key={condition}>
            <Verdict verdict={verdict} word={t(`park.${verdict}`)} /> {t(`pair.condition.${condition}`)}
            <small className="sub">
              {[
                required && t('pair.needed', { text: required }),
                available && t('pair.there', { text: available }),
                note,
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
