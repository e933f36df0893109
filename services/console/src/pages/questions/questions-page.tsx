import './questions.css'
import { Button } from 'antd'
import { useQuestions } from '../../api/enterprises.ts'
import { useMe } from '../../api/session.ts'
import { useWords } from '../../i18n/use-words.ts'
import { countOf } from '../../parts/identity/questions-link.tsx'
import { Failed, Loading, Nothing } from '../../parts/states.tsx'
import { useTitle } from '../../parts/use-title.ts'
import { QuestionCard } from './question-card.tsx'

/** Every open question whether two enterprises are one, to be answered one after the other. */
export function QuestionsPage() {
  const { t } = useWords()
  const isCity = useMe().bureau.kind === 'city'
  const questions = useQuestions({ enabled: isCity })
  const first = questions.data?.pages[0]
  useTitle(t('questions.title'))
  return (
    <>
      <div className="page-head">
        <h1>{t('questions.title')}</h1>
        {first !== undefined && first.total > 0 && (
          <span className="page-head-note">{t('questions.counts', { n: countOf(first) })}</span>
        )}
      </div>
      {isCity ? (
        <List questions={questions} />
      ) : (
        <Nothing title={t('questions.cityOnly')} text={t('questions.cityText')} />
      )}
    </>
  )
}

function List({ questions }: { questions: ReturnType<typeof useQuestions> }) {
  const { t } = useWords()
  const rows = questions.data?.pages.flatMap(({ items }) => items) ?? []
  if (questions.isPending) return <Loading />
  if (questions.isError && rows.length === 0)
    return <Failed error={questions.error} onRetry={() => void questions.refetch()} />
  if (rows.length === 0) return <Nothing title={t('questions.empty')} text={t('questions.emptyText')} />
  return (
    <>
      <ul className="questions">
        {rows.map((question) => (
          <QuestionCard key={`${question.one.id} ${question.other.id}`} question={question} />
        ))}
      </ul>
      {questions.hasNextPage && (
        <div className="list-end">
          <Button loading={questions.isFetchingNextPage} onClick={() => void questions.fetchNextPage()}>
            {t('app.more')}
          </Button>
        </div>
      )}
    </>
  )
}
