import type { PolicyNews } from '@lianqiao/contracts/console-api'
import { moneyRange } from '../../format/money.ts'
import { useWords } from '../../i18n/use-words.ts'
import { AssuranceTag } from '../../parts/tags.tsx'

type Props = { news: PolicyNews; template: 'policy-serves-lead' | 'policy-left-lead' }

/** What a policy is to the row's lead since it was published or withdrawn. */
export function PolicyLine({ news, template }: Props) {
  const { t, language } = useWords()
  return (
    <p className={`inbox-news ${template}`}>
      <span>{t(`inbox.news.${template}`)}</span> <strong>{news.titles[language]}</strong>{' '}
      <span className="quiet">{news.docNo || news.policyTitle}</span>{' '}
      {news.amount && <span>{moneyRange(news.amount, language)}</span>} <AssuranceTag assurance={news.assurance} />
    </p>
  )
}
