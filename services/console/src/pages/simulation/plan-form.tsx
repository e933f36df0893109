import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import { Field } from '../../parts/field.tsx'
import { fullYear, type PlanDraft, path } from './plan-draft.ts'
import { YearsTable } from './years-table.tsx'

type Props = { draft: PlanDraft; onChange(part: Partial<PlanDraft>): void }

const figures = [
  'investment',
  'investmentYears',
  'land',
  'infrastructure',
  'operation',
  'discountPercent',
  'firstAgreementYear',
] as const

const fullFigures = ['vat', 'incomeTax', 'incentives', 'profit', 'output', 'energy'] as const

/** What the project is taken to bring and to cost: single figures, and a path of ten years that can be changed by hand. */
export function PlanForm({ draft, onChange }: Props) {
  const { t } = useWords()
  const [full, setFull] = useState(fullYear)
  const [fullFrom, setFullFrom] = useState(3)
  return (
    <>
      <div className="fields plan-fields">
        {figures.map((figure) => (
          <Field key={figure} label={t(`simulation.input.${figure}`)}>
            {(control) => (
              <InputNumber
                {...control}
                className="wide"
                min={figure === 'firstAgreementYear' || figure === 'investmentYears' ? 1 : 0}
                value={draft[figure]}
                onChange={(value) => onChange({ [figure]: value ?? 0 })}
              />
            )}
          </Field>
        ))}
      </div>
      <details className="plan-path">
        <summary>{t('simulation.path')}</summary>
        <p className="quiet">{t('simulation.pathHint')}</p>
        <div className="fields plan-fields">
          <Field label={t('simulation.fullFrom')}>
            {(control) => (
              <InputNumber
                {...control}
                className="wide"
                min={1}
                max={10}
                value={fullFrom}
                onChange={(value) => setFullFrom(value ?? 1)}
              />
            )}
          </Field>
          {fullFigures.map((figure) => (
            <Field key={figure} label={t(`simulation.year.${figure}`)}>
              {(control) => (
                <InputNumber
                  {...control}
                  className="wide"
                  min={0}
                  value={full[figure]}
                  onChange={(value) => setFull((now) => ({ ...now, [figure]: value ?? 0 }))}
                />
              )}
            </Field>
          ))}
        </div>
        <Button size="small" onClick={() => onChange({ years: path(full, fullFrom) })}>
          {t('simulation.draw')}
        </Button>
        <YearsTable years={draft.years} onChange={(years) => onChange({ years })} />
      </details>
    </>
  )
}
