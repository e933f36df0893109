import { Alert } from 'antd'
import { asFailure } from '../../api/failure.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'

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

/** Asks what the contact is needed for, and says beforehand that showing it is recorded. */
export default function ClaimDialog({ withheld, error, ...dialog }: Props) {
  const { t } = useWords()
  return (
    <ReasonDialog
      {...dialog}
      title={t('claim.title')}
      text={t('claim.text')}
      confirm={t('claim.confirm')}
      label={t('claim.purpose')}
      required={t('claim.required')}
      placeholder={t('claim.placeholder')}
      quick={{ label: t('claim.quick'), texts: [t('claim.quick1'), t('claim.quick2'), t('claim.quick3')] }}
      error={error !== null && asFailure(error).kind === 'claimed-by-another' ? null : error}
    >
      <Alert
        type={withheld ? 'warning' : 'info'}
        showIcon
        title={withheld ? t('contact.why.withheld') : t('claim.recorded')}
      />
    </ReasonDialog>
  )
}
