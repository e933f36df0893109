import type { ClauseCheck, ClauseProblem, PublishedClauses } from '@lianqiao/contracts/console-api'
import { Alert } from 'antd'
import { asFailure } from '../../api/failure.ts'
import { usePublishClauses } from '../../api/policies.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ReasonDialog } from '../../parts/policy/reason-dialog.tsx'

type Props = {
  open: boolean
  document: object
  clauses: ClauseCheck['clauses']
  onClose(): void
  onPublished(clauses: PublishedClauses['clauses']): void
  onProblems(problems: ClauseProblem[]): void
}

/** Says what will be published, how many leads each clause would serve, and what follows from it. */
export default function PublishDialog({ open, document, clauses, onClose, onPublished, onProblems }: Props) {
  const { t } = useWords()
  const { mutate, isPending, error } = usePublishClauses()
  const send = (reason: string) =>
    mutate(
      { document, reason },
      {
        onSuccess: (done) => onPublished(done.clauses),
        onError: (failed) => {
          // Somebody else has changed the library since it was checked.
          const errors = asFailure(failed).problem?.errors
          if (errors?.length) onProblems(errors)
        },
      },
    )
  return (
    <ReasonDialog
      open={open}
      title={t('publish.confirmTitle', { n: clauses.length })}
      send={t('publish.publish')}
      example={t('publish.reasonPlaceholder')}
      sending={isPending}
      error={error}
      onSend={send}
      onClose={onClose}
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
    </ReasonDialog>
  )
}
