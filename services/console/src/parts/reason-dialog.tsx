import { type GetRef, Input, Modal } from 'antd'
import { type ReactNode, useId, useRef, useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Failed } from './states.tsx'

type Props = {
  open: boolean
  title: string
  text?: string
  confirm: string
  placeholder: string
  /** What the reason is called, and what is said where it is missing; "reason" unless told otherwise. */
  label?: string
  required?: string
  /** Reasons to choose from, to be written on. */
  quick?: { label: string; texts: string[] }
  /** What is to be seen or chosen before the reason. */
  children?: ReactNode
  width?: number
  danger?: boolean
  /** Not to be sent as it stands, whatever the reason. */
  blocked?: boolean
  error: unknown
  sending: boolean
  onSend(reason: string): void
  onClose(): void
  onClosed?(): void
}

const leastCharacters = 4

/** A decision that is recorded with its reason: says what it does, and sends nothing without one. */
export function ReasonDialog({ open, error, sending, blocked = false, danger = false, ...props }: Props) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const field = useId()
  const area = useRef<GetRef<typeof Input.TextArea>>(null)
  const missing = reason.trim().length < leastCharacters
  const send = () => {
    setTried(true)
    if (!missing && !blocked) props.onSend(reason.trim())
  }
  return (
    <Modal
      open={open}
      afterClose={props.onClosed}
      // The field's own autofocus comes too early where nothing moves: the dialog takes the focus after it.
      afterOpenChange={(opened) => opened && area.current?.focus()}
      title={props.title}
      okText={props.confirm}
      cancelText={t('app.cancel')}
      okButtonProps={{ loading: sending, disabled: blocked, danger }}
      width={props.width}
      // A click beside the dialog would lose what was written.
      mask={{ closable: false }}
      onOk={send}
      onCancel={props.onClose}
    >
      {props.text !== undefined && <p className="dialog-text">{props.text}</p>}
      {props.children}
      {!blocked && (
        <>
          <label className="field-label" htmlFor={field}>
            {props.label ?? t('reason.label')}
          </label>
          <Input.TextArea
            id={field}
            ref={area}
            rows={3}
            maxLength={300}
            showCount
            value={reason}
            placeholder={props.placeholder}
            status={tried && missing ? 'error' : undefined}
            aria-required
            aria-invalid={tried && missing}
            aria-describedby={`${field}-why`}
            onChange={(event) => setReason(event.target.value)}
          />
          <p id={`${field}-why`} className="field-fault" role={tried && missing ? 'alert' : undefined}>
            {tried && missing ? (props.required ?? t('reason.required')) : ''}
          </p>
          {props.quick && (
            <fieldset className="quick" aria-label={props.quick.label}>
              {props.quick.texts.map((text) => (
                <button key={text} type="button" className="chip" onClick={() => setReason(text)}>
                  {text}
                </button>
              ))}
            </fieldset>
          )}
        </>
      )}
      {error !== null && <Failed error={error} />}
    </Modal>
  )
}
