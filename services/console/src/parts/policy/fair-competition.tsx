import type { FairCompetition as Review } from '@lianqiao/contracts/console-api'
import { day } from '../../format/dates.ts'
import { useWords } from '../../i18n/use-words.ts'

const tones: Record<Review['state'], string> = {
  passed: 'good',
  'legal-basis': 'good',
  unstated: 'waiting',
  pending: 'bad',
  barred: 'bad',
}

/** Whether the fair-competition review lets it be offered, since when, and on what ground. */
export function FairCompetition({ review }: { review: Review }) {
  const { t, language } = useWords()
  return (
    <p className="fair">
      <span className={`tag tone-${tones[review.state]}`}>{t(`policy.fair.${review.state}`)}</span>{' '}
      {review.since && <span>{t('policy.fairSince', { day: day(review.since, language) })}</span>}{' '}
      {review.ground && <span className="quiet">{review.ground}</span>}
    </p>
  )
}
