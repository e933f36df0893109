import type { Me } from '@lianqiao/contracts/console-api'
import { App, Tooltip } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'react-router'
import { useSignOut } from '../api/session.ts'
import { useLive } from '../api/use-live.ts'
import { useWords } from '../i18n/use-words.ts'
import { Brand } from '../parts/brand.tsx'
import { Icon } from '../parts/icons.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Navigation } from './navigation.tsx'

export function Header({ me }: { me: Me }) {
  const { t, language } = useWords()
  const [said, setSaid] = useState('')
  const { message } = App.useApp()
  const { pathname } = useLocation()
  const signOut = useSignOut()
  const live = useLive((name) => {
    const text = name ? t('live.arrived', { name }) : t('live.arrivedUnnamed')
    setSaid(text)
    // In the inbox the row itself slides in.
    if (location.pathname !== '/') void message.info({ key: 'arrived', content: text })
  })

  return (
    <header className="header">
      <Link to="/" className="header-home" aria-label={t('app.name')}>
        <Brand />
      </Link>
      <Navigation unread={me.unread} pathname={pathname} />
      <div className="header-end">
        <Tooltip title={t(`live.${live}`)}>
          <span className={`live live-${live}`} role="img" aria-label={t(`live.${live}`)} />
        </Tooltip>
        <span className="bureau" title={me.bureau.names[language]}>
          {me.bureau.names[language]}
        </span>
        <LanguageSwitch />
        <button type="button" className="header-button" onClick={() => signOut.mutate()} title={t('app.signOut')}>
          <Icon name="signOut" />
          <span className="sr-only">{t('app.signOut')}</span>
        </button>
      </div>
      <p className="sr-only" role="status" aria-live="polite">
        {said}
      </p>
      {live === 'waiting' && (
        <p className="live-lost" role="status">
          {t('live.waiting')}
        </p>
      )}
    </header>
  )
}
