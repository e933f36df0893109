import './inbox.css'
import { App, Button, Segmented } from 'antd'
import { useState } from 'react'
import { useInbox, useMarkRead } from '../../api/inbox.ts'
import { isOpen } from '../../api/leads.ts'
import { useMe } from '../../api/session.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Failed, Loading, Nothing } from '../../parts/states.tsx'
import { useTitle } from '../../parts/use-title.ts'
import { InboxRow } from './inbox-row.tsx'

export function InboxPage() {
  const { t } = useWords()
  const { unread } = useMe()
  const [onlyUnread, setOnlyUnread] = useState(false)
  const { message } = App.useApp()
  const markRead = useMarkRead()
  useTitle(t('inbox.title'))

  const markAll = () => markRead.mutate([], { onSuccess: () => void message.success(t('inbox.markedAll')) })

  return (
    <>
      <div className="page-head">
        <h1>{t('inbox.title')}</h1>
        {unread > 0 && <span className="page-head-note">{t('inbox.unread', { n: unread })}</span>}
        <div className="page-head-end">
          <Segmented
            aria-label={t('inbox.filter')}
            value={onlyUnread ? 'unread' : 'all'}
            onChange={(value) => setOnlyUnread(value === 'unread')}
            options={[
              { value: 'all', label: t('inbox.all') },
              { value: 'unread', label: t('inbox.onlyUnread') },
            ]}
          />
          <Button disabled={unread === 0} loading={markRead.isPending} onClick={markAll}>
            {t('inbox.markAll')}
          </Button>
        </div>
      </div>
      <InboxList key={String(onlyUnread)} onlyUnread={onlyUnread} onOpen={(id) => markRead.mutate([id])} />
    </>
  )
}

function InboxList({ onlyUnread, onOpen }: { onlyUnread: boolean; onOpen(id: string): void }) {
  const { t } = useWords()
  const inbox = useInbox(onlyUnread)
  const items = inbox.data?.pages.flatMap((page) => page.items) ?? []
  // What is newer than all that was there when the page opened came in while it was being looked at.
  const [newest, setNewest] = useState<string | null>(null)
  if (newest === null && inbox.data) setNewest(items[0]?.at ?? new Date().toISOString())

  if (inbox.isPending) return <Loading />
  if (inbox.isError && items.length === 0) return <Failed error={inbox.error} onRetry={() => void inbox.refetch()} />
  if (items.length === 0)
    return onlyUnread ? (
      <Nothing title={t('inbox.emptyUnread')} text={t('inbox.emptyUnreadText')} />
    ) : (
      <Nothing title={t('inbox.empty')} text={t('inbox.emptyText')} />
    )
  return (
    <>
      <ul className="inbox" aria-label={t('inbox.list')}>
        {items.map((item) => (
          <InboxRow
            key={item.id}
            item={item}
            done={!isOpen(item.leadStatus)}
            arrived={newest !== null && item.at > newest}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {inbox.hasNextPage && (
        <Button className="more" loading={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
          {t('app.more')}
        </Button>
      )}
    </>
  )
}
