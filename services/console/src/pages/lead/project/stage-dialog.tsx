import type { ClaimStageInput, NeededField, Project, StageNeeds } from '@lianqiao/contracts/console-api'
import { App, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/call.ts'
import { allAt, faultsOf, faultText } from '../../../api/faults.ts'
import { useProjectChange } from '../../../api/projects.ts'
import { useReference } from '../../../api/use-reference.ts'
import { dayOf } from '../../../format/dates.ts'
import { fromEntered, withUnit } from '../../../format/entered.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Dialog, type DialogState } from '../../../parts/dialog.tsx'
import { Field } from '../../../parts/field.tsx'
import { blankEvidence, EvidenceFields } from './evidence-fields.tsx'

type Props = { state: DialogState; project: Project; next: StageNeeds }

/** The bureau says that the next stage is reached, with what it needs; what is missing is told at its field. */
export default function StageDialog({ state, project, next }: Props) {
  const { t, language } = useWords()
  const { message } = App.useApp()
  const [occurredOn, setOccurredOn] = useState(dayOf(new Date()))
  const [fields, setFields] = useState<Record<string, string | number>>({})
  const [evidence, setEvidence] = useState(() => blankEvidence(next.evidence))
  const claim = useProjectChange(project.leadId, (body: ClaimStageInput) =>
    call('POST /projects/:id/stages', { params: { id: project.id }, body }),
  )
  const faults = faultsOf(claim.error)
  const stage = next.label[language]
  const send = () =>
    claim.mutate(
      { stage: next.stage, occurredOn, fields, evidence },
      {
        onSuccess() {
          state.onClose()
          void message.success(t('project.claimed', { stage }))
        },
      },
    )
  const set = (field: string, value: string | number | null) =>
    setFields(({ [field]: _, ...others }) => (value === null || value === '' ? others : { ...others, [field]: value }))
  return (
    <Dialog
      state={state}
      title={t('project.claimStage', { stage })}
      okText={t('project.send')}
      sending={claim.isPending}
      error={allAt(faults, ['/occurredOn', '/fields', '/evidence']) ? null : claim.error}
      width={720}
      onSend={send}
    >
      <p className="dialog-text">{t('project.claimText')}</p>
      <div className="fields">
        <Field label={t('project.occurredOn')} fault={faultText(faults, '/occurredOn')}>
          {(control) => (
            <Input {...control} type="date" value={occurredOn} onChange={({ target }) => setOccurredOn(target.value)} />
          )}
        </Field>
        {next.fields.map((field) => (
          <StageField
            key={field.field}
            field={field}
            value={fields[field.field]}
            fault={faultText(faults, `/fields/${field.field}`)}
            onChange={(value) => set(field.field, value)}
          />
        ))}
      </div>
      <EvidenceFields needed={next.evidence} evidence={evidence} faults={faults} onChange={setEvidence} />
    </Dialog>
  )
}

type FieldProps = {
  field: NeededField
  value: string | number | undefined
  fault: string | null
  onChange(value: string | number | null): void
}

function StageField({ field: { label, kind, benefit }, value, fault, onChange }: FieldProps) {
  const { t, language } = useWords()
  const { data: reference } = useReference()
  const unit = kind === 'fen' ? 'wan' : 'pieces'
  const hint = benefit === null ? undefined : t('project.shared', { kind: t(`shares.kind.${benefit}`) })
  return (
    <Field label={withUnit(label[language], unit, language)} fault={fault} hint={hint}>
      {(control) => {
        if (kind === 'park')
          return (
            <Select
              id={control.id}
              status={control.status}
              className="wide"
              showSearch={{ optionFilterProp: 'label' }}
              value={value}
              onChange={onChange}
              options={reference.parks.map((park) => ({ value: park.id, label: park.names[language] }))}
            />
          )
        if (kind === 'credit-code')
          return (
            <Input
              {...control}
              maxLength={30}
              value={value ?? ''}
              onChange={({ target }) => onChange(target.value.trim())}
            />
          )
        return (
          <InputNumber<number>
            {...control}
            className="wide"
            min={0}
            onChange={(entered) => onChange(fromEntered(entered, unit))}
          />
        )
      }}
    </Field>
  )
}
