import type { Scorecard, ScorecardItem } from '@lianqiao/contracts/console-api'
import { App, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { allAt, faultsOf } from '../../../api/faults.ts'
import { usePreview, useRecordScorecard } from '../../../api/scorecards.ts'
import { useReference } from '../../../api/use-reference.ts'
import { useWords } from '../../../i18n/use-words.ts'
import type { DialogState } from '../../../parts/dialog.tsx'
import { Field } from '../../../parts/field.tsx'
import { ReasonDialog } from '../../../parts/reason-dialog.tsx'
import { Failed, Loading } from '../../../parts/states.tsx'
import { type Figures, figuresOf, judgedFigures, withoutSource } from './figures.ts'
import { ScorecardTable } from './scorecard-table.tsx'
import { VerdictOfCard } from './verdict-of-card.tsx'

type Props = {
  state: DialogState
  leadId: string
  /** The parks that may be judged, those proposed first. */
  choices: string[]
  /** What was recorded last, to judge on from. */
  latest(parkId: string): Scorecard | undefined
}

/** Judges a project by a park's scorecard, item by item, and shows at once what it comes to. */
export default function JudgeDialog({ state, leadId, choices, latest }: Props) {
  const { t } = useWords()
  const { message } = App.useApp()
  const { parkName } = useReference()
  const [parkId, setParkId] = useState(choices[0] ?? '')
  const [figures, setFigures] = useState<Figures>(() => figuresOf(latest(parkId)))
  const [tried, setTried] = useState(false)
  const record = useRecordScorecard(parkId)
  const judged = judgedFigures(figures)
  // A source changes no mark, and asks nothing again.
  const preview = usePreview(parkId, {
    leadId,
    figures: judged.map((figure) => ({ ...figure, source: '' })),
    reason: '',
  })
  const sourceless = withoutSource(judged)
  const told = allAt(faultsOf(record.error), ['/figures'])

  const choose = (id: string) => {
    setParkId(id)
    setFigures(figuresOf(latest(id)))
  }
  const change = (item: string, part: Partial<Figures[string]>) =>
    setFigures((now) => ({ ...now, [item]: { value: null, source: '', ...now[item], ...part } }))
  const send = (reason: string) => {
    setTried(true)
    if (sourceless.length > 0) return
    record.mutate(
      { leadId, figures: judged, reason },
      {
        onSuccess: () => {
          state.onClose()
          void message.success(t('admission.recorded'))
        },
      },
    )
  }
  return (
    <ReasonDialog
      open={state.open}
      onClose={state.onClose}
      onClosed={state.onClosed}
      title={t('admission.judgeTitle')}
      text={t('admission.judgeText')}
      confirm={t('admission.record')}
      placeholder={t('admission.reasonPlaceholder')}
      width={760}
      blocked={judged.length === 0}
      error={told ? null : record.error}
      sending={record.isPending}
      onSend={send}
    >
      {choices.length > 1 && (
        <Field label={t('admission.park')}>
          {(control) => (
            <Select
              {...control}
              className="wide"
              value={parkId}
              onChange={choose}
              showSearch={{ optionFilterProp: 'label' }}
              options={choices.map((id) => ({ value: id, label: parkName(id) }))}
            />
          )}
        </Field>
      )}
      {preview.isPending && <Loading rows={6} />}
      {preview.isError && <Failed error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && (
        <>
          <ScorecardTable
            card={preview.data}
            figure={(item) => (
              <FigureFields
                item={item}
                figure={figures[item.item]}
                fault={tried && sourceless.includes(item.item)}
                onChange={(part) => change(item.item, part)}
              />
            )}
          />
          <p aria-live="polite">
            <VerdictOfCard card={preview.data} />
          </p>
        </>
      )}
    </ReasonDialog>
  )
}

type FigureProps = {
  item: ScorecardItem
  figure: Figures[string] | undefined
  /** The source is missing. */
  fault: boolean
  onChange(part: Partial<Figures[string]>): void
}

function FigureFields({ item, figure, fault, onChange }: FigureProps) {
  const { t, language } = useWords()
  const label = item.label[language]
  return (
    <div className="figure-fields">
      <InputNumber
        aria-label={label}
        value={figure?.value ?? null}
        onChange={(value) => onChange({ value })}
        suffix={item.unit[language]}
      />
      <Input
        aria-label={t('admission.sourceOf', { item: label })}
        aria-invalid={fault}
        status={fault ? 'error' : undefined}
        placeholder={t('admission.source')}
        maxLength={500}
        value={figure?.source ?? ''}
        onChange={({ target }) => onChange({ source: target.value })}
      />
      {fault && (
        <p className="field-fault" role="alert">
          {t('admission.sourceMissing')}
        </p>
      )}
    </div>
  )
}
