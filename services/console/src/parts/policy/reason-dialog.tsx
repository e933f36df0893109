import { Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import { RequiredText } from '../required-text.tsx'
import { Failed } from '../states.tsx'

type Props = {
  open: boolean
  title: string
  /** What the button that sends says. */
  send: string
  danger?: boolean
  example: string
  sending: boolean
  /** null while nothing went wrong */
  error: unknown
  children: ReactNode
  onSend(reason: string): void
  onClose(): void
}

/** Says what is about to change in the library, and asks why: it stays in the history. */
export function ReasonDialog({ send, danger = false, example, sending, error, children, onSend, ...modal }: Props) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = reason.trim() === ''
  return (
    <Modal
      open={modal.open}
      title={modal.title}
      okText={send}
      okButtonProps={{ danger, loading: sending }}
      cancelText={t('app.cancel')}
      onOk={() => (missing ? setTried(true) : onSend(reason.trim()))}
      onCancel={modal.onClose}
    >
      {children}
      <RequiredText
        label={t('publish.reason')}
        placeholder={example}
        value={reason}
        fault={tried && missing ? t('publish.reasonMissing') : ''}
        onChange={setReason}
      />
      {error !== null && <Failed error={error} />}
    </Modal>
  )
}
