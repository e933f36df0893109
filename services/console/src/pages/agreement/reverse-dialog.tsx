import { Input } from 'antd'
import { useState } from 'react'
import { useReverse } from '../../api/agreements.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Dialog, type DialogState } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'

type Props = { state: DialogState; agreementId: string; entryId: string }

/** A correction: the entry stays, and its mirror image is posted with the reason. */
export default function ReverseDialog({ state, agreementId, entryId }: Props) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const reverse = useReverse(agreementId)
  const missing = reason.trim() === ''
  const send = () => {
    setTried(true)
    if (!missing) reverse.mutate({ entryId, reason: reason.trim() }, { onSuccess: state.onClose })
  }
  return (
    <Dialog
      state={state}
      title={t('ledger.reverseTitle')}
      okText={t('ledger.reverse')}
      danger
      sending={reverse.isPending}
      error={reverse.error}
      onSend={send}
    >
      <p>{t('ledger.reverseText')}</p>
      <Field label={t('ledger.reason')} fault={tried && missing ? t('carrier.required') : null}>
        {(control) => (
          <Input {...control} value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} />
        )}
      </Field>
    </Dialog>
  )
}
