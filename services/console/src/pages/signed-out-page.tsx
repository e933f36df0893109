import { Alert, Button } from 'antd'
import { useSearchParams } from 'react-router'
import { useSession } from '../api/session.ts'
import { useWords } from '../i18n/use-words.ts'
import { Brand } from '../parts/brand.tsx'
import { useTitle } from '../parts/use-title.ts'
import { LanguageSwitch } from '../shell/language-switch.tsx'

/** Without a session: how to get one. */
export function SignedOutPage() {
  const { t } = useWords()
  const session = useSession()
  const [params] = useSearchParams()
  useTitle(t('signedOut.title'))
  return (
    <main className="signed-out">
      <div className="signed-out-card">
        <div className="signed-out-top">
          <Brand />
          <LanguageSwitch />
        </div>
        <h1>{t('signedOut.title')}</h1>
        {params.get('reason') === 'link' && <Alert type="error" showIcon title={t('signedOut.badLink')} />}
        <p>{t('signedOut.text')}</p>
        <h2>{t('signedOut.how')}</h2>
        <ol>
          <li>{t('signedOut.step1')}</li>
          <li>{t('signedOut.step2')}</li>
          <li>{t('signedOut.step3')}</li>
        </ol>
        <Button type="primary" loading={session.isFetching} onClick={() => void session.refetch()}>
          {t('signedOut.check')}
        </Button>
      </div>
    </main>
  )
}
