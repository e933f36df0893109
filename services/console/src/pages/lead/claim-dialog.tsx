import { Alert, Modal } from 'antd'
import { useState } from 'react'
import { asFailure } from '../../api/failure.ts'
import { useWords } from '../../i18n/use-words.ts'
import { RequiredText } from '../../parts/required-text.tsx'
import { Failed } from '../../parts/states.tsx'

type Props = {
  open: boolean
  /** A claim does not open the contact. */
  withheld: boolean
  error: unknown
  sending: boolean
  onSend(purpose: string): void
  onClose(): void
  onClosed(): void
}

const leastCharacters = 4

/** Asks what the contact is needed for, and says beforehand that showing it is recorded. */
export default function ClaimDialog({ open, withheld, error, sending, onSend, onClose, onClosed }: Props) {
  const { t } = useWords()
  const [purpose, setPurpose] = useState('')
  const [tried, setTried] = useState(false)
  const missing = purpose.trim().length < leastCharacters
  const send = () => {
    setTried(true)
    if (!missing) onSend(purpose.trim())
  }
  return (
    <Modal
      open={open}
      afterClose={onClosed}
      title={t('claim.title')}
      okText={t('claim.confirm')}
      cancelText={t('app.cancel')}
      okButtonProps={{ loading: sending }}
      onOk={send}
      onCancel={onClose}
    >
      <p className="claim-text">{t('claim.text')}</p>
      <Alert
        type={withheld ? 'warning' : 'info'}
        showIcon
        title={withheld ? t('contact.why.withheld') : t('claim.recorded')}
      />
      <RequiredText
        label={t('claim.purpose')}
        placeholder={t('claim.placeholder')}
        value={purpose}
        fault={tried && missing ? t('claim.required') : ''}
        onChange={setPurpose}
      />
      <fieldset className="quick" aria-label={t('claim.quick')}>
        {([t('claim.quick1'), t('claim.quick2'), t('claim.quick3')] as const).map((text) => (
          <button key={text} type="button" className="chip" onClick={() => setPurpose(text)}>
            {text}
          </button>
        ))}
      </fieldset>
      {error !== null && asFailure(error).kind !== 'claimed-by-another' && <Failed error={error} />}
    </Modal>
  )
}
