import { Alert, Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { asFailure } from '../api/failure.ts'
import { useWords } from '../i18n/use-words.ts'

/** What stands where a list or a picture would, when there is nothing in it. */
export function Nothing({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <div className="nothing">
      <p className="nothing-title">{title}</p>
      {text && <p>{text}</p>}
      {children}
    </div>
  )
}

export function Loading({ rows = 6 }: { rows?: number }) {
  const { t } = useWords()
  return (
    <div role="status" aria-label={t('app.loading')} className="loading">
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  )
}

/** A failed request: what happened, in the reader's language, and the one thing to do about it. */
export function Failed({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useWords()
  const failure = asFailure(error)
  const detail = failure.problem?.detail
  return (
    <Alert
      type="error"
      showIcon
      title={t(`failure.${failure.kind}`)}
      description={
        (detail || failure.problem?.requestId) && (
          <>
            {failure.kind === 'invalid' && detail}
            {failure.problem?.requestId && (
              <small className="request-id">{t('failure.requestId', { id: failure.problem.requestId })}</small>
            )}
          </>
        )
      }
      action={onRetry && <Button onClick={onRetry}>{t('app.retry')}</Button>}
    />
  )
}
