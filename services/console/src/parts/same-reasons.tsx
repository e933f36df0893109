import type { SameReason } from '@lianqiao/contracts/console-api'
import { useWords } from '../i18n/use-words.ts'

const tones = { same: 'good', different: 'bad', neither: 'quiet' } as const

/** What speaks for one enterprise, and what for two. */
export function SameReasons({ reasons }: { reasons: SameReason[] }) {
  const { t, word } = useWords()
  if (reasons.length === 0) return null
  return (
    <ul className="same-reasons">
      {reasons.map(({ speaksFor, reason }) => (
        <li key={reason} className={`tag tone-${tones[speaksFor]}`}>
          <span className="same-reason-for">{t(`speaksFor.${speaksFor}`)}</span>
          {word('sameReason', reason)}
        </li>
      ))}
    </ul>
  )
}
