import type { Enterprise, EnterpriseMerge } from '@lianqiao/contracts/console-api'
import { App, Button } from 'antd'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useEnterpriseChange } from '../../api/enterprises.ts'
import { useReference } from '../../api/use-reference.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { Section } from '../../parts/section.tsx'
import { When } from '../../parts/when.tsx'

/** What was joined, by whom and why; each can be taken back on its own. */
export function MergesSection({ enterprise: { merges, mayMerge } }: { enterprise: Enterprise }) {
  const { t } = useWords()
  return (
    <Section id="merges" title={t('enterprise.merges')}>
      {merges.length === 0 && <p className="quiet">{t('enterprise.noMerges')}</p>}
      <ul className="merges">
        {merges.map((merge) => (
          <Merge key={merge.id} merge={merge} mayUndo={mayMerge && merge.undone === null} />
        ))}
      </ul>
    </Section>
  )
}

function Merge({ merge, mayUndo }: { merge: EnterpriseMerge; mayUndo: boolean }) {
  const { t } = useWords()
  const { bureauName } = useReference()
  const { message } = App.useApp()
  const [isOpen, setOpen] = useState(false)
  const undo = useEnterpriseChange(({ id, reason }: { id: string; reason: string }) =>
    call('POST /enterprises/merges/:id/undo', { params: { id }, body: { reason } }),
  )
  const { keptName, mergedName, basis, bureauId, reason, at, undone } = merge
  return (
    <li className={undone === null ? 'merge' : 'merge merge-undone'}>
      <span className="relation-head">
        <strong>{t('enterprise.mergedLine', { merged: mergedName, kept: keptName })}</strong>
        {undone !== null && <span className="tag">{t('enterprise.undone')}</span>}
        {mayUndo && (
          <span className="relation-actions">
            <Button size="small" onClick={() => setOpen(true)}>
              {t('undo.button')}
            </Button>
          </span>
        )}
      </span>
      <small className="quiet">
        {bureauId === null ? t(`joinBasis.${basis}`) : t('enterprise.byOfficer', { bureau: bureauName(bureauId) })}
        {' · '}
        <When at={at} />
        {reason && ` · ${reason}`}
      </small>
      {undone !== null && (
        <small className="quiet">
          {t('enterprise.undone')} · <When at={undone.at} /> · {undone.reason}
        </small>
      )}
      {isOpen && (
        <ReasonDialog
          open
          danger
          title={t('undo.title')}
          text={t('undo.text')}
          confirm={t('undo.confirm')}
          placeholder={t('undo.placeholder')}
          error={undo.error}
          sending={undo.isPending}
          onClose={() => setOpen(false)}
          onSend={(reason) =>
            undo.mutate(
              { id: merge.id, reason },
              {
                onSuccess() {
                  setOpen(false)
                  void message.success(t('undo.done'))
                },
              },
            )
          }
        />
      )}
    </li>
  )
}
