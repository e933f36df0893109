import { useWords } from '../../i18n/use-words.ts'
import type { PlacedProblem } from './read-document.ts'

type Props = { problems: PlacedProblem[]; text: string; onGo(problem: PlacedProblem): void }

/** Everything that keeps the document from being published: each with its place, the words there, and why. */
export function ProblemList({ problems, text, onGo }: Props) {
  const { t, word } = useWords()
  return (
    <section className="problems" role="alert" aria-label={t('publish.problems', { n: problems.length })}>
      <h2>{t('publish.problems', { n: problems.length })}</h2>
      <ol>
        {problems.map((problem) => {
          const { pointer, code, detail, place } = problem
          return (
            <li key={`${pointer} ${code} ${detail}`}>
              <button type="button" className="text-link" onClick={() => onGo(problem)}>
                {t('publish.at', { line: place?.line ?? 1, column: place?.column ?? 1 })}
              </button>{' '}
              <strong>{word('publish.code', code)}</strong> <span>{detail}</span>
              {pointer && <code className="code pointer">{pointer}</code>}
              {place && <code className="code excerpt">{excerpt(text, place)}</code>}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

const longest = 80

/** The words at a place, on one line. */
function excerpt(text: string, { start, end }: { start: number; end: number }): string {
  const words = text.slice(start, end).replace(/\s+/g, ' ')
  return words.length > longest ? `${words.slice(0, longest)}…` : words
}
