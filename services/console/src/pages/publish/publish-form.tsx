import type { ClauseCheck, PublishedClauses } from '@lianqiao/contracts/console-api'
import { Button } from 'antd'
import { lazy, Suspense, useRef, useState } from 'react'
import { useCheckClauses } from '../../api/policies.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Failed } from '../../parts/states.tsx'
import { DocumentField } from './document-field.tsx'
import { ProblemList } from './problem-list.tsx'
import { Published } from './published.tsx'
import { type PlacedProblem, placeProblems, readDocument } from './read-document.ts'

const PublishDialog = lazy(() => import('./publish-dialog.tsx'))

type State =
  | { step: 'writing' }
  | { step: 'problems'; problems: PlacedProblem[] }
  | { step: 'sound'; document: object; clauses: ClauseCheck['clauses'] }
  | { step: 'published'; clauses: PublishedClauses['clauses'] }

/** Write or open a document, check it, publish it. What was checked is what is published: any change asks for another check. */
export function PublishForm({ start }: { start: string }) {
  const { t } = useWords()
  const [text, setText] = useState(start)
  const [state, setState] = useState<State>({ step: 'writing' })
  const [confirming, setConfirming] = useState(false)
  const check = useCheckClauses()
  const area = useRef<HTMLTextAreaElement>(null)

  const write = (next: string) => {
    setText(next)
    setState({ step: 'writing' })
    check.reset()
  }
  const run = () => {
    const read = readDocument(text, t('publish.notAnObject'))
    if ('problem' in read) return setState({ step: 'problems', problems: [read.problem] })
    check.mutate(read.document, {
      onSuccess: ({ problems, clauses }) =>
        setState(
          problems.length > 0
            ? { step: 'problems', problems: placeProblems(text, problems) }
            : { step: 'sound', document: read.document, clauses },
        ),
    })
  }
  const goTo = ({ place }: PlacedProblem) => {
    if (place === null || area.current === null) return
    area.current.focus()
    area.current.setSelectionRange(place.start, place.end)
    // A browser does not bring a selection into view by itself.
    area.current.scrollTop = ((place.line - 4) / text.split('\n').length) * area.current.scrollHeight
  }

  if (state.step === 'published') return <Published clauses={state.clauses} onMore={() => write('')} />
  return (
    <div className="publish">
      <DocumentField
        text={text}
        area={area}
        faulty={state.step === 'problems' ? state.problems.flatMap(({ place }) => (place ? [place.line] : [])) : []}
        onChange={write}
      />
      <div className="publish-actions">
        <Button
          type={state.step === 'sound' ? 'default' : 'primary'}
          disabled={text.trim() === ''}
          loading={check.isPending}
          onClick={run}
        >
          {t('publish.check')}
        </Button>
        <Button type="primary" disabled={state.step !== 'sound'} onClick={() => setConfirming(true)}>
          {t('publish.publish')}
        </Button>
        <span role="status" className={state.step === 'sound' ? 'good' : 'quiet'}>
          {state.step === 'sound' ? t('publish.sound', { n: state.clauses.length }) : t('publish.checkFirst')}
        </span>
      </div>
      {check.isError && <Failed error={check.error} onRetry={run} />}
      {state.step === 'problems' && <ProblemList problems={state.problems} text={text} onGo={goTo} />}
      {state.step === 'sound' && (
        <Suspense>
          <PublishDialog
            open={confirming}
            document={state.document}
            clauses={state.clauses}
            onClose={() => setConfirming(false)}
            onPublished={(clauses) => setState({ step: 'published', clauses })}
            onProblems={(problems) => {
              setConfirming(false)
              setState({ step: 'problems', problems: placeProblems(text, problems) })
            }}
          />
        </Suspense>
      )}
    </div>
  )
}
