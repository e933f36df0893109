import type { Project } from '@lianqiao/contracts/console-api'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useReference } from '../../../api/use-reference.ts'
import { day } from '../../../format/dates.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { MilestoneItem } from './milestone-item.tsx'
import { StageLine } from './stage-line.tsx'

const StageDialog = lazy(() => import('./stage-dialog.tsx'))
const FigureDialog = lazy(() => import('./figure-dialog.tsx'))

/** Where the project stands, what its next stage still needs, and what was claimed of it. */
export function ProjectCard({ project }: { project: Project }) {
  const { t, language } = useWords()
  const { parkName } = useReference()
  const [dialog, setDialog] = useState<{ which: 'stage' | 'figure'; open: boolean } | null>(null)
  const { next, mayClaim, landedOn, parkId } = project
  const waits =
    next !== null && project.milestones.some((one) => one.milestone === next.stage && one.state === 'claimed')
  const state = {
    open: dialog?.open ?? false,
    onClose: () => setDialog((now) => now && { ...now, open: false }),
    onClosed: () => setDialog(null),
  }
  return (
    <div className="project">
      <StageLine project={project} />
      <p className="quiet">
        {[project.name, parkId && parkName(parkId), landedOn && t('project.landed', { day: day(landedOn, language) })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {next !== null && (
        <div className="project-next">
          <h3>{t(waits ? 'project.waits' : 'project.next', { stage: next.label[language] })}</h3>
          {!waits && (
            <ul className="missing">
              {next.missing.map(({ pointer, code, detail }) => (
                <li key={pointer + code + detail}>{detail}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      {mayClaim && (
        <div className="project-acts">
          {next !== null && !waits && (
            <Button type="primary" onClick={() => setDialog({ which: 'stage', open: true })}>
              {t('project.claimStage', { stage: next.label[language] })}
            </Button>
          )}
          {landedOn !== null && (
            <Button onClick={() => setDialog({ which: 'figure', open: true })}>{t('project.claimFigure')}</Button>
          )}
        </div>
      )}
      {project.milestones.length > 0 && (
        <ul className="milestones" aria-label={t('project.milestones')}>
          {project.milestones.map((milestone) => (
            <MilestoneItem key={milestone.id} milestone={milestone} project={project} />
          ))}
        </ul>
      )}
      <Suspense>
        {dialog?.which === 'stage' && next !== null && <StageDialog state={state} project={project} next={next} />}
        {dialog?.which === 'figure' && <FigureDialog state={state} project={project} />}
      </Suspense>
    </div>
  )
}
