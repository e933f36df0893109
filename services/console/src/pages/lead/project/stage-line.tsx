import type { Project } from '@lianqiao/contracts/console-api'
import { day } from '../../../format/dates.ts'
import { useWords } from '../../../i18n/use-words.ts'

/** The stages in their order: those that were verified, the present one, those to come. */
export function StageLine({ project: { stages, stage, stageSince } }: { project: Project }) {
  const { t, language } = useWords()
  const now = stages.findIndex((one) => one.stage === stage)
  return (
    <ol className="stage-line" aria-label={t('project.stages')}>
      {stages.map((one, at) => (
        <li
          key={one.stage}
          className={at < now ? 'stage-done' : at === now ? 'stage-now' : 'stage-later'}
          aria-current={at === now ? 'step' : undefined}
        >
          <span>{one.label[language]}</span>
          {at === now && <small>{t('project.since', { day: day(stageSince, language) })}</small>}
        </li>
      ))}
    </ol>
  )
}
