import { Link } from 'react-router'
import { useWords } from '../i18n/use-words.ts'
import { Nothing } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'

export function NoPage() {
  const { t } = useWords()
  useTitle(t('failure.noPage'))
  return (
    <Nothing title={t('failure.noPage')}>
      <Link to="/">{t('failure.home')}</Link>
    </Nothing>
  )
}
