import type { LeadDetail } from '@lianqiao/contracts/console-api'
import { useReference } from '../../api/use-reference.ts'
import { factValue } from '../../format/fact-value.ts'
import { factName } from '../../i18n/facts.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Section } from '../../parts/section.tsx'
import { When } from '../../parts/when.tsx'
import { HighlightedText, placesOf } from './highlighted-text.tsx'

export function EnterpriseSection({ lead }: { lead: LeadDetail }) {
  const { t } = useWords()
  const { data: reference, placeName } = useReference()
  const { evidence } = lead.classification
  const spellings = Object.values(reference.places[lead.originCode] ?? {})
  const saidOtherwise = lead.originCity !== '' && !spellings.some((name) => name.startsWith(lead.originCity))
  const place = lead.originCode ? placeName(lead.originCode) : ''
  return (
    <Section id="who" title={t('lead.who')}>
      <dl className="facts">
        <Fact name={t('lead.origin')}>
          {place || lead.originCity || t('zone.unknown')}
          <small className="sub">
            {t(`zone.${lead.originZone}`)}
            {place && saidOtherwise && ` · ${lead.originCity}`}
          </small>
        </Fact>
        <Fact name={t('lead.creditCode')}>
          {lead.creditCode ? <span className="code">{lead.creditCode}</span> : <Missing />}
        </Fact>
        <Fact name={t('lead.gbt4754')}>
          {lead.gbt4754 ? (
            <span className="code">
              <HighlightedText text={lead.gbt4754} field="gbt4754" evidence={evidence} />
            </span>
          ) : (
            <Missing />
          )}
          <CodeVerdict lead={lead} />
        </Fact>
        <Fact name={t('lead.submittedAt')}>
          <When at={lead.submittedAt} />
        </Fact>
        {lead.products.length > 0 && (
          <Fact name={t('lead.products')}>
            <span className="products">
              {lead.products.map((product) => (
                <span key={product} className="product">
                  <HighlightedText text={product} field="products" evidence={placesOf(product, evidence)} />
                </span>
              ))}
            </span>
          </Fact>
        )}
      </dl>
      <h3>{t('lead.what')}</h3>
      <p className="intention">
        <HighlightedText text={lead.text} field="text" evidence={evidence} />
      </p>
      <KnownFacts facts={lead.facts} />
    </Section>
  )
}

function CodeVerdict({ lead }: { lead: LeadDetail }) {
  const { t } = useWords()
  const { codeKnown, codeAgrees } = lead.classification
  if (!lead.gbt4754) return <small className="sub">{t('chain.codeMissing')}</small>
  if (!codeKnown) return <small className="sub bad">{t('chain.codeUnknown')}</small>
  return codeAgrees ? (
    <small className="sub good">{t('chain.codeAgrees')}</small>
  ) : (
    <small className="sub bad">{t('chain.codeDisagrees')}</small>
  )
}

// Shown above, in words of their own.
const shownElsewhere = new Set(['originRegion', 'gbt4754', 'chain'])

function KnownFacts({ facts }: { facts: Record<string, unknown> }) {
  const { t, language } = useWords()
  const { chainName, placeName } = useReference()
  const known = Object.entries(facts).filter(([name, value]) => !shownElsewhere.has(name) && value !== null)
  if (known.length === 0) return null
  const words = { yes: t('app.yes'), no: t('app.no'), chain: chainName, place: placeName }
  return (
    <>
      <h3>{t('lead.facts')}</h3>
      <dl className="facts facts-dense">
        {known.map(([name, value]) => (
          <Fact key={name} name={factName(name, language)}>
            {factValue(name, value, language, words)}
          </Fact>
        ))}
      </dl>
    </>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Missing() {
  const { t } = useWords()
  return <span className="quiet">{t('lead.notGiven')}</span>
}
