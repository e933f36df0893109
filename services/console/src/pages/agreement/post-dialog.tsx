import type { AgreementContent, BenefitKind, PostInput } from '@lianqiao/contracts/console-api'
import { App, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { allAt, faultsOf, faultText } from '../../api/faults.ts'
import { usePost } from '../../api/projects.ts'
import { dayOf } from '../../format/dates.ts'
import { enteredIn, fromEntered, toEntered, withUnit } from '../../format/entered.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Dialog, type DialogState } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { counted, money } from './shares-picture.tsx'

type Props = {
  state: DialogState
  agreementId: string
  content: AgreementContent
  /** What is known of it already; a receipt that is new otherwise. */
  start: Partial<PostInput>
}

const unitOf = (kind: BenefitKind) => enteredIn(kind === 'energy' ? 'kgce' : 'fen')

/** A receipt or a figure goes into the book; what the agreement does not bear out is told at its field. */
export default function PostDialog({ state, agreementId, content, start }: Props) {
  const { t, language } = useWords()
  const { message } = App.useApp()
  const [entry, setEntry] = useState<PostInput>(() => ({ ...blank(content), ...start }))
  const [entered, setEntered] = useState<number | null>(
    start.amount === undefined ? null : toEntered(start.amount, unitOf(start.kind ?? 'tax')),
  )
  const post = usePost(agreementId)
  const faults = faultsOf(post.error)
  const isMoney = money.includes(entry.kind)
  const change = (part: Partial<PostInput>) => setEntry((now) => ({ ...now, ...part }))
  const fault = (field: keyof PostInput) => faultText(faults, `/${field}`)
  const places = ['kind', 'amount', 'occurredOn', 'heldBy', 'landedOn', 'reference', 'memo'].map((one) => `/${one}`)
  const send = () =>
    post.mutate(
      {
        ...entry,
        cause: entry.kind === 'tax' ? 'tax-receipt' : 'milestone',
        amount: fromEntered(entered, unitOf(entry.kind)) ?? 0,
        heldBy: isMoney ? entry.heldBy : null,
        reference: entry.reference.trim(),
      },
      {
        onSuccess() {
          state.onClose()
          void message.success(t('ledger.posted'))
        },
      },
    )
  return (
    <Dialog
      state={state}
      title={t('ledger.postTitle')}
      okText={t('ledger.post')}
      sending={post.isPending}
      error={allAt(faults, places) ? null : post.error}
      width={720}
      onSend={send}
    >
      <p className="dialog-text">{t('ledger.postText')}</p>
      <div className="fields">
        <Field label={t('shares.kindLabel')} fault={fault('kind')}>
          {({ id, status }) => (
            <Select
              id={id}
              status={status}
              className="wide"
              value={entry.kind}
              onChange={(kind) => change({ kind })}
              options={[...money, ...counted].map((value) => ({ value, label: t(`shares.kind.${value}`) }))}
            />
          )}
        </Field>
        <Field label={withUnit(t('project.amount'), unitOf(entry.kind), language)} fault={fault('amount')}>
          {(control) => (
            <InputNumber<number> {...control} className="wide" min={0} value={entered} onChange={setEntered} />
          )}
        </Field>
        <Field label={t('ledger.occurredOn')} fault={fault('occurredOn')} hint={t('ledger.occurredOnHint')}>
          {(control) => (
            <Input
              {...control}
              type="date"
              value={entry.occurredOn}
              onChange={({ target }) => change({ occurredOn: target.value })}
            />
          )}
        </Field>
        {isMoney && (
          <Field label={t('ledger.heldBy')} fault={fault('heldBy')}>
            {({ id, status }) => (
              <Select
                id={id}
                status={status}
                className="wide"
                value={entry.heldBy}
                onChange={(heldBy) => change({ heldBy })}
                options={content.parties.map((party) => ({ value: party.id, label: party.name[language] }))}
              />
            )}
          </Field>
        )}
        {content.yearsFrom === 'project' && (
          <Field label={t('ledger.landedOn')} fault={fault('landedOn')} hint={t('shares.yearsFrom.project')}>
            {(control) => (
              <Input
                {...control}
                type="date"
                value={entry.landedOn ?? ''}
                onChange={({ target }) => change({ landedOn: target.value || null })}
              />
            )}
          </Field>
        )}
        <Field label={t('ledger.reference')} fault={fault('reference')} hint={t('ledger.referenceHint')}>
          {(control) => (
            <Input
              {...control}
              maxLength={200}
              disabled={start.reference !== undefined}
              value={entry.reference}
              onChange={({ target }) => change({ reference: target.value })}
            />
          )}
        </Field>
        <Field label={t('ledger.memo')} fault={fault('memo')}>
          {(control) => (
            <Input
              {...control}
              maxLength={500}
              value={entry.memo}
              onChange={({ target }) => change({ memo: target.value })}
            />
          )}
        </Field>
      </div>
    </Dialog>
  )
}

function blank({ parties }: AgreementContent): PostInput {
  return {
    cause: 'tax-receipt',
    reference: '',
    projectId: '',
    kind: 'tax',
    amount: 0,
    occurredOn: dayOf(new Date()),
    heldBy: parties.find(({ role }) => role === 'host')?.id ?? null,
    landedOn: null,
    memo: '',
  }
}
