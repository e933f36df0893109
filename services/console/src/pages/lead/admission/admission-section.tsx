import './admission.css'
import type { LeadDetail, Scorecard } from '@lianqiao/contracts/console-api'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useParks } from '../../../api/parks.ts'
import { useScorecards } from '../../../api/scorecards.ts'
import { useReference } from '../../../api/use-reference.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Section } from '../../../parts/section.tsx'
import { Failed, Loading } from '../../../parts/states.tsx'
import { When } from '../../../parts/when.tsx'
import { ScorecardTable } from './scorecard-table.tsx'
import { VerdictOfCard } from './verdict-of-card.tsx'

const JudgeDialog = lazy(() => import('./judge-dialog.tsx'))

/** Admission of the project to the parks that this bureau keeps; not there for who keeps none. */
export function AdmissionSection({ lead }: { lead: LeadDetail }) {
  const { t } = useWords()
  const parks = useParks()
  const cards = useScorecards(lead.id)
  const [judging, setJudging] = useState<{ open: boolean } | null>(null)
  const kept = parks.data?.filter(({ mayKeep }) => mayKeep).map(({ id }) => id) ?? []
  if (kept.length === 0) return null
  const proposed = lead.parks?.map(({ parkId }) => parkId).filter((id) => kept.includes(id)) ?? []
  const choices = [...new Set([...proposed, ...kept])]
  const byPark = Map.groupBy(cards.data ?? [], ({ parkId }) => parkId)
  return (
    <Section
      id="admission"
      title={t('admission.title')}
      note={
        <Button size="small" onClick={() => setJudging({ open: true })}>
          {t('admission.judge')}
        </Button>
      }
    >
      {cards.isPending && <Loading rows={3} />}
      {cards.isError && <Failed error={cards.error} onRetry={() => void cards.refetch()} />}
      {cards.data?.length === 0 && <p className="quiet">{t('admission.none')}</p>}
      {[...byPark].map(([parkId, [latest, ...earlier]]) => (
        <div key={parkId} className="admission-park">
          {latest && <Latest card={latest} />}
          {earlier.length > 0 && <Earlier cards={earlier} />}
        </div>
      ))}
      {judging && (
        <Suspense>
          <JudgeDialog
            state={{
              open: judging.open,
              onClose: () => setJudging({ open: false }),
              onClosed: () => setJudging(null),
            }}
            leadId={lead.id}
            choices={choices}
            latest={(parkId) => byPark.get(parkId)?.[0]}
          />
        </Suspense>
      )}
    </Section>
  )
}

function Latest({ card }: { card: Scorecard }) {
  const { parkName } = useReference()
  return (
    <>
      <h3>
        {parkName(card.parkId)} <VerdictOfCard card={card} />
      </h3>
      <Judged card={card} />
      <ScorecardTable card={card} />
    </>
  )
}

/** Who judged, when, and why. */
function Judged({ card }: { card: Scorecard }) {
  const { t } = useWords()
  const { bureauName } = useReference()
  return (
    <p className="admission-judged">
      <span className="quiet">
        {bureauName(card.bureauId)} · {card.officerId} · <When at={card.judgedAt} />
      </span>
      {card.reason && <span>{t('admission.because', { text: card.reason })}</span>}
    </p>
  )
}

function Earlier({ cards }: { cards: Scorecard[] }) {
  const { t } = useWords()
  return (
    <details className="admission-earlier">
      <summary>{t('admission.earlier', { n: cards.length })}</summary>
      <ol>
        {cards.map((card) => (
          <li key={card.id}>
            <VerdictOfCard card={card} />
            <Judged card={card} />
            <details>
              <summary>{t('admission.items')}</summary>
              <ScorecardTable card={card} />
            </details>
          </li>
        ))}
      </ol>
    </details>
  )
}
