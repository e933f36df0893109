import { Link } from 'react-router'
import { useWords } from '../i18n/use-words.ts'
import { Icon } from '../parts/icons.tsx'

const entries = [
  { to: '/', name: 'inbox' },
  { to: '/leads', name: 'leads' },
  { to: '/parks', name: 'parks' },
  { to: '/agreements', name: 'agreements' },
  { to: '/overview', name: 'overview' },
  { to: '/policies', name: 'policies' },
] as const

/** Across the header; on a phone along the bottom edge, under the thumb. */
export function Navigation({ unread, pathname }: { unread: number; pathname: string }) {
  const { t } = useWords()
  return (
    <nav className="nav" aria-label={t('app.nav')}>
      {entries.map(({ to, name }) => {
        const here = to === '/' ? pathname === '/' : pathname.startsWith(to)
        return (
          <Link key={to} to={to} className="nav-link" aria-current={here ? 'page' : undefined}>
            <Icon name={name} />
            <span>{t(`nav.${name}`)}</span>
            {name === 'inbox' && unread > 0 && (
              <span className="count" role="img" aria-label={t('inbox.unread', { n: unread })}>
                {unread > 99 ? '99+' : unread}
              </span>
            )}
          </Link>
        )
      })}
    </nav>
  )
}
