import type { AgreementDetail } from '@lianqiao/contracts/console-api'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useEntries } from '../../api/agreements.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Section } from '../../parts/section.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { LedgerEntryItem } from './ledger-entry.tsx'
import { partyLooks } from './party-colours.ts'

const ReverseDialog = lazy(() => import('./reverse-dialog.tsx'))

type Props = { agreement: AgreementDetail; onPost(): void }

/** Every entry with its lines, newest first; a correction is an entry of its own that turns another round. */
export function LedgerPanel({ agreement: { id, content, mayRecord }, onPost }: Props) {
  const { t, language } = useWords()
  const entries = useEntries(id, '')
  const [reversing, setReversing] = useState<{ entryId: string; open: boolean } | null>(null)
  const rows = entries.data?.pages.flatMap(({ items }) => items) ?? []
  const looks = partyLooks(content, language)
  return (
    <Section id="ledger" title={t('ledger.entries')} note={t('ledger.note')}>
      {mayRecord && (
        <Button className="post-entry" onClick={onPost}>
          {t('ledger.post')}
        </Button>
      )}
      {entries.isPending && <Loading rows={3} />}
      {entries.isError && rows.length === 0 && <Failed error={entries.error} onRetry={() => void entries.refetch()} />}
      {entries.data && rows.length === 0 && <p className="quiet">{t('ledger.noEntries')}</p>}
      <ul className="entries">
        {rows.map((entry) => (
          <LedgerEntryItem
            key={entry.id}
            entry={entry}
            partyName={looks.name}
            onReverse={mayRecord ? () => setReversing({ entryId: entry.id, open: true }) : undefined}
          />
        ))}
      </ul>
      {entries.hasNextPage && (
        <Button className="more" loading={entries.isFetchingNextPage} onClick={() => void entries.fetchNextPage()}>
          {t('app.more')}
        </Button>
      )}
      <Suspense>
        {reversing && (
          <ReverseDialog
            agreementId={id}
            entryId={reversing.entryId}
            state={{
              open: reversing.open,
              onClose: () => setReversing((now) => now && { ...now, open: false }),
              onClosed: () => setReversing(null),
            }}
          />
        )}
      </Suspense>
    </Section>
  )
}
