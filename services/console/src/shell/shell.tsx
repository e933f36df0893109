import './shell.css'
import { useEffect, useRef } from 'react'
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router'
import { useSession } from '../api/session.ts'
import { useLanguageSwitch } from '../i18n/language-provider.tsx'
import { useWords } from '../i18n/use-words.ts'
import { SignedOutPage } from '../pages/signed-out-page.tsx'
import { Failed } from '../parts/states.tsx'
import { Header } from './header.tsx'

/** Around every page: who is signed in, the header, and the place the pages stand in. */
export function Shell() {
  const { t, language } = useWords()
  const { change } = useLanguageSwitch()
  const session = useSession()
  const preferred = session.data?.language

  // Only when the officer's own choice becomes known or changes
  useEffect(() => {
    if (preferred && preferred !== language) void change(preferred)
  }, [preferred])

  if (session.isPending) return null
  if (session.data === null) return <SignedOutPage />
  if (session.data === undefined)
    return (
      <main className="page page-narrow">
        <Failed error={session.error} onRetry={() => void session.refetch()} />
      </main>
    )
  return (
    <>
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <Header me={session.data} />
      <Content />
      <ScrollRestoration />
    </>
  )
}

function Content() {
  const { pathname } = useLocation()
  const navigation = useNavigation()
  const main = useRef<HTMLElement>(null)
  const shown = useRef(pathname)

  // A new page is announced and walked from its beginning, as if it had been loaded.
  useEffect(() => {
    if (shown.current !== pathname) main.current?.focus({ preventScroll: true })
    shown.current = pathname
  }, [pathname])

  return (
    <main id="content" ref={main} tabIndex={-1} className="page" aria-busy={navigation.state !== 'idle'}>
      <Outlet />
    </main>
  )
}
