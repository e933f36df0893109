import './project.css'
import type { LeadDetail } from '@lianqiao/contracts/console-api'
import { App, Button } from 'antd'
import { call } from '../../../api/call.ts'
import { useProject, useProjectChange } from '../../../api/projects.ts'
import { useReference } from '../../../api/use-reference.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Section } from '../../../parts/section.tsx'
import { Failed } from '../../../parts/states.tsx'
import { ProjectCard } from './project-card.tsx'

/** The project that the lead became, or the way to make it one; nothing where neither is. */
export function ProjectSection({ lead }: { lead: LeadDetail }) {
  const { t } = useWords()
  const { bureauName } = useReference()
  const answer = useProject(lead.id)
  if (answer.data === undefined) return answer.isError && lead.status === 'converted' ? <Away {...answer} /> : null
  const { project, mayConvert } = answer.data
  if (project === null) return mayConvert ? <Convert lead={lead} /> : null
  return (
    <Section id="project" title={t('project.title')} note={bureauName(project.bureauId)}>
      <ProjectCard project={project} />
    </Section>
  )
}

function Away({ error, refetch }: { error: unknown; refetch(): unknown }) {
  const { t } = useWords()
  return (
    <Section id="project" title={t('project.title')}>
      <Failed error={error} onRetry={() => void refetch()} />
    </Section>
  )
}

function Convert({ lead }: { lead: LeadDetail }) {
  const { t } = useWords()
  const { message } = App.useApp()
  const convert = useProjectChange(lead.id, () =>
    call('POST /leads/:id/project', { params: { id: lead.id }, body: { name: '' } }),
  )
  return (
    <Section id="project" title={t('project.title')}>
      <p className="dialog-text">{t('project.convertText')}</p>
      <Button
        type="primary"
        loading={convert.isPending}
        onClick={() => convert.mutate(undefined, { onSuccess: () => void message.success(t('project.converted')) })}
      >
        {t('project.convert')}
      </Button>
      {convert.error !== null && <Failed error={convert.error} />}
    </Section>
  )
}
