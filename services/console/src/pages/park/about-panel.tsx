import type { ParkRow } from '@lianqiao/contracts/console-api'
import { Switch } from 'antd'
import { useSetComplete } from '../../api/parks.ts'
import { useReference } from '../../api/use-reference.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Section } from '../../parts/section.tsx'
import { SourceText } from '../../parts/source-text.tsx'
import { Failed } from '../../parts/states.tsx'
import { ChainTag } from '../../parts/tags.tsx'

/** What is known of the park itself, and whether its list of carriers is all there is. */
export function AboutPanel({ park }: { park: ParkRow }) {
  const { t, word } = useWords()
  const { placeName } = useReference()
  const complete = useSetComplete(park.id)
  return (
    <Section id="about" title={t('parks.about')}>
      <dl className="facts about">
        <div>
          <dt>{t('parks.division')}</dt>
          <dd>{placeName(park.divisionCode)}</dd>
        </div>
        <div>
          <dt>{t('parks.level')}</dt>
          <dd>{park.level || t('app.unknown')}</dd>
        </div>
        <div>
          <dt>{t('carrier.chains')}</dt>
          <dd className="chains">
            {park.chains.map((chain) => (
              <ChainTag key={chain} chainId={chain} none="" />
            ))}
            {park.chains.length === 0 && t('parks.noChains')}
          </dd>
        </div>
        <div>
          <dt>{t('parks.industries')}</dt>
          <dd>{park.leadingIndustries.join('、') || t('app.unknown')}</dd>
        </div>
        <div>
          <dt>{t('parks.source')}</dt>
          <dd className="source">
            <SourceText text={park.source} /> · {word('parks.confidence', park.confidence)}
          </dd>
        </div>
      </dl>
      <div className="complete">
        <Switch
          aria-labelledby="complete-label"
          checked={park.carriersComplete}
          loading={complete.isPending}
          onChange={(checked) => complete.mutate(checked)}
        />
        <span id="complete-label">
          {t('parks.complete')}
          <small className="sub">{t('parks.completeHint')}</small>
        </span>
      </div>
      {complete.error !== null && <Failed error={complete.error} />}
    </Section>
  )
}
