import { useEffect } from 'react'
import { useSession } from '../api/session.ts'
import { useWords } from '../i18n/use-words.ts'

/** The document's title: what is unread, the page, the product. */
export function useTitle(page: string): void {
  const { t } = useWords()
  const unread = useSession().data?.unread ?? 0
  const name = t('app.name')
  useEffect(() => {
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${page} · ${name}`
  }, [page, unread, name])
}
