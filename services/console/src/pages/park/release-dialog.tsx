import type { Reservation } from '@lianqiao/contracts/console-api'
import { App, Input } from 'antd'
import { useState } from 'react'
import { useRelease } from '../../api/parks.ts'
import { area } from '../../format/area.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Dialog, type DialogState } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'

/** Gives back what was held; whoever waited for it is found by the platform. */
export default function ReleaseDialog({ state, reservation }: { state: DialogState; reservation: Reservation }) {
  const { t, language } = useWords()
  const { message } = App.useApp()
  const [note, setNote] = useState('')
  const release = useRelease()
  const send = () =>
    release.mutate(
      { id: reservation.id, note: note.trim() },
      {
        onSuccess: ({ free }) => {
          state.onClose()
          void message.success(t('reserve.released', { free: area(reservation.kind, free, language) }))
        },
      },
    )
  return (
    <Dialog
      state={state}
      title={t('reserve.releaseTitle', { carrier: reservation.carrierName })}
      okText={t('reserve.release')}
      danger
      sending={release.isPending}
      error={release.error}
      onSend={send}
    >
      <p>{t('reserve.releaseText', { n: area(reservation.kind, reservation.amount, language) })}</p>
      <Field label={t('reserve.note')}>
        {(control) => (
          <Input {...control} value={note} maxLength={500} onChange={({ target }) => setNote(target.value)} />
        )}
      </Field>
    </Dialog>
  )
}
