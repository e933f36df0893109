import './leads.css'
import { Button, Checkbox, Select } from 'antd'
import { useSearchParams } from 'react-router'
import type { LeadFilter } from '../../api/filters.ts'
import { useLeads } from '../../api/leads.ts'
import { useReference } from '../../api/use-reference.ts'
import { useWords } from '../../i18n/use-words.ts'
import { QuestionsLink } from '../../parts/identity/questions-link.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { Failed, Loading, Nothing } from '../../parts/states.tsx'
import { useTitle } from '../../parts/use-title.ts'
import { LeadsTable } from './leads-table.tsx'

const statuses = [
  'submitted',
  'assigned',
  'acknowledged',
  'assessing',
  'accepted',
  'declined',
  'duplicate',
  'converted',
  'dormant',
  'transferred',
  'withdrawn',
] as const

/** The filter stands in the address, so that a list can be kept, shared and come back to. */
export function LeadsPage() {
  const { t } = useWords()
  const { data: reference } = useReference()
  const [params, setParams] = useSearchParams()
  const { language } = useWords()
  const filter: LeadFilter = {
    status: params.get('status') ?? '',
    chainId: params.get('chainId') ?? '',
    text: params.get('text') ?? '',
    toVerify: params.get('toVerify') ?? '',
  }
  useTitle(t('leads.title'))

  const change = (part: Partial<LeadFilter>) =>
    setParams(
      Object.entries({ ...filter, ...part }).filter(([, value]) => value !== ''),
      { replace: true },
    )

  return (
    <>
      <div className="page-head">
        <h1>{t('leads.title')}</h1>
        <QuestionsLink />
        <search className="page-head-end filters">
          <SearchField value={filter.text} label={t('leads.search')} onChange={(text) => change({ text })} />
          <Select
            aria-label={t('leads.status')}
            value={filter.status}
            onChange={(status) => change({ status })}
            options={[
              { value: '', label: t('leads.anyStatus') },
              ...statuses.map((value) => ({ value, label: t(`status.${value}`) })),
            ]}
            popupMatchSelectWidth={false}
          />
          <Select
            aria-label={t('leads.chain')}
            value={filter.chainId}
            onChange={(chainId) => change({ chainId })}
            options={[
              { value: '', label: t('leads.anyChain') },
              ...reference.chains.map(({ id, names }) => ({ value: id, label: names[language] })),
            ]}
            popupMatchSelectWidth={false}
          />
          <Checkbox
            checked={filter.toVerify === '1'}
            onChange={({ target }) => change({ toVerify: target.checked ? '1' : '' })}
          >
            {t('leads.toVerify')}
          </Checkbox>
          <Button type="text" disabled={params.size === 0} onClick={() => setParams({}, { replace: true })}>
            {t('leads.reset')}
          </Button>
        </search>
      </div>
      <LeadsList filter={filter} />
    </>
  )
}

function LeadsList({ filter }: { filter: LeadFilter }) {
  const { t } = useWords()
  const leads = useLeads(filter)
  const rows = leads.data?.pages.flatMap((page) => page.items) ?? []
  if (leads.isPending) return <Loading />
  if (leads.isError && rows.length === 0) return <Failed error={leads.error} onRetry={() => void leads.refetch()} />
  if (rows.length === 0) return <Nothing title={t('leads.empty')} text={t('leads.emptyText')} />
  return (
    <>
      <LeadsTable rows={rows} />
      <div className="list-end">
        <span>{t('leads.shown', { n: rows.length })}</span>
        {leads.hasNextPage ? (
          <Button loading={leads.isFetchingNextPage} onClick={() => void leads.fetchNextPage()}>
            {t('app.more')}
          </Button>
        ) : (
          <span>{t('leads.end')}</span>
        )}
      </div>
    </>
  )
}
