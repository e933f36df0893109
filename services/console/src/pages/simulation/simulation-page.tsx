import '../agreement/agreement.css'
import '../agreements/agreements.css'
import './simulation.css'
import type { Agreement } from '@lianqiao/contracts/console-api'
import { Button, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useAgreements, useSimulate } from '../../api/agreements.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Section } from '../../parts/section.tsx'
import { Failed, Loading, Nothing } from '../../parts/states.tsx'
import { useTitle } from '../../parts/use-title.ts'
import { firstDraft, planOf } from './plan-draft.ts'
import { PlanForm } from './plan-form.tsx'
import { Result } from './result.tsx'

const most = 3

/** Ten years of a project under one agreement, or under up to three side by side. */
export function SimulationPage() {
  const { t } = useWords()
  const agreements = useAgreements({ kind: 'enclave', parkId: '' })
  useTitle(t('simulation.title'))
  return (
    <>
      <div className="page-head">
        <h1>{t('simulation.title')}</h1>
        <span className="page-head-note">{t('simulation.note')}</span>
      </div>
      {agreements.isPending && <Loading rows={8} />}
      {agreements.isError && !agreements.data && (
        <Failed error={agreements.error} onRetry={() => void agreements.refetch()} />
      )}
      {agreements.data && <Simulation agreements={agreements.data} />}
    </>
  )
}

function Simulation({ agreements }: { agreements: Agreement[] }) {
  const { t, language } = useWords()
  const [params, setParams] = useSearchParams()
  const chosen = params.getAll('agreement').slice(0, most)
  const [draft, setDraft] = useState(() =>
    firstDraft(agreements.filter(({ id }) => chosen.includes(id)).map(({ content }) => content)),
  )
  const simulate = useSimulate()
  const run = () =>
    simulate.mutate({
      agreements: chosen.map((agreementId) => ({ agreementId })),
      plan: planOf(draft),
      discountBp: Math.round(draft.discountPercent * 100),
      firstAgreementYear: draft.firstAgreementYear,
    })

  // What is asked for in the address is answered at once; after that the button asks.
  useEffect(() => {
    if (chosen.length > 0) run()
  }, [chosen.join()])

  return (
    <>
      <Section id="inputs" title={t('simulation.inputs')}>
        <div className="field">
          <label htmlFor="simulated">{t('simulation.agreements')}</label>
          <Select
            id="simulated"
            mode="multiple"
            maxCount={most}
            className="wide"
            value={chosen}
            placeholder={t('simulation.choose')}
            onChange={(ids: string[]) =>
              setParams(
                ids.map((id): [string, string] => ['agreement', id]),
                { replace: true },
              )
            }
            showSearch={{ optionFilterProp: 'label' }}
            options={agreements.map(({ id, content }) => ({ value: id, label: content.name[language] }))}
          />
        </div>
        <PlanForm draft={draft} onChange={(part) => setDraft((now) => ({ ...now, ...part }))} />
        <Button type="primary" disabled={chosen.length === 0} loading={simulate.isPending} onClick={run}>
          {t('simulation.run')}
        </Button>
      </Section>
      <div className="simulation-answer" aria-live="polite">
        {simulate.error !== null && <Failed error={simulate.error} />}
        {chosen.length === 0 && <Nothing title={t('simulation.choose')} text={t('simulation.chooseText')} />}
        {simulate.data && chosen.length > 0 && <Result answer={simulate.data} />}
      </div>
    </>
  )
}
