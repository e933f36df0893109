import './agreement-form.css'
import { Link, useParams } from 'react-router'
import { useAgreement } from '../../api/agreements.ts'
import { useMe } from '../../api/session.ts'
import { dayOf } from '../../format/dates.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Failed, Loading, Nothing } from '../../parts/states.tsx'
import { useTitle } from '../../parts/use-title.ts'
import { AgreementForm } from './agreement-form.tsx'
import { draftOf, emptyAgreement } from './draft.ts'

/** Records an agreement. */
export function NewAgreementPage() {
  const { t } = useWords()
  const { bureau } = useMe()
  useTitle(t('agreement.recordTitle'))
  if (bureau.kind !== 'city')
    return (
      <Nothing title={t('agreement.cityOnly')}>
        <Link to="/agreements">{t('agreement.toList')}</Link>
      </Nothing>
    )
  return <AgreementForm title={t('agreement.recordTitle')} start={emptyAgreement(dayOf(new Date()))} known={null} />
}

/** Records a further version of one; what was posted by the earlier ones stays. */
export function ChangeAgreementPage() {
  const id = useParams().id!
  const { t, language } = useWords()
  const agreement = useAgreement(id)
  useTitle(t('agreement.change'))
  if (agreement.isPending) return <Loading rows={12} />
  if (!agreement.data) return <Failed error={agreement.error} onRetry={() => void agreement.refetch()} />
  const { content, version, mayRecord } = agreement.data
  if (!mayRecord) return <Nothing title={t('agreement.cityOnly')} />
  return (
    <AgreementForm
      title={t('agreement.changeTitle', { name: content.name[language], n: version + 1 })}
      start={draftOf(content)}
      known={{ id, version }}
    />
  )
}
