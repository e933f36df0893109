import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Failed } from './states.tsx'

export type DialogState = { open: boolean; onClose(): void; onClosed(): void }

type Props = DialogState & {
  title: string
  okText: string
  sending: boolean
  danger?: boolean
  /** null where nothing failed, or where it is told at its place */
  error: unknown
  width?: number
  onSend(): void
  children: ReactNode
}

/** Asks for something and sends it; it stays open until that has worked. */
export function Dialog({ state, ...props }: Omit<Props, keyof DialogState> & { state: DialogState }) {
  const { t } = useWords()
  const { title, okText, sending, danger = false, error, width = 520, onSend, children } = props
  return (
    <Modal
      open={state.open}
      afterClose={state.onClosed}
      title={title}
      okText={okText}
      cancelText={t('app.cancel')}
      okButtonProps={{ loading: sending, danger }}
      width={width}
      onOk={onSend}
      onCancel={state.onClose}
    >
      {children}
      {error !== null && <Failed error={error} />}
    </Modal>
  )
}
