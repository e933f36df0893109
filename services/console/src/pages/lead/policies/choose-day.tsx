import { Button } from 'antd'
import { useState } from 'react'
import type { AskedDay } from '../../../api/filters.ts'
import { day, dayOf } from '../../../format/dates.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DayField } from '../../../parts/day-field.tsx'
import { useNow } from '../../../parts/use-now.ts'

/** Asked for today, with what is known now. */
export const today: AskedDay = { asOf: '', knownOn: '' }

type Props = { asked: AskedDay; onChange(asked: AskedDay): void }

/** The day that is judged, and the day as which the library is read. Any other than today is marked plainly. */
export function ChooseDay({ asked, onChange }: Props) {
  const { t, language } = useWords()
  const now = dayOf(useNow())
  const [choosing, setChoosing] = useState(false)
  const past = asked.asOf !== '' || asked.knownOn !== ''
  const field = (name: keyof AskedDay) => (
    <DayField
      label={t(`policy.${name}Field`)}
      value={asked[name] || now}
      max={name === 'knownOn' ? now : undefined}
      onChange={(text) => onChange({ ...asked, [name]: text === now ? '' : text })}
    />
  )
  return (
    <span className="choose-day">
      {past ? (
        <strong className="other-day" role="status">
          {t('policy.otherDay', { day: day(asked.asOf || now, language) })}
          {asked.knownOn && ` ${t('policy.otherKnown', { day: day(asked.knownOn, language) })}`}
        </strong>
      ) : (
        <span>{t('policy.asOf', { day: day(now, language) })}</span>
      )}
      {past && (
        <Button size="small" onClick={() => onChange(today)}>
          {t('policy.backToToday')}
        </Button>
      )}
      <Button size="small" type="link" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
        {t('policy.chooseDay')}
      </Button>
      {choosing && (
        <span className="day-fields">
          {field('asOf')}
          {field('knownOn')}
        </span>
      )}
    </span>
  )
}
