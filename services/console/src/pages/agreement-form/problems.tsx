import type { AgreementProblem } from '@lianqiao/contracts/console-api'
import { faultsAt } from '../../api/faults.ts'
import { useWords } from '../../i18n/use-words.ts'

type Props = { problems: AgreementProblem[]; at: string[] }

/** What does not add up at these places, in the reader's language. */
export function Problems({ problems, at }: Props) {
  const { language } = useWords()
  const here = at.flatMap((pointer) => faultsAt(problems, pointer))
  if (here.length === 0) return null
  return (
    <ul className="problems" role="alert">
      {here.map(({ pointer, code, text }) => (
        <li key={pointer + code}>{text[language]}</li>
      ))}
    </ul>
  )
}
