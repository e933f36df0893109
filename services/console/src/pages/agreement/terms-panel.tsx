import type { AgreementContent } from '@lianqiao/contracts/console-api'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useReference } from '../../api/use-reference.ts'
import { area } from '../../format/area.ts'
import { money } from '../../format/money.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Section } from '../../parts/section.tsx'
import { SourceText } from '../../parts/source-text.tsx'
import { ChainTag } from '../../parts/tags.tsx'
import { Term } from '../agreements/term.tsx'
import { partyLooks } from './party-colours.ts'
import { yearsText } from './share-text.ts'

/** Mode, term, whom and what it covers, and who bears which cost. */
export function TermsPanel({ content }: { content: AgreementContent }) {
  const { t, language } = useWords()
  const { placeName, parkName } = useReference()
  const looks = partyLooks(content, language)
  return (
    <Section id="terms" title={t('agreement.terms')}>
      <dl className="facts about">
        <Fact name={t('agreement.modeLabel')}>{t(`agreement.mode.${content.mode}`)}</Fact>
        <Fact name={t('agreement.term')}>
          <Term term={content.term} />
        </Fact>
        <Fact name={t('agreement.origins')}>
          {content.originCodes.map(placeName).join(language === 'en' ? ', ' : '、')}
        </Fact>
        <Fact name={t('agreement.chains')}>
          <span className="chains">
            {content.chains === null
              ? t('agreement.anyChain')
              : content.chains.map((id) => <ChainTag key={id} chainId={id} none="" />)}
          </span>
        </Fact>
        <Fact name={t('agreement.boundaries')}>
          {content.boundaries.map(({ parkId, divisionCode, areaMu }) => (
            <span key={parkId} className="party-line">
              <Link to={`/parks/${parkId}`}>{parkName(parkId)}</Link> · {placeName(divisionCode)}
              {areaMu !== null && ` · ${area('land', areaMu, language)}`}
            </span>
          ))}
        </Fact>
        {content.kind === 'reverse-enclave' && (
          <Fact name={t('agreement.seats')}>
            {content.seatPlace} · {content.freeSeats ?? t('app.unknown')}
          </Fact>
        )}
        <Fact name={t('agreement.costs')}>
          {content.costs.length === 0 && <span className="quiet">{t('shares.notAgreed')}</span>}
          {content.costs.map(({ kind, parts }) => (
            <span key={kind} className="party-line">
              {t(`shares.cost.${kind}`)}{' '}
              {parts.map(({ party, basisPoints }) => `${looks.name(party)} ${basisPoints / 100}%`).join(' · ')}
            </span>
          ))}
        </Fact>
        {(content.returns ?? []).length > 0 && (
          <Fact name={t('returns.title')}>
            {content.returns?.map(({ payer, payee, principal, basisPoints, years }) => (
              <span key={payer + payee + years.from} className="party-line">
                {t('returns.line', {
                  payer: looks.name(payer),
                  payee: looks.name(payee),
                  principal: money(principal, language),
                  rate: basisPoints / 100,
                })}{' '}
                {yearsText(years, t)}
              </span>
            ))}
          </Fact>
        )}
        {content.source && (
          <Fact name={t('agreement.source')}>
            <span className="source">
              <SourceText text={content.source} />
            </span>
          </Fact>
        )}
      </dl>
    </Section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
