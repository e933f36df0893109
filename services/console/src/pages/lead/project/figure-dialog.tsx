import type { ClaimFigureInput, Project } from '@lianqiao/contracts/console-api'
import { App, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/call.ts'
import { allAt, faultsOf, faultText } from '../../../api/faults.ts'
import { useProjectChange } from '../../../api/projects.ts'
import { dayOf } from '../../../format/dates.ts'
import { enteredIn, fromEntered, withUnit } from '../../../format/entered.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Dialog, type DialogState } from '../../../parts/dialog.tsx'
import { Field } from '../../../parts/field.tsx'
import { blankEvidence, EvidenceFields } from './evidence-fields.tsx'

/** The bureau tells a figure of a period: a tax receipt, output, investment, energy. */
export default function FigureDialog({ state, project }: { state: DialogState; project: Project }) {
  const { t, language } = useWords()
  const { message } = App.useApp()
  const [kind, setKind] = useState(project.figures[0]?.figure)
  const [occurredOn, setOccurredOn] = useState(dayOf(new Date()))
  const [entered, setEntered] = useState<number | null>(null)
  const needs = project.figures.find(({ figure }) => figure === kind)
  const [evidence, setEvidence] = useState(() => blankEvidence(needs?.evidence ?? []))
  const claim = useProjectChange(project.leadId, (body: ClaimFigureInput) =>
    call('POST /projects/:id/figures', { params: { id: project.id }, body }),
  )
  if (needs === undefined) return null
  const unit = enteredIn(needs.unit)
  const faults = faultsOf(claim.error)
  const send = () =>
    claim.mutate(
      { figure: needs.figure, occurredOn, amount: fromEntered(entered, unit) ?? 0, evidence },
      {
        onSuccess() {
          state.onClose()
          void message.success(t('project.claimed', { stage: needs.label[language] }))
        },
      },
    )
  return (
    <Dialog
      state={state}
      title={t('project.claimFigure')}
      okText={t('project.send')}
      sending={claim.isPending}
      error={allAt(faults, ['/occurredOn', '/amount', '/evidence']) ? null : claim.error}
      width={720}
      onSend={send}
    >
      <p className="dialog-text">{t('project.figureText')}</p>
      <div className="fields">
        <Field label={t('project.figureKind')}>
          {({ id }) => (
            <Select
              id={id}
              className="wide"
              value={kind}
              onChange={(value) => {
                setKind(value)
                setEvidence(blankEvidence(project.figures.find(({ figure }) => figure === value)?.evidence ?? []))
              }}
              options={project.figures.map(({ figure, label }) => ({ value: figure, label: label[language] }))}
            />
          )}
        </Field>
        <Field
          label={t('project.figureDay')}
          fault={faultText(faults, '/occurredOn')}
          hint={t('project.figureDayHint')}
        >
          {(control) => (
            <Input {...control} type="date" value={occurredOn} onChange={({ target }) => setOccurredOn(target.value)} />
          )}
        </Field>
        <Field label={withUnit(t('project.amount'), unit, language)} fault={faultText(faults, '/amount')}>
          {(control) => (
            <InputNumber<number> {...control} className="wide" min={0} value={entered} onChange={setEntered} />
          )}
        </Field>
      </div>
      <EvidenceFields needed={needs.evidence} evidence={evidence} faults={faults} onChange={setEvidence} />
    </Dialog>
  )
}
