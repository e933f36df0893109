import type { Evidence, LeadDetail } from '@lianqiao/contracts/console-api'
import { Alert } from 'antd'
import { useMemo } from 'react'
import { useReference } from '../../api/use-reference.ts'
import { number, percent } from '../../format/money.ts'
import { useWords } from '../../i18n/use-words.ts'
import { chainColour } from '../../parts/chain-colours.ts'
import { Chart } from '../../parts/chart/chart.tsx'
import { lyingBars } from '../../parts/chart/options.ts'
import { Section } from '../../parts/section.tsx'
import { ChainTag, colour } from '../../parts/tags.tsx'

export function ChainSection({ lead }: { lead: LeadDetail }) {
  const { t } = useWords()
  const { verdict, fillsGap, gap, evidence, ranked } = lead.classification
  return (
    <Section id="chain" title={t('lead.chain')}>
      <div className="chain-answer">
        {verdict === 'chain' && <ChainTag chainId={lead.chainId} none={t('chain.none')} />}
        {lead.segmentName && (
          <span>
            <span className="quiet">{t('chain.segment')}</span> {lead.segmentName}
          </span>
        )}
        {fillsGap && <span className="tag tone-good">{t('chain.gap')}</span>}
      </div>
      {verdict === 'none' && <Alert type="info" showIcon title={t('chain.none')} description={t('chain.noneText')} />}
      {verdict === 'review' && (
        <Alert type="warning" showIcon title={t('chain.review')} description={t('chain.reviewText')} />
      )}
      {fillsGap && gap && <p className="gap-text">{t('chain.gapText', { gap })}</p>}
      <div className="chain-columns">
        <div>
          <h3>{t('chain.ranked')}</h3>
          <RankedChains ranked={ranked} />
        </div>
        <div>
          <h3>{t('chain.evidence')}</h3>
          <EvidenceList evidence={evidence} />
        </div>
      </div>
    </Section>
  )
}

type Ranked = LeadDetail['classification']['ranked']

function RankedChains({ ranked }: { ranked: Ranked }) {
  const { t, language } = useWords()
  const { chainName } = useReference()
  // What would be written as 0 % says nothing.
  const bars = ranked
    .filter(({ confidence }) => confidence >= 0.005)
    .slice(0, 4)
    .map(({ chainId, confidence }) => ({
      name: chainId ? chainName(chainId) : t('chain.none'),
      value: confidence,
      text: percent(confidence, language),
      colour: chainColour(chainId),
    }))
  const said = bars.map(({ name, text }) => `${name} ${text}`).join(', ')
  // What is said is all that is drawn
  const option = useMemo(() => lyingBars(bars, { nameWidth: language === 'en' ? 170 : 128, max: 1 }), [said])
  if (bars.length === 0) return <p className="quiet">{t('chain.evidenceNone')}</p>
  return <Chart option={option} label={t('chain.rankedLabel', { list: said })} height={bars.length * 30 + 8} />
}

/** Everything that spoke, strongest first: the same as the marks in the text, for touch and for reading aloud. */
function EvidenceList({ evidence }: { evidence: Evidence[] }) {
  const { t, word, language } = useWords()
  const { chainName } = useReference()
  if (evidence.length === 0) return <p className="quiet">{t('chain.evidenceNone')}</p>
  const strongest = [...evidence].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  return (
    <ul className="evidence">
      {strongest.map((one) => (
        <li key={`${one.field}-${one.start}-${one.term}-${one.chainId}`} style={colour(chainColour(one.chainId))}>
          <span className={one.weight > 0 ? 'mark' : 'mark mark-none'}>{one.term}</span>
          <span className="evidence-for">{one.chainId ? chainName(one.chainId) : t('chain.none')}</span>
          <small>
            {word('field', one.field)} · {word('role', one.role)} ·{' '}
            {one.weight > 0 ? t('chain.weight', { w: number(one.weight, language) }) : t('chain.against')}
          </small>
        </li>
      ))}
    </ul>
  )
}
