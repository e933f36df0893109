import type { ClauseTimes } from '@lianqiao/contracts/console-api'
import { day } from '../../format/dates.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FactList } from './clause-facts.tsx'

/** The three times of a clause, never mixed: in force, open for applications, known here. */
export function ClauseDates({ times }: { times: ClauseTimes }) {
  const { t, language } = useWords()
  const { inForceFrom, inForceUntil, attestedFrom, attestedUntil, windowFrom, windowUntil, knownSince } = times
  const from = (text: string | null) => (text === null ? t('policy.dateUnknown') : day(text, language))
  const span = (start: string | null, end: string | null) => `${from(start)} – ${from(end)}`
  const until =
    inForceUntil === 'open'
      ? t('policy.untilOpen')
      : inForceUntil === 'unknown'
        ? t('policy.untilUnknown')
        : day(inForceUntil, language)
  return (
    <FactList
      wide
      facts={[
        [t('policy.inForce'), `${from(inForceFrom)} – ${until}`],
        [t('policy.attested'), attestedFrom || attestedUntil ? span(attestedFrom, attestedUntil) : ''],
        [t('policy.window'), windowFrom || windowUntil ? span(windowFrom, windowUntil) : t('policy.noWindow')],
        [t('policy.knownSince'), from(knownSince)],
      ]}
    />
  )
}
