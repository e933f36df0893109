import { ago, dateTime, dateTimeExact } from '../format/dates.ts'
import { duration, timeLeft } from '../format/time-left.ts'
import { useWords } from '../i18n/use-words.ts'
import { useNow } from './use-now.ts'

/** A moment: how long ago, or its date; the exact time on hover. */
export function When({ at, relative = false }: { at: string; relative?: boolean }) {
  const { language } = useWords()
  const now = useNow()
  return (
    <time dateTime={at} title={dateTimeExact(at, language)} className="when">
      {relative ? ago(at, language, now) : dateTime(at, language, now)}
    </time>
  )
}

type DeadlineProps = {
  by: string | null
  done: boolean
  /** Under a heading that says what it is: the bare time. */
  bare?: boolean
}

/** By when a lead is to be acknowledged, and how long that is off; quiet once it is done. */
export function Deadline({ by, done, bare = false }: DeadlineProps) {
  const { t, language } = useWords()
  const now = useNow()
  if (done) return <span className="deadline done">{t('deadline.done')}</span>
  if (by === null)
    return (
      <span className="deadline done" title={t('deadline.noneHint')}>
        {t('deadline.none')}
      </span>
    )
  const left = timeLeft(by, now)
  const time = duration(left.minutes, language)
  const at = dateTime(by, language, now)
  return (
    <span className={`deadline ${left.state}`} title={dateTimeExact(by, language)}>
      <strong>{left.state === 'over' ? t('deadline.over', { time }) : t('deadline.left', { time })}</strong>
      <small>{bare ? at : t('deadline.by', { at })}</small>
    </span>
  )
}
