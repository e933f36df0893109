import { Button, Checkbox, Segmented } from 'antd'
import { useState } from 'react'
import { useCarriers } from '../../api/parks.ts'
import { useWords } from '../../i18n/use-words.ts'
import { SearchField } from '../../parts/search-field.tsx'
import { Section } from '../../parts/section.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { CarriersTable } from './carriers-table.tsx'

type Props = {
  parkId: string
  /** The day they are shown as of */
  day: string
  today: boolean
}

/** What the park has to offer, filtered; changes are offered for today's view only. */
export function CarriersPanel({ parkId, day, today }: Props) {
  const { t } = useWords()
  const [kind, setKind] = useState('')
  const [text, setText] = useState('')
  const [withdrawn, setWithdrawn] = useState(false)
  const carriers = useCarriers(parkId, { kind, text, asOf: today ? '' : day, withdrawn })
  const rows = carriers.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Section
      id="carriers"
      title={t('carrier.title')}
      note={today ? t('carrier.unknownNote') : t('carrier.asOf', { day })}
    >
      <search className="filters carrier-filters">
        <Segmented
          aria-label={t('carrier.kindLabel')}
          value={kind}
          onChange={setKind}
          options={[
            { value: '', label: t('carrier.all') },
            { value: 'land', label: t('carrier.kind.land') },
            { value: 'workshop', label: t('carrier.kind.workshop') },
          ]}
        />
        <SearchField value={text} label={t('carrier.search')} onChange={setText} />
        <Checkbox checked={withdrawn} onChange={({ target }) => setWithdrawn(target.checked)}>
          {t('carrier.withWithdrawn')}
        </Checkbox>
      </search>
      {carriers.isPending && <Loading rows={4} />}
      {carriers.isError && rows.length === 0 && (
        <Failed error={carriers.error} onRetry={() => void carriers.refetch()} />
      )}
      {carriers.data && rows.length === 0 && (
        <p className="quiet">{kind || text ? t('carrier.noneFound') : t('carrier.none')}</p>
      )}
      {rows.length > 0 && <CarriersTable rows={rows} mayChange={today} />}
      {carriers.hasNextPage && (
        <Button className="more" loading={carriers.isFetchingNextPage} onClick={() => void carriers.fetchNextPage()}>
          {t('app.more')}
        </Button>
      )}
    </Section>
  )
}
