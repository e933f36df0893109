import { InputNumber, Select } from 'antd'
import { useWords } from '../../i18n/use-words.ts'
import { Field } from '../../parts/field.tsx'
import { type FactField, factsOf } from './fact-fields.ts'
import type { FieldsProps } from './standing-fields.tsx'
import { useFaultText } from './use-fault-text.ts'

const classes = ['A', 'B', 'C', 'D', 'E'] as const

/** What it has of power, floor, quotas …; an empty field means that nobody knows. */
export function FactsFields({ draft, faults, onChange }: FieldsProps) {
  const { t, word } = useWords()
  const fault = useFaultText()
  const tell = (field: FactField, value: unknown) =>
    onChange({ facts: { ...draft.facts, [field.fact]: value ?? null } })
  const label = ({ condition, unit }: FactField) =>
    unit === null ? word('parkCondition', condition) : `${word('parkCondition', condition)} (${unit})`
  return (
    <div className="fields">
      {factsOf(draft.kind).map((field) => (
        <Field key={field.fact} label={label(field)} fault={fault.at(faults, `/facts/${field.fact}`)}>
          {(control) =>
            field.form === 'figure' ? (
              <InputNumber
                {...control}
                className="wide"
                placeholder={t('app.unknown')}
                value={draft.facts[field.fact] as number | null | undefined}
                onChange={(value) => tell(field, value)}
              />
            ) : (
              <Select<string>
                id={control.id}
                status={control.status}
                allowClear
                className="wide"
                placeholder={t('app.unknown')}
                value={draft.facts[field.fact]?.toString()}
                onChange={(value) => tell(field, field.form === 'yes-no' && value ? value === 'true' : value)}
                options={
                  field.form === 'yes-no'
                    ? [
                        { value: 'true', label: t('app.yes') },
                        { value: 'false', label: t('app.no') },
                      ]
                    : classes.map((value) => ({ value, label: t(`carrier.hazard.${value}`) }))
                }
              />
            )
          }
        </Field>
      ))}
    </div>
  )
}
