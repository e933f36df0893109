import type { AgreementDetail, KeptFigure, PostInput } from '@lianqiao/contracts/console-api'
import { lazy, Suspense, useState } from 'react'
import { KeptPanel } from './kept-panel.tsx'
import { LedgerPanel } from './ledger-panel.tsx'

const PostDialog = lazy(() => import('./post-dialog.tsx'))

/** What was verified and is in no book, and the book; the city puts a receipt into it. */
export function Books({ agreement }: { agreement: AgreementDetail }) {
  const [posting, setPosting] = useState<{ start: Partial<PostInput>; open: boolean } | null>(null)
  const post = (start: Partial<PostInput>) => setPosting({ start, open: true })
  return (
    <>
      <KeptPanel agreement={agreement} onPost={(figure) => post(postingOf(figure))} />
      <LedgerPanel agreement={agreement} onPost={() => post({})} />
      <Suspense>
        {posting && (
          <PostDialog
            agreementId={agreement.id}
            content={agreement.content}
            start={posting.start}
            state={{
              open: posting.open,
              onClose: () => setPosting((now) => now && { ...now, open: false }),
              onClosed: () => setPosting(null),
            }}
          />
        )}
      </Suspense>
    </>
  )
}

/** What a kept figure already says of its posting. */
function postingOf({
  reference,
  projectId,
  kind,
  amount,
  occurredOn,
  heldBy,
  landedOn,
}: KeptFigure): Partial<PostInput> {
  return { reference, projectId, kind, amount, occurredOn, landedOn, ...(heldBy === null ? {} : { heldBy }) }
}
