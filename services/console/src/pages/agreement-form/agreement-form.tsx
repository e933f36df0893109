import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useRecord } from '../../api/agreements.ts'
import { faultsAt } from '../../api/faults.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Icon } from '../../parts/icons.tsx'
import { Failed } from '../../parts/states.tsx'
import { CostFields } from './cost-fields.tsx'
import { type AgreementDraft, contentOf } from './draft.ts'
import { PartyFields } from './party-fields.tsx'
import { PlaceFields } from './place-fields.tsx'
import { Problems } from './problems.tsx'
import { ReturnFields } from './return-fields.tsx'
import { ShareFields } from './share-fields.tsx'
import { StandingFields } from './standing-fields.tsx'

const places = ['/name', '/kind', '/mode', '/managedBy', '/term', '/effectiveFrom', '/originCodes', '/chains'].concat([
  '/parties',
  '/boundaries',
  '/costs',
  '/shares',
  '/returns',
  '/seatPlace',
  '/freeSeats',
  '/source',
  '/version',
])

type Props = { title: string; start: AgreementDraft; known: { id: string; version: number } | null }

/** The whole agreement; what does not add up is told where it stands, and nothing is recorded until it does. */
export function AgreementForm({ title, start, known }: Props) {
  const { t } = useWords()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const [draft, setDraft] = useState(start)
  const record = useRecord(known)
  const problems = record.data?.problems ?? []
  const elsewhere = problems.filter((one) => !places.some((place) => faultsAt([one], place).length > 0))
  const section = {
    draft,
    problems,
    onChange: (part: Partial<AgreementDraft>) => setDraft((now) => ({ ...now, ...part })),
  }
  const send = () =>
    record.mutate(contentOf(draft), {
      onSuccess: ({ agreement }) => {
        if (agreement === null) return
        void message.success(t('agreement.recorded'))
        void navigate(`/agreements/${agreement.id}`)
      },
    })
  return (
    <>
      <div className="page-head">
        <Link to={known ? `/agreements/${known.id}` : '/agreements'} className="page-back" aria-label={t('lead.back')}>
          <Icon name="back" />
        </Link>
        <h1>{title}</h1>
      </div>
      <div className="agreement-form">
        <StandingFields {...section} />
        <PartyFields {...section} />
        <PlaceFields {...section} />
        <ShareFields {...section} />
        <CostFields {...section} />
        <ReturnFields {...section} />
        {problems.length > 0 && (
          <Alert
            type="error"
            showIcon
            title={t('agreement.problems', { n: problems.length })}
            description={<Problems problems={elsewhere} at={['']} />}
          />
        )}
        {record.error !== null && <Failed error={record.error} />}
        <Button type="primary" size="large" loading={record.isPending} onClick={send} className="send">
          {t('agreement.recordNow')}
        </Button>
      </div>
    </>
  )
}
