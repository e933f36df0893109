import './agreements.css'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useAgreements } from '../../api/agreements.ts'
import { useMe } from '../../api/session.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Failed, Loading, Nothing } from '../../parts/states.tsx'
import { useTitle } from '../../parts/use-title.ts'
import { simulationAddress } from '../simulation/address.ts'
import { AgreementsTable } from './agreements-table.tsx'

const most = 3

/** Agreements the officer may read; up to three of them can be put side by side. */
export function AgreementsPage() {
  const { t } = useWords()
  const { bureau } = useMe()
  const [params, setParams] = useSearchParams()
  const [chosen, setChosen] = useState<string[]>([])
  const kind = params.get('kind') ?? ''
  const agreements = useAgreements({ kind, parkId: '' })
  useTitle(t('agreement.title'))
  const toggle = (id: string) =>
    setChosen((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id].slice(-most)))
  return (
    <>
      <div className="page-head">
        <h1>{t('agreement.title')}</h1>
        <div className="page-head-end filters">
          <Segmented
            aria-label={t('agreement.filter')}
            value={kind}
            onChange={(next) => setParams(next ? { kind: next } : {}, { replace: true })}
            options={[
              { value: '', label: t('agreement.all') },
              { value: 'enclave', label: t('agreement.kind.enclave') },
              { value: 'reverse-enclave', label: t('agreement.kind.reverse-enclave') },
            ]}
          />
          {chosen.length > 0 && (
            <Link to={simulationAddress(chosen)} className="ant-btn ant-btn-default button-link">
              {t('agreement.compare', { n: chosen.length })}
            </Link>
          )}
          {bureau.kind === 'city' && (
            <Link to="/agreements/new">
              <Button type="primary" tabIndex={-1}>
                {t('agreement.record')}
              </Button>
            </Link>
          )}
        </div>
      </div>
      {agreements.isPending && <Loading rows={6} />}
      {agreements.isError && !agreements.data && (
        <Failed error={agreements.error} onRetry={() => void agreements.refetch()} />
      )}
      {agreements.data?.length === 0 && <Nothing title={t('agreement.empty')} text={t('agreement.emptyText')} />}
      {agreements.data && agreements.data.length > 0 && (
        <AgreementsTable rows={agreements.data} chosen={chosen} onToggle={toggle} />
      )}
    </>
  )
}
