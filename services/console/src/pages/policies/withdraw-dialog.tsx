import type { ClauseDocument } from '@lianqiao/contracts/console-api'
import { Alert, App, Modal } from 'antd'
import { useState } from 'react'
import { useWithdrawClause } from '../../api/policies.ts'
import { useWords } from '../../i18n/use-words.ts'
import { RequiredText } from '../../parts/required-text.tsx'
import { Failed } from '../../parts/states.tsx'

type Props = { clause: ClauseDocument; open: boolean; onClose(): void }

/** Asks why, and says what a withdrawal does. */
export default function WithdrawDialog({ clause, open, onClose }: Props) {
  const { t } = useWords()
  const { message } = App.useApp()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const withdraw = useWithdrawClause(clause.clauseId)
  const missing = reason.trim() === ''
  const send = () => {
    setTried(true)
    if (missing) return
    withdraw.mutate(reason.trim(), {
      onSuccess: () => {
        onClose()
        void message.success(t('publish.withdrawn', { id: clause.clauseId }))
      },
    })
  }
  return (
    <Modal
      open={open}
      title={t('publish.withdrawTitle', { title: clause.clauseTitle })}
      okText={t('publish.withdraw')}
      okButtonProps={{ danger: true, loading: withdraw.isPending }}
      cancelText={t('app.cancel')}
      onOk={send}
      onCancel={onClose}
    >
      <Alert
        type="warning"
        showIcon
        title={t('library.serves', { n: clause.servedLeads })}
        description={t('publish.withdrawMeans')}
      />
      <RequiredText
        label={t('publish.reason')}
        placeholder={t('publish.withdrawReason')}
        value={reason}
        fault={tried && missing ? t('publish.reasonMissing') : ''}
        onChange={setReason}
      />
      {withdraw.isError && <Failed error={withdraw.error} />}
    </Modal>
  )
}
