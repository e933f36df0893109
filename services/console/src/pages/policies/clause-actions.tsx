import type { ClauseDocument } from '@lianqiao/contracts/console-api'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Link } from 'react-router'
import { useMe } from '../../api/session.ts'
import { useWords } from '../../i18n/use-words.ts'

const WithdrawDialog = lazy(() => import('./withdraw-dialog.tsx'))

/** For the bureau that answers for the library: write the next version, or withdraw. */
export function ClauseActions({ clause }: { clause: ClauseDocument }) {
  const { t } = useWords()
  const { rights } = useMe()
  const [asking, setAsking] = useState(false)
  const [shown, setShown] = useState(false)
  if (!rights.includes('publish-policies')) return null
  const withdrawn = clause.history[0]?.kind === 'withdrawn'
  return (
    <span className="page-head-end">
      <Link to={`/policies/publish?from=${clause.clauseId}`} className="button-link">
        {t('publish.nextVersion')}
      </Link>
      {!withdrawn && (
        <Button
          danger
          onClick={() => {
            setShown(true)
            setAsking(true)
          }}
        >
          {t('publish.withdraw')}
        </Button>
      )}
      {shown && (
        <Suspense>
          <WithdrawDialog clause={clause} open={asking} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </span>
  )
}
