import './policies.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Segmented } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { api } from '../../api/client.ts'
import { useWords } from '../../i18n/use-words.ts'
import { SearchField } from '../../parts/search-field.tsx'
import { Failed, Loading, Nothing } from '../../parts/states.tsx'
import { useTitle } from '../../parts/use-title.ts'
import { PolicyRow } from './policy-row.tsx'

const assurances = ['verified', 'unverified', 'historical', 'draft'] as const

export function PoliciesPage() {
  const { t } = useWords()
  const [params, setParams] = useSearchParams()
  const [assurance, setAssurance] = useState('')
  const text = params.get('text') ?? ''
  const policies = useQuery({
    queryKey: ['policies', text],
    queryFn: ({ signal }) => api.policies(text, signal),
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  })
  useTitle(t('policies.title'))
  const found = policies.data?.items ?? []
  const count = (one: string) => found.filter((row) => row.assurance === one).length
  const shown = found.filter((row) => assurance === '' || row.assurance === assurance)

  return (
    <>
      <div className="page-head">
        <h1>{t('policies.title')}</h1>
        {policies.data && <span className="page-head-note">{t('policies.count', { n: shown.length })}</span>}
        <search className="page-head-end filters">
          <SearchField
            value={text}
            label={t('policies.search')}
            onChange={(next) => setParams(next ? { text: next } : {}, { replace: true })}
          />
          <Segmented
            aria-label={t('policies.filter')}
            value={assurance}
            onChange={setAssurance}
            options={[
              { value: '', label: `${t('policies.all')} ${found.length}` },
              ...assurances
                .filter((one) => count(one) > 0)
                .map((one) => ({ value: one, label: `${t(`policy.assurance.${one}`)} ${count(one)}` })),
            ]}
          />
        </search>
      </div>
      <Alert type="warning" showIcon title={t('policies.warning')} className="policies-warning" />
      {policies.isPending && <Loading />}
      {policies.isError && !policies.data && <Failed error={policies.error} onRetry={() => void policies.refetch()} />}
      {policies.data && shown.length === 0 && <Nothing title={t('policies.empty')} text={t('policies.emptyText')} />}
      {shown.length > 0 && (
        <ul className="policies" aria-busy={policies.isPlaceholderData}>
          {shown.map((row) => (
            <PolicyRow key={row.clauseId} row={row} search={text} />
          ))}
        </ul>
      )}
    </>
  )
}
