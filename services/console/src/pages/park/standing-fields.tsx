import type { CarrierKind } from '@lianqiao/contracts/console-api'
import { Input, InputNumber, Segmented } from 'antd'
import type { Fault } from '../../api/faults.ts'
import { areaUnit } from '../../format/area.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ChainsSelect } from '../../parts/chains-select.tsx'
import { Field } from '../../parts/field.tsx'
import type { CarrierDraft } from './carrier-draft.ts'
import { useFaultText } from './use-fault-text.ts'

export type FieldsProps = { draft: CarrierDraft; faults: Fault[]; onChange(part: Partial<CarrierDraft>): void }

/** What it is, how large, for whom, for how much and how long. */
export function StandingFields({ draft, faults, onChange, fixedKind }: FieldsProps & { fixedKind: boolean }) {
  const { t, language } = useWords()
  const fault = useFaultText()
  const at = (pointer: string) => fault.at(faults, pointer)
  const land = draft.kind === 'land'
  return (
    <div className="fields">
      <Field label={t('carrier.kindLabel')} fault={at('/kind')}>
        {({ id }) => (
          <Segmented
            id={id}
            disabled={fixedKind}
            value={draft.kind}
            onChange={(kind: CarrierKind) => onChange({ kind })}
            options={[
              { value: 'land' as const, label: t('carrier.kind.land') },
              { value: 'workshop' as const, label: t('carrier.kind.workshop') },
            ]}
          />
        )}
      </Field>
      <Field label={t('carrier.nameField')} fault={at('/name')}>
        {(control) => (
          <Input {...control} value={draft.name} onChange={({ target }) => onChange({ name: target.value })} />
        )}
      </Field>
      <Field label={land ? t('carrier.plotCode') : t('carrier.buildingCode')} fault={at('/code')}>
        {(control) => (
          <Input {...control} value={draft.code} onChange={({ target }) => onChange({ code: target.value })} />
        )}
      </Field>
      <Field label={t('carrier.size', { unit: areaUnit(draft.kind, language) })} fault={at('/size')}>
        {(control) => (
          <InputNumber {...control} className="wide" value={draft.size} onChange={(size) => onChange({ size })} />
        )}
      </Field>
      {land ? (
        <Field label={t('carrier.priceWan')} fault={at('/priceFenPerMu')}>
          {(control) => (
            <InputNumber
              {...control}
              className="wide"
              value={draft.priceWan}
              onChange={(priceWan) => onChange({ priceWan })}
            />
          )}
        </Field>
      ) : (
        <Field label={t('carrier.rentYuan')} fault={at('/rentFenPerSquareMetreMonth')}>
          {(control) => (
            <InputNumber
              {...control}
              className="wide"
              value={draft.rentYuan}
              onChange={(rentYuan) => onChange({ rentYuan })}
            />
          )}
        </Field>
      )}
      <Field label={t('carrier.chains')} fault={at('/chains')} hint={t('carrier.chainsHint')}>
        {({ id, status }) => (
          <ChainsSelect id={id} status={status} value={draft.chains} onChange={(chains) => onChange({ chains })} />
        )}
      </Field>
      {(['availableFrom', 'availableUntil'] as const).map((end) => (
        <Field key={end} label={t(`carrier.${end}`)} fault={at(`/${end}`)}>
          {(control) => (
            <Input
              {...control}
              type="date"
              value={draft[end] ?? ''}
              onChange={({ target }) => onChange({ [end]: target.value || null })}
            />
          )}
        </Field>
      ))}
      <Field label={t('carrier.note')} fault={at('/note')}>
        {(control) => (
          <Input {...control} value={draft.note} onChange={({ target }) => onChange({ note: target.value })} />
        )}
      </Field>
    </div>
  )
}
