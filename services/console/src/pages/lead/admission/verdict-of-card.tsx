import type { Scorecard } from '@lianqiao/contracts/console-api'
import { useWords } from '../../../i18n/use-words.ts'

const tones = { admitted: 'good', unknown: 'waiting', refused: 'bad' }

/** The verdict with the points it rests on; what nobody has judged stands as a span. */
export function VerdictOfCard({ card: { verdict, total, open } }: { card: Scorecard }) {
  const { t } = useWords()
  return (
    <span className="admission-verdict">
      <span className={`tag tone-${tones[verdict]}`}>{t(`admission.verdict.${verdict}`)}</span>
      <strong>
        {open > 0 ? t('admission.span', { from: total, to: total + open }) : t('admission.points', { n: total })}
      </strong>
    </span>
  )
}
