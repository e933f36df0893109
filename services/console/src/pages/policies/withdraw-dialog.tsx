import type { ClauseDocument } from '@lianqiao/contracts/console-api'
import { Alert, App } from 'antd'
import { useWithdrawClause } from '../../api/policies.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ReasonDialog } from '../../parts/policy/reason-dialog.tsx'

type Props = { clause: ClauseDocument; open: boolean; onClose(): void }

/** Says what a withdrawal does, and to how many leads. */
export default function WithdrawDialog({ clause, open, onClose }: Props) {
  const { t } = useWords()
  const { message } = App.useApp()
  const { mutate, isPending, error } = useWithdrawClause(clause.clauseId)
  const send = (reason: string) =>
    mutate(reason, {
      onSuccess: () => {
        onClose()
        void message.success(t('publish.withdrawn', { id: clause.clauseId }))
      },
    })
  return (
    <ReasonDialog
      open={open}
      title={t('publish.withdrawTitle', { title: clause.clauseTitle })}
      send={t('publish.withdraw')}
      danger
      example={t('publish.withdrawReason')}
      sending={isPending}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <Alert
        type="warning"
        showIcon
        title={t('library.serves', { n: clause.servedLeads })}
        description={t('publish.withdrawMeans')}
      />
    </ReasonDialog>
  )
}
