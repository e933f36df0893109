import { App, Button } from 'antd'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useEnterpriseChange } from '../../api/enterprises.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ReasonDialog } from '../reason-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'

type Props = {
  keepId: string
  otherId: string
  /** Whether it is a question still, that "two" answers. */
  isOpen: boolean
  onMerged?(enterpriseId: string): void
}

/** Whether two enterprises are one, answered by an officer of the city: a merge, seen before it is done, or "two". */
export function PairAnswer({ keepId, otherId, isOpen, onMerged }: Props) {
  const { t } = useWords()
  const { message } = App.useApp()
  const [dialog, setDialog] = useState<'merge' | 'apart' | null>(null)
  const apart = useEnterpriseChange(({ id, ...body }: { id: string; otherId: string; reason: string }) =>
    call('POST /enterprises/:id/apart', { params: { id }, body }),
  )
  const close = () => setDialog(null)
  return (
    <span className="relation-actions">
      <Button size="small" onClick={() => setDialog('merge')}>
        {t('merge.button')}
      </Button>
      {isOpen && (
        <Button size="small" onClick={() => setDialog('apart')}>
          {t('apart.button')}
        </Button>
      )}
      {dialog === 'merge' && <MergeDialog keepId={keepId} mergeId={otherId} onClose={close} onMerged={onMerged} />}
      {dialog === 'apart' && (
        <ReasonDialog
          open
          title={t('apart.title')}
          text={t('apart.text')}
          confirm={t('apart.confirm')}
          placeholder={t('apart.placeholder')}
          error={apart.error}
          sending={apart.isPending}
          onClose={close}
          onSend={(reason) =>
            apart.mutate(
              { id: keepId, otherId, reason },
              {
                onSuccess() {
                  close()
                  void message.success(t('apart.done'))
                },
              },
            )
          }
        />
      )}
    </span>
  )
}
