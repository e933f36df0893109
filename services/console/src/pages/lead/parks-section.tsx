import type { LeadDetail, ParkProposal } from '@lianqiao/contracts/console-api'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { parksPending } from '../../api/leads.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Section } from '../../parts/section.tsx'
import { PairCard } from './pair-card.tsx'
import { ParkRow } from './park-row.tsx'
import { ScoreKey } from './score-key.tsx'

export function ParksSection({ lead }: { lead: LeadDetail }) {
  const { t } = useWords()
  return (
    <Section id="parks" title={t('lead.parks')}>
      <Parks lead={lead} />
    </Section>
  )
}

const shownFirst = 5

function Parks({ lead }: { lead: LeadDetail }) {
  const { t } = useWords()
  const [all, setAll] = useState(false)
  if (lead.parks === null) return <Alert type="warning" showIcon title={t('park.away')} />
  if (parksPending(lead)) return <p className="pending">{t('park.pending')}</p>
  if (lead.parks.length === 0) return <p className="quiet">{t('park.empty')}</p>
  const parks = enclavesFirst(lead.parks)
  const possible = parks.filter(({ verdict }) => verdict !== 'does-not-fit')
  const first = (possible.length > 0 ? possible : parks).slice(0, shownFirst)
  const others = parks.length - first.length
  return (
    <>
      {lead.pairs.map((pair) => (
        <PairCard key={`${pair.agreementId}-${pair.parkId}`} pair={pair} />
      ))}
      <ScoreKey items={lead.parks[0]!.items.map(({ item }) => item)} />
      <ParksTable parks={all ? parks : first} bestId={lead.parkId} />
      {others > 0 && (
        <Button type="link" className="more-link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('park.hideOthers') : t('park.others', { n: others })}
        </Button>
      )}
    </>
  )
}

/** An origin with an agreement sees its enclaves before all others; the order stays otherwise. */
const enclavesFirst = (parks: ParkProposal[]) => parks.toSorted((a, b) => Number(holds(b)) - Number(holds(a)))

const holds = ({ enclave, verdict }: ParkProposal) => enclave !== null && verdict !== 'does-not-fit'

function ParksTable({ parks, bestId }: { parks: ParkProposal[]; bestId: string | null }) {
  const { t } = useWords()
  return (
    <table className="grid parks-table" aria-label={t('lead.parks')}>
      <thead>
        <tr>
          <th scope="col">{t('park.name')}</th>
          <th scope="col">{t('park.conclusion')}</th>
          <th scope="col" className="figure">
            {t('park.score')}
          </th>
          <th scope="col" className="park-bar">
            {t('park.parts')}
          </th>
        </tr>
      </thead>
      {parks.map((park) => (
        <ParkRow key={park.parkId} park={park} best={park.parkId === bestId} />
      ))}
    </table>
  )
}
