import type { Milestone, Project } from '@lianqiao/contracts/console-api'
import { App, Button } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/call.ts'
import { useProjectChange } from '../../../api/projects.ts'
import { useReference } from '../../../api/use-reference.ts'
import { day } from '../../../format/dates.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Dialog, type DialogState } from '../../../parts/dialog.tsx'
import { ReasonDialog } from '../../../parts/reason-dialog.tsx'
import { useMilestoneText } from './use-milestone-text.ts'

const tones = { claimed: 'waiting', verified: 'good', rejected: 'bad' } as const

/** One claim: what was said, on what documents, and what was decided about it. */
export function MilestoneItem({ milestone, project }: { milestone: Milestone; project: Project }) {
  const { t, language } = useWords()
  const { bureauName } = useReference()
  const text = useMilestoneText(project)
  const { state, occurredOn, evidence, decidedByBureauId, reason } = milestone
  return (
    <li className="milestone">
      <div className="milestone-head">
        <strong>{text.title(milestone)}</strong>
        <span className={`tag tone-${tones[state]}`}>{t(`project.state.${state}`)}</span>
        <span className="quiet">{day(occurredOn, language)}</span>
      </div>
      <p>{text.figures(milestone)}</p>
      <ul className="quiet">
        {evidence.map(({ id, kind, title, reference, issuedOn }) => (
          <li key={id}>{[text.evidenceKind(kind), title, reference, issuedOn].filter(Boolean).join(' · ')}</li>
        ))}
      </ul>
      <p className="sub">
        {t('project.claimedBy', { bureau: bureauName(milestone.claimedByBureauId) })}
        {decidedByBureauId &&
          state !== 'claimed' &&
          ` · ${t(`project.decidedBy.${state}`, { bureau: bureauName(decidedByBureauId) })}`}
        {reason && ` · ${reason}`}
      </p>
      {milestone.mayDecide && <Decide milestone={milestone} project={project} />}
      {state === 'claimed' && milestone.own && <p className="sub waiting">{t('project.needsSecond')}</p>}
    </li>
  )
}

function Decide({ milestone, project }: { milestone: Milestone; project: Project }) {
  const { t } = useWords()
  const [dialog, setDialog] = useState<{ which: 'verify' | 'reject'; open: boolean } | null>(null)
  const state: DialogState = {
    open: dialog?.open ?? false,
    onClose: () => setDialog((now) => now && { ...now, open: false }),
    onClosed: () => setDialog(null),
  }
  return (
    <div className="project-acts">
      <Button size="small" type="primary" onClick={() => setDialog({ which: 'verify', open: true })}>
        {t('project.verify')}
      </Button>
      <Button size="small" onClick={() => setDialog({ which: 'reject', open: true })}>
        {t('project.reject')}
      </Button>
      {dialog?.which === 'verify' && <VerifyDialog state={state} milestone={milestone} project={project} />}
      {dialog?.which === 'reject' && <RejectDialog state={state} milestone={milestone} project={project} />}
    </div>
  )
}

type Deciding = { state: DialogState; milestone: Milestone; project: Project }

/** A decision that is sent, told as done and closes its dialog. */
function useDecision({ state, milestone, project }: Deciding, verified: boolean) {
  const { t } = useWords()
  const { message } = App.useApp()
  const { mutate, error, isPending } = useProjectChange(
    project.leadId,
    ({ id, ...body }: { id: string; verified: boolean; reason: string }) =>
      call('POST /milestones/:id/decision', { params: { id }, body }),
  )
  const onSuccess = () => {
    state.onClose()
    void message.success(t(verified ? 'project.verified' : 'project.rejected'))
  }
  return {
    error,
    sending: isPending,
    send: (reason: string) => mutate({ id: milestone.id, verified, reason }, { onSuccess }),
  }
}

function VerifyDialog(deciding: Deciding) {
  const { t } = useWords()
  const { state, milestone, project } = deciding
  const text = useMilestoneText(project)
  const { send, sending, error } = useDecision(deciding, true)
  return (
    <Dialog
      state={state}
      title={t('project.verifyTitle', { what: text.title(milestone) })}
      okText={t('project.verify')}
      sending={sending}
      error={error}
      onSend={() => send('')}
    >
      <p>{t('project.verifyText')}</p>
      <p>
        <strong>{text.figures(milestone)}</strong>
      </p>
    </Dialog>
  )
}

function RejectDialog(deciding: Deciding) {
  const { t } = useWords()
  const { state, milestone, project } = deciding
  const text = useMilestoneText(project)
  const { send, sending, error } = useDecision(deciding, false)
  return (
    <ReasonDialog
      {...state}
      title={t('project.rejectTitle', { what: text.title(milestone) })}
      text={t('project.rejectText')}
      confirm={t('project.reject')}
      placeholder={t('project.rejectPlaceholder')}
      danger
      error={error}
      sending={sending}
      onSend={send}
    />
  )
}
