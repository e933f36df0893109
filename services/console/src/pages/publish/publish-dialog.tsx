import type { ClauseCheck, ClauseProblem, PublishedClauses } from '@lianqiao/contracts/console-api'
import { Alert, Modal } from 'antd'
import { useState } from 'react'
import { asFailure } from '../../api/failure.ts'
import { usePublishClauses } from '../../api/policies.ts'
import { useWords } from '../../i18n/use-words.ts'
import { RequiredText } from '../../parts/required-text.tsx'
import { Failed } from '../../parts/states.tsx'

type Props = {
  document: object
  clauses: ClauseCheck['clauses']
  onClose(): void
  onPublished(clauses: PublishedClauses['clauses']): void
  onProblems(problems: ClauseProblem[]): void
}

/** Says what will be published and what follows from it, and asks why. */
export default function PublishDialog({ document, clauses, onClose, onPublished, onProblems }: Props) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const publish = usePublishClauses()
  const missing = reason.trim() === ''
  const send = () => {
    setTried(true)
    if (missing) return
    publish.mutate(
      { document, reason: reason.trim() },
      {
        onSuccess: (done) => onPublished(done.clauses),
        onError: (error) => {
          // Somebody else has changed the library since it was checked.
          const errors = asFailure(error).problem?.errors
          if (errors?.length) onProblems(errors)
        },
      },
    )
  }
  return (
    <Modal
      open
      title={t('publish.confirmTitle', { n: clauses.length })}
      okText={t('publish.publish')}
      okButtonProps={{ loading: publish.isPending }}
      cancelText={t('app.cancel')}
      onOk={send}
      onCancel={onClose}
    >
      <ul className="to-publish">
        {clauses.map(({ clauseId, version, wouldServe }) => (
          <li key={clauseId}>
            <span className="code">{clauseId}</span> {t('library.version', { n: version })}{' '}
            <strong>
              {wouldServe === null ? t('publish.wouldServeMany') : t('publish.wouldServe', { n: wouldServe })}
            </strong>
          </li>
        ))}
      </ul>
      <Alert type="info" showIcon title={t('publish.means')} />
      <RequiredText
        label={t('publish.reason')}
        placeholder={t('publish.reasonPlaceholder')}
        value={reason}
        fault={tried && missing ? t('publish.reasonMissing') : ''}
        onChange={setReason}
      />
      {publish.isError && <Failed error={publish.error} />}
    </Modal>
  )
}
