import type { Carrier } from '@lianqiao/contracts/console-api'
import { App, Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { asFailure } from '../../api/failure.ts'
import { allAt, faultsOf } from '../../api/faults.ts'
import { useProposedLeads, useReserve } from '../../api/parks.ts'
import { area, areaUnit } from '../../format/area.ts'
import { addDays, dayOf, endOfDay } from '../../format/dates.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Dialog, type DialogState } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { useFaultText } from './use-fault-text.ts'

const daysHeld = 30

/** Holds a part of a carrier for a lead until a day. */
export default function ReserveDialog({ state, carrier }: { state: DialogState; carrier: Carrier }) {
  const { t, language } = useWords()
  const { message } = App.useApp()
  const [params] = useSearchParams()
  const [leadId, setLeadId] = useState(params.get('lead') ?? '')
  const [amount, setAmount] = useState<number | null>(carrier.free)
  const [until, setUntil] = useState(addDays(dayOf(new Date()), daysHeld))
  const [note, setNote] = useState('')
  const [key] = useState(() => crypto.randomUUID())
  const [tried, setTried] = useState(false)
  const reserve = useReserve(carrier.id)
  const fault = useFaultText()
  const faults = faultsOf(reserve.error)
  const left = reserve.error === null ? undefined : asFailure(reserve.error).problem?.left

  const send = () => {
    setTried(true)
    if (!leadId || !amount || !until) return
    reserve.mutate(
      { leadId, amount, expiresAt: endOfDay(until), note: note.trim(), key: `${key}-${amount}-${leadId}-${until}` },
      {
        onSuccess: ({ free }) => {
          state.onClose()
          void message.success(t('reserve.done', { free: area(carrier.kind, free, language) }))
        },
      },
    )
  }
  const missing = (value: unknown) => (tried && !value ? t('carrier.required') : null)
  const told = left !== undefined || allAt(faults, ['/leadId', '/amount', '/expiresAt', '/note'])
  return (
    <Dialog
      state={state}
      title={t('reserve.title', { carrier: carrier.name })}
      okText={t('reserve.confirm')}
      sending={reserve.isPending}
      error={told ? null : reserve.error}
      onSend={send}
    >
      <p className="quiet">{t('reserve.free', { free: area(carrier.kind, carrier.free, language) })}</p>
      <Field
        label={t('reserve.lead')}
        fault={missing(leadId) ?? fault.at(faults, '/leadId')}
        hint={t('reserve.leadHint')}
      >
        {(control) => <LeadSelect {...control} parkId={carrier.parkId} value={leadId} onChange={setLeadId} />}
      </Field>
      <Field
        label={t('reserve.amount', { unit: areaUnit(carrier.kind, language) })}
        fault={
          missing(amount) ??
          (left !== undefined
            ? t('reserve.taken', { left: area(carrier.kind, left, language) })
            : fault.at(faults, '/amount'))
        }
      >
        {(control) => (
          <InputNumber
            {...control}
            min={0.01}
            max={carrier.size}
            value={amount}
            onChange={setAmount}
            className="wide"
          />
        )}
      </Field>
      {left !== undefined && left > 0 && (
        <Button size="small" onClick={() => setAmount(left)}>
          {t('reserve.takeLeft', { left: area(carrier.kind, left, language) })}
        </Button>
      )}
      <Field
        label={t('reserve.until')}
        fault={missing(until) ?? fault.at(faults, '/expiresAt')}
        hint={t('reserve.untilHint')}
      >
        {(control) => (
          <Input {...control} type="date" value={until} onChange={({ target }) => setUntil(target.value)} />
        )}
      </Field>
      <Field label={t('reserve.note')} fault={fault.at(faults, '/note')}>
        {(control) => (
          <Input {...control} value={note} maxLength={500} onChange={({ target }) => setNote(target.value)} />
        )}
      </Field>
    </Dialog>
  )
}

type LeadSelectProps = { parkId: string; value: string; onChange(id: string): void; id: string; status?: 'error' }

/** The leads proposed here by name; the number of any other lead can be typed. */
function LeadSelect({ parkId, value, onChange, ...control }: LeadSelectProps) {
  const { t } = useWords()
  const leads = useProposedLeads(parkId)
  const [typed, setTyped] = useState('')
  const proposed = leads.data?.pages.flatMap(({ items }) => items) ?? []
  const options = proposed.map(({ leadId, enterpriseName }) => ({
    value: leadId,
    label: enterpriseName ?? t('reserve.namelessLead', { id: leadId.slice(-6) }),
  }))
  const others = [...new Set([value, typed.trim()])]
    .filter((id) => id !== '' && !proposed.some(({ leadId }) => leadId === id))
    .map((id) => ({ value: id, label: id }))
  return (
    <Select
      {...control}
      className="wide"
      loading={leads.isPending}
      value={value || undefined}
      placeholder={t('reserve.chooseLead')}
      showSearch={{ optionFilterProp: 'label', onSearch: setTyped }}
      onChange={onChange}
      options={[...options, ...others]}
    />
  )
}
