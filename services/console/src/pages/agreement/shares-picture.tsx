import type { AgreementContent, BenefitKind, BenefitShare } from '@lianqiao/contracts/console-api'
import type { CSSProperties } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import { colour } from '../../parts/tags.tsx'
import { partyLooks } from './party-colours.ts'
import { shareText } from './share-text.ts'

export const money: BenefitKind[] = ['tax', 'profit']
export const counted: BenefitKind[] = ['output', 'investment', 'energy']

type Props = { content: AgreementContent; years: number }

/** A row a kind, from the first year to the last; each stretch is divided as the benefit is. */
export function SharesPicture({ content, years }: Props) {
  const { t } = useWords()
  return (
    <div className="shares">
      <ol className="shares-axis" aria-hidden="true">
        {Array.from({ length: years }, (_, i) => i + 1)
          .filter((year) => year === 1 || year === years || (year % 5 === 0 && years - year > 1))
          .map((year) => (
            <li key={year} style={{ left: `${((year - 0.5) / years) * 100}%` }}>
              {year}
            </li>
          ))}
      </ol>
      {[money, counted].map((kinds) => (
        <section key={kinds[0]} className="shares-group">
          <h3>{t(kinds === money ? 'shares.money' : 'shares.counted')}</h3>
          {kinds.map((kind) => (
            <Row key={kind} kind={kind} content={content} years={years} />
          ))}
        </section>
      ))}
    </div>
  )
}

function Row({ kind, content, years }: Props & { kind: BenefitKind }) {
  const { t, language } = useWords()
  const shares = content.shares.filter((share) => share.kind === kind)
  const looks = partyLooks(content, language)
  return (
    <div className="shares-row">
      <span>{t(`shares.kind.${kind}`)}</span>
      <div className="shares-strip">
        {shares.length === 0 && <span className="quiet">{t('shares.notAgreed')}</span>}
        {shares.map((share) => (
          <div
            key={share.years.from}
            role="img"
            aria-label={shareText(share, looks.name, t, language)}
            className={`stretch stretch-${share.attribution.how}`}
            style={place(share, years)}
          >
            {share.attribution.parts.map(({ party, basisPoints }) => (
              <span
                key={party}
                title={`${looks.name(party)} ${basisPoints / 100}%`}
                style={{ ...colour(looks.colour(party)), flexGrow: basisPoints }}
              >
                {basisPoints / 100}%
              </span>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

function place({ years: { from, to } }: BenefitShare, years: number): CSSProperties {
  const until = Math.min(to ?? years, years)
  return { left: `${((from - 1) / years) * 100}%`, width: `${(Math.max(until - from + 1, 0) / years) * 100}%` }
}
