import type { Reservation } from '@lianqiao/contracts/console-api'
import { App, Input } from 'antd'
import { useState } from 'react'
import { faultsOf } from '../../api/faults.ts'
import { useRenew } from '../../api/parks.ts'
import { addDays, dateTimeExact, dayOf, endOfDay } from '../../format/dates.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Dialog, type DialogState } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { useFaultText } from './use-fault-text.ts'

const daysMore = 30

/** Holds a reservation longer. */
export default function RenewDialog({ state, reservation }: { state: DialogState; reservation: Reservation }) {
  const { t, language } = useWords()
  const { message } = App.useApp()
  const [until, setUntil] = useState(addDays(dayOf(new Date(reservation.expiresAt)), daysMore))
  const renew = useRenew()
  const { at } = useFaultText()
  const fault = at(faultsOf(renew.error), '/expiresAt')
  const send = () =>
    renew.mutate(
      { id: reservation.id, expiresAt: endOfDay(until) },
      {
        onSuccess: () => {
          state.onClose()
          void message.success(t('reserve.renewed'))
        },
      },
    )
  return (
    <Dialog
      state={state}
      title={t('reserve.renewTitle', { carrier: reservation.carrierName })}
      okText={t('reserve.renew')}
      sending={renew.isPending}
      error={fault === null ? renew.error : null}
      onSend={send}
    >
      <p className="quiet">{t('reserve.heldUntil', { at: dateTimeExact(reservation.expiresAt, language) })}</p>
      <Field label={t('reserve.until')} fault={fault} hint={t('reserve.untilHint')}>
        {(control) => (
          <Input {...control} type="date" value={until} onChange={({ target }) => setUntil(target.value)} />
        )}
      </Field>
    </Dialog>
  )
}
