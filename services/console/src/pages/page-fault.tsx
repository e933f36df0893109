import { Button } from 'antd'
import { useWords } from '../i18n/use-words.ts'
import { Nothing } from '../parts/states.tsx'

/** A defect in a page, or a chunk of a version that is no longer served: both are mended by loading again. */
export function PageFault() {
  const { t } = useWords()
  return (
    <main className="page page-narrow" role="alert">
      <Nothing title={t('failure.crash')} text={t('failure.crashText')}>
        <Button type="primary" onClick={() => location.reload()}>
          {t('app.reload')}
        </Button>
      </Nothing>
    </main>
  )
}
